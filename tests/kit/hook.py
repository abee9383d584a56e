"""MkDocs finds a kit's hooks by their place, and the kit's copies lie anywhere: this leads to the real one."""

from macros.hook import on_page_content as on_page_content
from macros.hook import on_post_page as on_post_page
