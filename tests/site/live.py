"""`python -m macros serve`, running on a copy of the kit: what it prints, what it sends, and its end."""

import contextlib
import http.client
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request

from tests.serving import code_of, plain_environment

PATIENCE = 300
"""Seconds to wait for a condition at most: some take whole builds of the kit, on a machine that is busy with others.
Each is met within a few, and only a failure waits so long."""


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def started(root):
    """A server that serves. Another program may take its port before it does: then a server on another port."""
    for _ in range(5):
        live = Live(root, free_port())
        try:
            live.until(lambda: live.says("Serving on") or live.says("already in use"), "it serves")
        except AssertionError:
            live.end()
            raise
        if live.says("Serving on"):
            return live
        live.end()
    raise AssertionError("five ports were taken, one after the other")


def _hears_ctrl_c():
    """A shell that runs the tests in the background hands on that Ctrl-C is passed over."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Live:
    def __init__(self, root, port):
        self.port = port
        own_group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else \
            {"start_new_session": True, "preexec_fn": _hears_ctrl_c}
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "macros", "--root", str(root), "serve", "--port", str(self.port)],
            cwd=code_of(root), env=plain_environment() | {"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE,
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
        except (OSError, http.client.HTTPException):  # also a file that a build replaced while it was sent
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
