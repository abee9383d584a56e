#!/usr/bin/env python3
"""The one command of this project: `python3 dev.py VERB` (on Windows: `py dev.py VERB`).

It needs Python 3.11 or newer and nothing else. On first use it makes a folder `.venv` with the exact
packages named in the lock files; the tests also get a browser. Its own messages go to stderr, so that
`python3 dev.py fill ... > file` stays clean. An old Python must still be able to read this file, in
order to say that it is too old: no syntax newer than Python 3.6 in here.
"""
import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, *(["Scripts", "python.exe"] if os.name == "nt" else ["bin", "python"]))
SITE, TEST = "requirements.txt", "requirements-test.txt"  # TEST holds everything in SITE, and more
# Compiled packages are among these: they stop loading when the Python below them changes.
PROBE = "import pip, mkdocs, material, mkdocs_macros, markupsafe._speedups, pydantic, ruamel.yaml, yaml"
LOCK = "uv pip compile --universal --python-version 3.11 --generate-hashes"
ME = "py dev.py" if os.name == "nt" else "python3 dev.py"
THIS = f"{sys.version_info[0]}.{sys.version_info[1]}"
VERBS = {
    "serve": "show the site at http://127.0.0.1:8000/ while you edit (--port N: another port)",
    "build": "write the finished site into the folder site/",
    "check": "list every problem and suggestion in docs/ and data/",
    "lint": "check the wording of a job posting: lint FILE",
    "fill": 'fill in a template: fill TEMPLATE --set organization="..." -o FILE',
    "new": "start a new template: new GROUP/ID",
    "schema": "renew the schemas with which editors help in data/",
    "test": "run all tests (--quick: without a browser; --office: Word files in LibreOffice too)",
    "bench": "measure speed and print the ratios",
    "lock": "renew the lock files after a change to requirements*.in (--upgrade: newest versions)",
}
PIP_SAYS = [  # words in pip's output, and what they mean
    (("No space left", "Errno 28"), "The disk is full. Free about 1 GB, then run the same command again."),
    (("connection broken", "NewConnectionError", "NameResolutionError", "ProxyError", "Read timed out"),
     "pip cannot reach its package index. Check the internet connection (or proxy), then try again."),
    (("No matching distribution",), f"A package is not there yet for this Python ({THIS}, {sys.platform}). "
     "Start dev.py with another one: for Python 3.11 to 3.14 all packages are there."),
    (("",), "pip could not install the packages; its last words are above."),
]


class Stop(Exception):
    """A plain sentence, and the exit code to end with."""

    def __init__(self, sentence, code=1):
        super().__init__(sentence)
        self.code = code


def say(sentence):
    print(sentence, file=sys.stderr, flush=True)


# ---- other programs ----------------------------------------------------------------------------------

def surroundings(**more):
    """The environment variables for every program started from here."""
    path = os.pathsep.join(part for part in (ROOT, os.environ.get("PYTHONPATH")) if part)
    # The theme prints a notice about MkDocs 2 that only this first variable can turn off.
    return dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", PYTHONPATH=path, **more)


def run(command, cwd=ROOT, **more):
    """Run in the foreground and return the exit code."""
    process = subprocess.Popen(command, cwd=cwd, env=surroundings(**more))
    # Asked to end, we pass that on as Ctrl-C: then servers and browsers below are ended as well.
    signal.signal(signal.SIGTERM, lambda *_: process.send_signal(signal.SIGINT))
    while True:
        try:
            code = process.wait()
            return code if code >= 0 else 128 - code  # ended by a signal: what a shell would report
        except KeyboardInterrupt:
            pass  # the program got Ctrl-C as well: let it end in its own way


