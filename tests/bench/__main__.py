"""`python3 dev.py bench`: what the kit costs beside plain MkDocs with Material, on this machine, today."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests import made_up
from tests.bench import builds, growth, saves, typing, weight

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure and print. Times are medians of interleaved rounds; trust the ratios, not the seconds."""
    parser = argparse.ArgumentParser(prog="python3 dev.py bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each command runs (5)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[40, 200, 1000], help="templates in the made-up kits")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made_up.make(Path(folder) / "forty", 40)
        kits = (("The real kit", ROOT, 1.5), ("A made-up kit of 40 templates", Path(folder) / "forty", 1.7))
        for name, kit, aim in kits:
            for line in builds.report(name, kit, Path(folder), given.rounds, aim):
                print(line, flush=True)
        for line in saves.report(Path(folder), given.rounds):
            print(line, flush=True)
        for line in weight.report(*(Path(folder) / f"{ROOT.name}-{kind}" for kind in ("kit", "plain"))):
            print(line, flush=True)
        for line in typing.report(Path(folder) / f"{ROOT.name}-kit"):
            print(line, flush=True)
        for line in growth.report(Path(folder), given.sizes, given.rounds):
            print(line, flush=True)


if __name__ == "__main__":
    main()
