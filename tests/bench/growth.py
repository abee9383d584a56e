"""Our own cost for each template, without MkDocs, on made-up kits of several sizes: it should not grow."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests import made_up

ROOT = Path(__file__).resolve().parents[2]
MEASURE = """
import sys, time
from pathlib import Path
from macros import check, collect_rarely
from macros.write import downloads
collect_rarely()
root = Path(sys.argv[1])
start = time.perf_counter()
catalog, found = check.run(root)
assert not check.fails(found), found[:3]
downloads.write(catalog, root / "site")
print(time.perf_counter() - start)
"""


def report(work: Path, sizes: list[int], rounds: int) -> Iterator[str]:
    """Load, check, compile and write made-up kits by turns; yield lines to print."""
    for size in sizes:
        made_up.make(work / f"made-up-{size}", size)
    took: dict[int, list[float]] = {size: [] for size in sizes}
    for _ in range(min(rounds, 3)):
        for size in sizes:
            took[size].append(seconds(work / f"made-up-{size}"))
    each = {size: statistics.median(values) / size * 1000 for size, values in took.items()}
    yield "\nOur own cost for each template (load, check, compile, every download):"
    for size, milliseconds in each.items():
        ratio = milliseconds / each[sizes[0]]
        yield f"  {size:>5} templates   {milliseconds:6.1f} ms each   {ratio:.2f} of the smallest kit's"


def seconds(kit: Path) -> float:
    """The time that one fresh process measures around its own work."""
    command = [sys.executable, "-c", MEASURE, str(kit)]
    return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
