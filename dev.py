#!/usr/bin/env python3
"""The one command of this project: `python3 dev.py VERB` (on Windows: `py dev.py VERB`).

It needs Python 3.11 or newer and nothing else. On first use it makes a folder `.venv` with the exact
packages named in the lock files; the tests also get a browser. Its own messages go to stderr, so that
`python3 dev.py check > file` stays clean. An old Python must still be able to read this file, in order
to say that it is too old: no syntax newer than Python 3.6 in here. (What is in tools/ may be newer.)
"""
import argparse
import os
import signal
import socket
import sys

if sys.version_info < (3, 11):
    sys.exit(f"This needs Python 3.11 or newer, and this is Python {sys.version_info[0]}.{sys.version_info[1]}. "
             "Install a newer one (python.org has them), then start with that one, for example: "
             "python3.13 dev.py serve")

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # `python3 -P` leaves this folder out

from tools.browser import find_browser, need_office
from tools.environment import PYTHON, SITE, TEST, ensure, renew_locks
from tools.programs import ME, Stop, run, say

VERBS = {
    "serve": "show the site at http://127.0.0.1:8000/ while you edit (--port N: another port)",
    "build": "write the finished site into the folder site/",
    "check": "list every problem and suggestion in docs/ and data/",
    "new": "start a new role or template: new role/ID or new GROUP/ID",
    "fill": "fill in a template: fill TEMPLATE --set organization=\"…\" --format text (--help: everything)",
    "pages": "write the pages that are made from patterns into a folder, for another site builder: pages FOLDER",
    "schema": "renew the schemas with which editors help in data/",
    "test": "run all tests (--quick: no browser; --every: all pages in all states; --office: in LibreOffice too)",
    "bench": "measure speed and print the ratios",
    "lock": "renew the lock files after a change to requirements*.in (--upgrade: newest versions)",
}


def port_number(text):
    if text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a port: write a number from 1 to 65535")


def is_free(port):
    with socket.socket() as trial:
        if os.name != "nt":  # else a port that was released a moment ago counts as taken
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            return trial.bind(("127.0.0.1", port)) is None
        except OSError:
            return False


def pick_port(port):
    """The port itself when it is free, else the next free one if the person at the terminal agrees."""
    if is_free(port):
        return port
    free = next((other for other in range(port + 1, 65536) if is_free(other)), 8000)
    if not sys.stdin.isatty():
        raise Stop(f"Port {port} is taken. Use another: {ME} serve --port {free}")
    if input(f"Port {port} is taken. Use {free} instead? [Y/n] ").strip().lower() in ("", "y", "yes"):
        return free
    raise Stop(f"Nothing was started. To name a port yourself: {ME} serve --port {free}")


def serve(args):
    parser = argparse.ArgumentParser(prog="dev.py serve", add_help=False)
    parser.add_argument("--port", type=port_number, default=8000, metavar="N")
    options, rest = parser.parse_known_args(args)
    return macros("serve", ["--port", str(pick_port(options.port)), *rest])


def macros(verb, args):
    ensure(SITE)
    # In the person's own folder: from there they name the files to read and write.
    return run([PYTHON, "-m", "macros", verb, *args], os.getcwd(), ends_by=signal.SIGTERM)


def test(args):
    ensure(TEST)
    if "--office" in args:
        need_office()
    pytest = [PYTHON, "-m", "pytest", "-n", "auto", "--dist", "worksteal"]  # on every core at once; `-n 0`: on one
    if "--quick" not in args:
        return run([*pytest, *args], CHROMIUM=find_browser())
    args = [arg for arg in args if arg != "--quick"]
    if not any(arg.startswith("tests") for arg in args):
        args = ["tests/unit", "tests/content", *args]
    return run([*pytest, *args])


def bench(args):
    ensure(TEST)  # it weighs a page in a browser
    return run([PYTHON, "-m", "tests.bench", *args], CHROMIUM=find_browser())


def lock(args):
    ensure(TEST)
    return renew_locks(args)


def main(args):
    verb, rest = (args[0] if args else "--help"), args[1:]
    if verb in VERBS:
        own = {"serve": serve, "test": test, "bench": bench, "lock": lock}
        return own[verb](rest) if verb in own else macros(verb, rest)
    print(f"{ME} VERB, where VERB is one of:\n")
    print("\n".join(f"  {name:6} {meaning}" for name, meaning in VERBS.items()))
    if verb not in ("-h", "--help", "help"):
        raise Stop(f"\nThere is no verb {verb}.", 2)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        say(str(stop))
        sys.exit(stop.code)
    except KeyboardInterrupt:
        say("")
        sys.exit(130)
    except OSError as error:  # a full disk, a folder that may not be written
        say(f"{error.strerror or error}: {error.filename}" if error.filename else str(error))
        sys.exit(1)