def quietly(command, seconds=None, **more):
    """Run without showing anything; returns (exit code, output). 127: cannot start, 124: too slow."""
    group = {} if os.name == "nt" else {"start_new_session": True}  # so that its children end with it
    try:
        process = subprocess.Popen(command, cwd=ROOT, env=surroundings(**more), stdin=subprocess.DEVNULL,
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
            process.kill() if os.name == "nt" else os.killpg(process.pid, signal.SIGTERM)


def root_on(*systems):
    """Is this root's shell on one of these Linux systems (named as in /etc/os-release)?"""
    try:
        with open("/etc/os-release", encoding="utf-8") as lines:
            names = [line[3:].strip("'\"\n") for line in lines if line.startswith("ID=")]
    except OSError:
        return False
    return os.geteuid() == 0 and any(name in systems for name in names)


def apt_install(*packages):
    """Install Debian packages; True when that worked, else what apt said is shown."""
    say(f"Installing {' '.join(packages)} with apt-get ...")
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        code, output = quietly(["apt-get", "-q", *step], DEBIAN_FRONTEND="noninteractive")
        if code:
            say(output)
            return False
    importlib.invalidate_caches()
    return True


# ---- the environment in .venv ------------------------------------------------------------------------

def digest(lock):
    with open(os.path.join(ROOT, lock), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def stamp():
    """The lock files that are installed, with their hashes; {} when no install came to its end."""
    try:
        with open(os.path.join(VENV, "installed.json"), encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


def fault():
    """What is wrong with .venv; "" when nothing is, or when it is not there yet."""
    if not os.path.lexists(VENV):
        return ""
    if not stamp():
        return "is not complete"
    return "" if quietly([PYTHON, "-c", PROBE], 60)[0] == 0 else "no longer works"


def make_venv():
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        package = f"python{THIS}-venv"  # Debian keeps this part of Python in a package of its own
        if not (root_on("debian", "ubuntu") and apt_install(package)):
            raise Stop("Python's venv module is missing. Install it (on Debian or Ubuntu: "
                       f"sudo apt install {package}), then run the same command again.")
    say("Setting up the environment in .venv (once, about a minute) ...")
    # Not sys.executable: that may be the Python inside the very .venv that was just deleted.
    code, output = quietly([getattr(sys, "_base_executable", sys.executable), "-m", "venv", VENV])
    if code:
        raise Stop(f"{output}\nPython could not make the folder .venv; the reason is above.")


def install(lock):
    code, output = quietly([PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input",
                            "--require-hashes", "--only-binary", ":all:", "-r", lock])
    if code:
        meaning = next(sentence for words, sentence in PIP_SAYS if any(word in output for word in words))
        raise Stop("\n".join([*output.splitlines()[-12:], "", meaning]))
    # Installing SITE may have changed packages under the tests: TEST then counts as not installed.
    with open(os.path.join(VENV, "installed.json"), "w", encoding="utf-8") as file:
        json.dump({name: digest(name) for name in ((SITE, TEST) if lock == TEST else (SITE,))}, file)


def ensure(lock):
    """Make .venv hold what the lock file names; build it anew when it is broken."""
    wrong = fault()
    if wrong:
        say(f"The environment in .venv {wrong}; building it anew.")
        os.unlink(VENV) if os.path.islink(VENV) or os.path.isfile(VENV) else shutil.rmtree(VENV)
    if not os.path.lexists(VENV):
        make_venv()
    if stamp().get(lock) != digest(lock):
        say(f"Installing the packages of {lock} ...")
        install(lock)


# ---- the browser -------------------------------------------------------------------------------------

def starts(path):
    """Is there a browser at this path, and does it start? (On Windows --version would open a window.)"""
    if not path or not os.path.isfile(path):
        return False
    return os.name == "nt" or quietly([path, "--version"], 60)[0] == 0


def driver():
    """Playwright steers the browser through a Node of its own, and that needs what a bare Debian lacks."""
    code, output = quietly([PYTHON, "-m", "playwright", "--version"], 60)
    if code and not (root_on("debian", "ubuntu") and apt_install("libatomic1")):
        raise Stop(f"{output}\nPlaywright, which steers the browser, does not start; the reason is above. "
                   "(On Debian or Ubuntu this helps mostly: sudo apt install libatomic1)", 2)


def playwrights_own():
    output = quietly([PYTHON, "-c", "from playwright.sync_api import sync_playwright as start\n"
                      "with start() as it: print(it.chromium.executable_path)"], 60)[1]
    return output.rpartition("\n")[2]  # a warning may stand above it


def on_this_machine():
    names = "google-chrome google-chrome-stable chromium chromium-browser microsoft-edge msedge".split()
    places = [shutil.which(name) for name in names]
    for name in ("Google Chrome", "Chromium", "Microsoft Edge"):
        places.append(f"/Applications/{name}.app/Contents/MacOS/{name}")
    for folder in (os.environ.get(key, "") for key in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")):
        places.append(os.path.join(folder, "Google", "Chrome", "Application", "chrome.exe"))
        places.append(os.path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"))
    return next((place for place in places if starts(place)), "")


def downloaded():
    say("No browser found. Playwright downloads one (about 200 MB, two minutes at most) ...")
    code, _ = quietly([PYTHON, "-m", "playwright", "install", "--no-shell", "chromium"], 120)
    return playwrights_own() if code == 0 else ""


def from_debian():
    return shutil.which("chromium") if root_on("debian") and apt_install("chromium") else ""


def browser():
    """The path of a Chromium. Browser tests are never skipped: without one we stop with exit code 2."""
    named = os.environ.get("CHROMIUM")
    if named and not shutil.which(named):
        raise Stop(f"CHROMIUM is set to {named}, which is not a program that can be run.", 2)
    driver()
    if named:
        return os.path.abspath(shutil.which(named))
    for look in (playwrights_own, on_this_machine, downloaded, from_debian):
        path = look()
        if starts(path):
            return path
    raise Stop("The tests need a browser, and none was found. Install Chrome, Chromium or Edge, or set "
               f"CHROMIUM to the path of one. Tests without a browser: {ME} test --quick", 2)


# ---- the verbs ---------------------------------------------------------------------------------------

def is_free(port):
    with socket.socket() as trial:
        if os.name != "nt":  # otherwise a port that was let go a moment ago counts as taken
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
    parser.add_argument("--port", type=int, choices=range(1, 65536), default=8000, metavar="N")
    options, rest = parser.parse_known_args(args)
    return macros("serve", ["--port", str(pick_port(options.port)), *rest])


def macros(verb, args):
    ensure(SITE)
    # In the person's own folder: from there they name the files to read and write.
    return run([PYTHON, "-m", "macros", verb, *args], os.getcwd())


def office():
    packages = ("libreoffice-writer", "libreoffice-calc")
    if not (shutil.which("soffice") or (root_on("debian", "ubuntu") and apt_install(*packages))):
        raise Stop("--office needs LibreOffice: install it, and put its program soffice on the PATH.", 2)


def test(args):
    ensure(TEST)
    if "--office" in args:
        office()
    if "--quick" not in args:
        return run([PYTHON, "-m", "pytest", *args], CHROMIUM=browser())
    args = [arg for arg in args if arg != "--quick"]
    if not any(arg.startswith("tests") for arg in args):
        args = ["tests/unit", "tests/content", *args]
    return run([PYTHON, "-m", "pytest", *args])


def bench(args):
    ensure(SITE)
    return run([PYTHON, "-m", "tests.bench", *args])


def lock(args):
    ensure(TEST)
    # The header is for Dependabot too: it renews the files with the options that it reads there.
    header = f"--custom-compile-command=python3 dev.py lock  # {LOCK}"
    for name in (SITE, TEST):
        code = run([PYTHON, "-m", *LOCK.split(), "--quiet", "--only-binary", ":all:", header, *args,
                    name.replace(".txt", ".in"), "-o", name])
        if code:
            return code
    return 0


def main(args):
    if sys.version_info < (3, 11):
        raise Stop(f"This needs Python 3.11 or newer, and this is Python {THIS}. Install a newer one "
                   "(python.org has them), then start with that one, for example: python3.13 dev.py serve")
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
