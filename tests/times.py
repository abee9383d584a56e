"""How long each folder of tests took, printed at the end next to the last landed run's, so that growth is visible.

No test checks it. `python3 dev.py test --record` updates the stored figures, to be landed with a change.
"""

import json
import time
from collections import Counter

import pytest

from tests import ROOT

KEPT = ROOT / "tests" / "times.json"
"""{"folders": {folder: seconds of work in all processes}, "whole": seconds from start to end, "processes": how many}"""
WHOLE = {"browser", "content", "site", "unit"}
BEGAN = pytest.StashKey[float]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[BEGAN] = time.monotonic()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        return  # the process that started the workers has what all of them took
    reports = [report for several in terminalreporter.stats.values() for report in several]
    now = {"folders": by_folder(reports), "whole": round(time.monotonic() - config.stash[BEGAN]),
           "processes": config.getoption("numprocesses", None) or 1}
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    terminalreporter.section("seconds of work in each folder, and in the last landed run")
    terminalreporter.write_line("\n".join(lines(now, kept)))
    if config.getoption("--record"):
        whole = exitstatus == 0 and set(now["folders"]) >= WHOLE
        if whole:
            KEPT.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        message = "Kept in tests/times.json." if whole else "Not kept: only the times of a whole run that passes are."
        terminalreporter.write_line(message)


def by_folder(reports: list) -> dict[str, int]:
    """{folder below tests/: seconds}, with setup and teardown."""
    took: Counter[str] = Counter()
    for report in reports:
        if isinstance(report, pytest.TestReport):
            took[report.nodeid.split("/")[1]] += report.duration
    return {folder: round(seconds) for folder, seconds in sorted(took.items())}


def lines(now: dict, kept: dict) -> list[str]:
    """The table, as it is printed. A folder that did not run is left out; a whole run is compared with a whole run."""
    before = kept.get("folders", {})
    table = [f"{folder:9}{seconds:6}{before.get(folder, '-'):>8}" for folder, seconds in now["folders"].items()]
    if set(now["folders"]) >= WHOLE:
        table.append(f"{'whole run':9}{now['whole']:6}{kept.get('whole', '-'):>8}   from start to end, with "
                     f"{now['processes']} and {kept.get('processes', '-')} processes")
    return table
