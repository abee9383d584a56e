"""MkDocs finds a kit's hooks by their place, and the kit's copies lie anywhere: this leads to the real one."""

from macros.hook import on_files as on_files
