"""While `serve` builds again, the page that somebody looks at is shown first, and the others as soon as all are there.

MkDocs shows a site when all of it is built. Here it counts as shown once that page and all that does not depend on
pages (styles, scripts, pictures) are written; requests for anything else wait until it is there.
"""

from __future__ import annotations

import logging
import os
import posixpath
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

log = logging.getLogger("mkdocs.plugins.kit")


class FirstView:
    """Sits between MkDocs's server and its builder, and between the server and its visitors."""

    def __init__(self, server: Any) -> None:
        self.server, self.builder = server, server.builder
        server.builder = self.build
        server.set_app(self.answer)
        self.looked_at: str | None = None
        """The URL of the page that somebody is viewing, relative to the site's root."""
        self.last: str | None = None
        """The URL of the page that is being written."""
        self.first: str | None = None
        """The URL of the page that is written first."""
        self.complete = True
        self.touched = False
        """Whether the build that runs has begun to replace the site."""
        self.there: set[str] = set()
        """The files that can be sent while the site is not complete."""

    def build(self) -> None:
        """Build the site again. Raises what the builder raises."""
        with self.server._epoch_cond:
            self.complete, self.there, self.first, self.last = False, set(), None, None
        self.touched = False
        try:
            self.builder()
            self.complete = True
        except (Exception, SystemExit):
            if not self.touched:
                self.complete, self.server._wanted_epoch = True, self.server._visible_epoch
                log.warning("The pages stay as they were. They follow once the problems below are mended.")
            raise
        finally:
            with self.server._epoch_cond:
                self.server._epoch_cond.notify_all()

    def put_first(self, files: Any) -> None:
        """Move the page that is being viewed to the front of MkDocs's files, which are written in order."""
        self.first = self.looked_at
        for file in list(files):
            if _address(file.url) != self.first:
                files.remove(file)
                files.append(file)

    def begins(self, page_url: str) -> None:
        """Called when the page at this URL is about to be written, so the previous one is done."""
        if not self.complete and self.last is not None and self.last == self.first:
            self._show()
        self.last = _address(page_url)

    def _show(self) -> None:
        root, server = self.server.root, self.server
        paths = (os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names)
        with server._epoch_cond:
            self.there = {os.path.relpath(path, root).replace(os.sep, "/") for path in paths}
            server._visible_epoch = server._wanted_epoch
            server._epoch_cond.notify_all()
        log.info(f"/{self.first} can be seen. The other pages and the downloads follow.")

    def answer(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """The response to a request, sent once what it asks for is there."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/"):  # only visible pages send these
            self._look(unquote(urlsplit(environ.get("HTTP_REFERER", "")).path))
        else:
            self._look(path)
            with self.server._epoch_cond:
                self.server._epoch_cond.wait_for(lambda: self._can_send(path))
        answer: Iterable[bytes] = self.server.serve_request(environ, start_response)
        return answer

    def _look(self, path: str) -> None:
        if path.startswith(self.server.mount_path) and path.endswith("/"):
            self.looked_at = path.removeprefix(self.server.mount_path)

    def _can_send(self, path: str) -> bool:
        if self.complete:
            return bool(self.server._visible_epoch == self.server._wanted_epoch)
        file = path.removeprefix(self.server.mount_path) + ("index.html" if path.endswith("/") else "")
        return posixpath.normpath(file) in self.there


def _address(url: str) -> str:
    """A URL relative to the site's root; MkDocs writes that of the home page in three ways."""
    return "" if url in (".", "./") else unquote(url)
