"""The environment in .venv: created once, installed from a lock file, and rebuilt when it is broken."""

import hashlib
import importlib.util
import json
import os
import shutil
import sys

from tools.programs import ROOT, Stop, apt_install, quietly, root_on, run, say

VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, *(["Scripts", "python.exe"] if os.name == "nt" else ["bin", "python"]))
SITE, TEST = "requirements.txt", "requirements-test.txt"  # TEST holds everything in SITE, and more
# Compiled packages are among these: they stop loading when the version of Python changes.
PROBE = "import pip, mkdocs, material, mkdocs_macros, markupsafe._speedups, pydantic, yaml"
LOCK = "uv pip compile --universal --python-version 3.11 --generate-hashes"
THIS = f"{sys.version_info[0]}.{sys.version_info[1]}"
PIP_SAYS = [  # words in pip's output, and what they mean
    (("No space left", "Errno 28"), "The disk is full. Free about 1 GB, then run the same command again."),
    (("connection broken", "NewConnectionError", "NameResolutionError", "ProxyError", "Read timed out"),
     "pip cannot reach its package index. Check the internet connection (or proxy), then try again."),
    (("No matching distribution",), f"A package is not there yet for this Python ({THIS}, {sys.platform}). "
     "Start dev.py with another one: for Python 3.11 to 3.14 all packages are there."),
    (("",), "pip could not install the packages; its last words are above."),
]


def digest(lock):
    with open(os.path.join(ROOT, lock), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def stamp():
    """The lock files that are installed, with their hashes; {} when no install has finished."""
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
        package = f"python{THIS}-venv"  # Debian has this part of Python in a separate package
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
    """Make .venv match the lock file; rebuild it when it is broken."""
    wrong = fault()
    if wrong:
        say(f"The environment in .venv {wrong}; building it anew.")
        os.unlink(VENV) if os.path.islink(VENV) or os.path.isfile(VENV) else shutil.rmtree(VENV)
    if not os.path.lexists(VENV):
        make_venv()
    if stamp().get(lock) != digest(lock):
        say(f"Installing the packages of {lock} ...")
        install(lock)


def renew_locks(options):
    """Write both lock files from the lists requirements*.in."""
    # Dependabot reads the header too: it updates the files with the options that it finds there.
    header = f"--custom-compile-command=python3 dev.py lock  # {LOCK}"
    for name in (SITE, TEST):
        code = run([PYTHON, "-m", *LOCK.split(), "--quiet", "--only-binary", ":all:", header, *options,
                    name.replace(".txt", ".in"), "-o", name])
        if code:
            return code
    return 0
