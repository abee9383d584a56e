"""A save under `serve`, beside one under plain `mkdocs serve` of the same pages: the page in sight, and everything."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.builds import ROOT, twin
from tests.serving import copy_of_the_real_kit
from tests.site.live import free_port

EDITS = {
    "page": ("docs/understand/peer-and-therapist.md", "understand/peer-and-therapist/", "alongside", "along"),
    "statement": ("data/statements/duties.yml", "roles/peer-support-specialist/", "on hard days", "on bad days"),
}
"""{what is edited: (file, address of the page in sight, words, other words)}. The statement stands in 19 documents."""
WITHOUT_PAGES = "assets/images/favicon.png"
"""A file of the theme, which no page decides about."""
POLL = re.compile(rb"livereload\((\d+), (\d+)\);")


def report(work: Path, rounds: int) -> Iterator[str]:
    """Save a page and a statement, by turns with the plain twin's page; yield lines to print."""
    kit = copy_of_the_real_kit(work / "edited")
    plain = twin(kit, work / "edited-pages")
    took: dict[str, list[tuple[float, float]]] = {"plain": [], "page": [], "statement": []}
    with serving(plain, "mkdocs", "serve", "--livereload", "--dev-addr") as twins, \
            serving(kit, "macros", "--root", str(kit), "serve", "--port") as ours:
        for _ in range(rounds):
            took["plain"].append(save(twins, plain, "page"))
            took["page"].append(save(ours, kit, "page"))
            took["statement"].append(save(ours, kit, "statement"))
    first, whole = ({kind: statistics.median(times[at] for times in values) for kind, values in took.items()}
                    for at in (0, 1))
    slow = whole["plain"]
    yield f"\nA save under serve, {rounds} rounds by turns (medians); under plain mkdocs serve it takes {slow:.2f} s:"
    for kind in EDITS:
        yield f"  a {kind:9} on the page in sight  {first[kind]:5.2f} s   {first[kind] / slow:.2f} of that (aim: 0.50)"
        yield f"  {'':11} and everywhere       {whole[kind]:5.2f} s   {whole[kind] / slow:.2f} of that (aim: 1.00)"


@contextmanager
def serving(root: Path, module: str, *arguments: str) -> Iterator[str]:
    """The address of a server that has built the kit in `root`."""
    port = free_port()
    where = str(port) if module == "macros" else f"127.0.0.1:{port}"
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments, where], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT) if module == "macros" else ""})
    try:
        next(line for line in process.stdout or () if "Serving on" in line)
        threading.Thread(target=lambda: list(process.stdout or ()), daemon=True).start()
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def save(site: str, root: Path, kind: str) -> tuple[float, float]:
    """(seconds until the page in sight is there anew, seconds until everything is) after one edit of a file."""
    name, address, before, after = EDITS[kind]
    poll = POLL.search(read(site + address))
    text = (root / name).read_text(encoding="utf-8")
    assert poll and (before in text or after in text)
    time.sleep(2)  # MkDocs looks for changes twice a second
    start = time.perf_counter()
    edited = text.replace(before, after) if before in text else text.replace(after, before)
    (root / name).write_text(edited, encoding="utf-8")
    epoch, number = (part.decode() for part in poll.groups())
    while int(read(f"{site}livereload/{epoch}/{number}", site + address)) <= int(epoch):
        pass
    read(site + address)
    read(site + WITHOUT_PAGES)
    first = time.perf_counter() - start
    read(f"{site}about/")
    read(f"{site}search/search_index.json")
    return first, time.perf_counter() - start


def read(address: str, referer: str = "") -> bytes:
    """What a server sends for an address, to whoever looks at the page `referer`."""
    request = urllib.request.Request(address, headers={"Referer": referer})
    with urllib.request.urlopen(request, timeout=120) as response:
        return bytes(response.read())
