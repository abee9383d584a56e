"""`python -m tests.strength`: plants faults in a copy of the kit and counts which of them the tests name.

A fault counts as named when a failing test says where it is. That the suite fails is not enough: whoever made the
slip has to find it. The faults are in tests/strength/faults/, in batches that do not touch one another. The batches
that need a browser take it from CHROMIUM, as the tests do.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.strength.faults import Batch, CannotPlant, Fault, batches
from tests.strength.tree import Failure, copied, failures, planted

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """0 when every fault was named, 1 when some were missed, 2 when one could not be planted or no test ran."""
    given = arguments()
    try:
        chosen = [batch for batch in batches() if not given.batch or batch.name in given.batch]
        with tempfile.TemporaryDirectory() as folder:
            tree, reports = copied(given.of.resolve(), Path(folder) / "kit"), (given.reports or Path(folder)).resolve()
            reports.mkdir(parents=True, exist_ok=True)
            for batch in chosen:  # before anything runs for minutes: does each fault still have its place?
                with planted(batch.faults, tree):
                    pass
            return report([judged(batch, tree, reports, given.keep) for batch in chosen])
    except (CannotPlant, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2


def arguments() -> argparse.Namespace:
    names = [batch.name for batch in batches()]
    parser = argparse.ArgumentParser(prog="python -m tests.strength", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--of", type=Path, default=ROOT, metavar="CHECKOUT", help="whose tests to try (this one's)")
    parser.add_argument("--batch", nargs="+", choices=names, metavar="NAME", help=f"only these: {', '.join(names)}")
    parser.add_argument("--keep", default="", metavar="EXPRESSION", help="only tests that pytest -k selects with this")
    parser.add_argument("--reports", type=Path, metavar="FOLDER", help="keep here what the tests said, as JUnit XML")
    return parser.parse_args()


@dataclass(frozen=True)
class Verdict:
    """What became of the faults of one batch."""

    batch: str
    seconds: float
    named_by: dict[Fault, Failure | None]


def judged(batch: Batch, tree: Path, reports: Path, keep: str) -> Verdict:
    """Plant one batch and run its tests; each fault is printed as it is judged."""
    start = time.monotonic()
    if "tests/browser" in batch.folders and not os.environ.get("CHROMIUM"):
        raise RuntimeError("CHROMIUM does not name a browser, and these faults need one")
    with planted(batch.faults, tree):
        failed = failures(tree, batch.folders, reports / f"{batch.name}.xml", keep)
    seconds = time.monotonic() - start
    print(f"{batch.name}: {len(failed)} tests fail in {', '.join(batch.folders)} ({seconds:.0f} s)", flush=True)
    if any("site does not build" in one.message for one in failed):
        print("  the site does not build with these faults in it", flush=True)
    found = {fault: next((one for one in failed if fault.is_named_in(one.said)), None) for fault in batch.faults}
    for fault, by in found.items():
        end = f"  by {by.test}" if by else ""
        print(f"{'found ' if by else 'MISSED'}  {fault.id}: {fault.what}{end}", flush=True)
    return Verdict(batch.name, seconds, found)


def report(verdicts: list[Verdict]) -> int:
    """Print the counts, the times and what was missed; the exit code."""
    results = {fault: by for verdict in verdicts for fault, by in verdict.named_by.items()}
    every = Counter(fault.kind for fault in results)
    named = Counter(fault.kind for fault, by in results.items() if by)
    print("\n" + "\n".join(f"{kind}: {named[kind]} of {count}" for kind, count in every.items()))
    print(f"all: {named.total()} of {every.total()} named")
    print("seconds: " + ", ".join(f"{verdict.batch} {verdict.seconds:.0f}" for verdict in verdicts))
    missed = [fault for fault, by in results.items() if not by]
    if missed:
        print("\n".join(["missed:", *(f"  {fault.id}: {fault.what} ({fault.file})" for fault in missed)]))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
