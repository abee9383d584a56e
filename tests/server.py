"""The web server of a run: it sends the site as its host would, below a sub-path, with 404.html and a short cache.

The first request for READY makes it build the site; all others wait for that build.
"""

import functools
import gc
import pickle
import shutil
import sys
import tempfile
import threading
import traceback
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests import ROOT
from tests.serving import EDIT_URI, REPO_URL, SUB_PATH, build, read_site

READY = "/ready"
"""The address that answers once the site is finished: with the parsed pages, or with what went wrong."""


class Server:
    """The server of a run, its folder, and the build. Its thread starts when its address is first used."""

    def __init__(self) -> None:
        self._web: ThreadingHTTPServer | None = None
        self._lock = threading.Lock()

    @functools.cached_property
    def folder(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="kit-site-"))
        (folder / "site").mkdir()
        return folder

    @functools.cached_property
    def host(self) -> str:
        self._web = _Web(("127.0.0.1", 0), functools.partial(_Handler, self, directory=str(self.folder / "site")))
        threading.Thread(target=self._web.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._web.server_port}"

    def end(self) -> None:
        if self._web:
            self._web.shutdown()
            self._web.server_close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def pages(self) -> bytes:
        """All pages of the site parsed, or the output of a failed build, for `pickle.loads`."""
        with self._lock:
            return self._pickled

    @functools.cached_property
    def _pickled(self) -> bytes:
        try:
            url = self.host + SUB_PATH
            process = build(ROOT, self.folder / "site", SITE_URL=url, REPO_URL=REPO_URL, EDIT_URI=EDIT_URI)
            gc.disable()  # a million small objects, none of them garbage
            return pickle.dumps(f"{process.stdout}\n{process.stderr}" if process.returncode else
                                read_site(self.folder / "site").pages)
        except Exception:  # whatever it is, the waiting tests must report it
            return pickle.dumps(traceback.format_exc())
        finally:
            gc.enable()


class _Web(ThreadingHTTPServer):
    request_queue_size = 128  # the browsers of all workers connect at once

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore a browser that disconnects in the middle of a response."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript", ".json": "application/json", ".txt": "text/plain; charset=utf-8",
        ".md": "text/markdown; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }

    def __init__(self, server: Server, *args: object, **options: object) -> None:
        self.run = server
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        if self.path == READY:
            self._send(200, "application/octet-stream", self.run.pages())
        else:
            super().do_GET()

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(code, message)
        if code in (200, 304):
            self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages does

    def translate_path(self, path: str) -> str:
        inside = path.startswith(SUB_PATH)
        return super().translate_path(path.removeprefix(SUB_PATH.rstrip("/")) if inside else "/no-such-file")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self._send(code, "text/html; charset=utf-8", (Path(self.directory) / "404.html").read_bytes())

    def _send(self, code: int, kind: str, content: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass
