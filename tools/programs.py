"""Starting other programs, and reporting plainly what went wrong."""

import importlib
import os
import signal
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ME = "py dev.py" if os.name == "nt" else "python3 dev.py"


class Stop(Exception):
    """A plain sentence, and the exit code to end with."""

    def __init__(self, sentence, code=1):
        super().__init__(sentence)
        self.code = code


def say(sentence):
    print(sentence, file=sys.stderr, flush=True)


def environment(**more):
    """The environment variables for every program started from here."""
    path = os.pathsep.join(part for part in (ROOT, os.environ.get("PYTHONPATH")) if part)
    # The theme prints a notice about MkDocs 2 that only this first variable can turn off.
    return dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", PYTHONPATH=path, **more)


def run(command, cwd=ROOT, ends_by=signal.SIGINT, **more):
    """Run in the foreground and return the exit code.

    ends_by: the signal that the program gets when we are asked to stop. By default that of Ctrl-C: it also stops the
    servers and browsers that the program has started.
    """
    process = subprocess.Popen(command, cwd=cwd, env=environment(**more))
    signal.signal(signal.SIGTERM, lambda *_: process.send_signal(ends_by))
    while True:
        try:
            code = process.wait()
            return code if code >= 0 else 128 - code  # killed by a signal: the code that a shell reports
        except KeyboardInterrupt:
            pass  # the program got Ctrl-C as well: let it exit by itself


def quietly(command, seconds=None, **more):
    """Run a command silently. Returns (exit code, output). The code is 127 if it does not start, 124 on timeout."""
    group = {} if os.name == "nt" else {"start_new_session": True}  # so that its children are killed with it
    try:
        process = subprocess.Popen(command, cwd=ROOT, env=environment(**more), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **group)
    except OSError as error:
        return 127, str(error)
    try:
        output = process.communicate(timeout=seconds)[0]
        return process.returncode, output.decode("utf-8", "replace").strip()
    except subprocess.TimeoutExpired:
        return 124, ""
    finally:
        if process.poll() is None:
            process.kill() if os.name == "nt" else os.killpg(process.pid, signal.SIGKILL)
        process.stdout.close()
        process.wait()


def root_on(*systems):
    """Whether this runs as root on one of these Linux systems (named as in /etc/os-release)."""
    try:
        with open("/etc/os-release", encoding="utf-8") as lines:
            names = [line[3:].strip("'\"\n") for line in lines if line.startswith("ID=")]
    except OSError:
        return False
    return os.geteuid() == 0 and any(name in systems for name in names)


def apt_install(*packages):
    """Install Debian packages. Returns whether that worked; if not, shows apt's output."""
    say(f"Installing {' '.join(packages)} with apt-get ...")
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        code, output = quietly(["apt-get", "-q", *step], DEBIAN_FRONTEND="noninteractive")
        if code:
            say(output)
            return False
    importlib.invalidate_caches()
    return True
