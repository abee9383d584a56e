"""`python -m macros serve`, running on a copy of the kit: what it prints, what it sends, and its end."""

import contextlib
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request

from tests.serving import plain_environment

PATIENCE = 60
"""Seconds to wait for a condition at most; each is met within a few."""


class Live:
    def __init__(self, root):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        own_group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else \
            {"start_new_session": True}
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "macros", "--root", str(root), "serve", "--port", str(self.port)],
            cwd=root, env=plain_environment() | {"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding="utf-8", **own_group)
        self.said: list[str] = []
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, holds, what):
        """Come back as soon as `holds()` is true; look again whenever the server has printed something."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"{what}: not within {PATIENCE} s. The server said:\n{self.output}"
            try:
                self.said.append(self._lines.get(timeout=0.2))
            except queue.Empty:
                assert self.process.poll() is None, f"{what}: the server ended. It said:\n{self.output}"

    @property
    def output(self):
        return "".join(self.said)

    def says(self, words):
        """Has the server printed these words since the last `forget()`?"""
        return words in self.output

    def forget(self):
        """Start listening anew."""
        while not self._lines.empty():
            self._lines.get()
        self.said = []

    def read(self, address):
        """What the server sends for an address below its root; b"" while it sends nothing."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=10) as response:
                return response.read()
        except OSError:
            return b""

    def listens(self):
        with socket.socket() as trial:
            trial.settimeout(5)
            return trial.connect_ex(("127.0.0.1", self.port)) == 0

    def end(self):
        if os.name == "nt":
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(self.process.pid)], capture_output=True)
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
