"""Finding what the tests drive: a browser, and LibreOffice."""

import os
import shutil

from tools.environment import PYTHON
from tools.programs import ME, Stop, apt_install, quietly, root_on, say


def starts(path):
    """Whether there is a browser at this path that starts. (On Windows --version would open a window.)"""
    if not path or not os.path.isfile(path):
        return False
    return os.name == "nt" or quietly([path, "--version"], 60)[0] == 0


def driver():
    """Playwright drives the browser through its own copy of Node, which needs a library that a minimal Debian lacks."""
    code, output = quietly([PYTHON, "-m", "playwright", "--version"], 60)
    if code and not (root_on("debian", "ubuntu") and apt_install("libatomic1")):
        raise Stop(f"{output}\nPlaywright, which steers the browser, does not start; the reason is above. "
                   "(On Debian or Ubuntu this helps mostly: sudo apt install libatomic1)", 2)


def playwrights_own():
    output = quietly([PYTHON, "-c", "from playwright.sync_api import sync_playwright as start\n"
                      "with start() as it: print(it.chromium.executable_path)"], 60)[1]
    return output.rpartition("\n")[2]  # a warning may come before it


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


def find_browser():
    """The path of a Chromium. Browser tests are never skipped: raises Stop with exit code 2 when there is none."""
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


def need_office():
    """Raise Stop with exit code 2 when there is no LibreOffice and none can be installed."""
    packages = ("libreoffice-writer", "libreoffice-calc")
    if not (shutil.which("soffice") or (root_on("debian", "ubuntu") and apt_install(*packages))):
        raise Stop("--office needs LibreOffice: install it, and put its program soffice on the PATH.", 2)
