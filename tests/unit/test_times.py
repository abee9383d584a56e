"""The table at the end of a run: each folder beside what it took in the last landed run."""

from types import SimpleNamespace

import pytest

from tests import times


def report(path, seconds):
    return pytest.TestReport(f"tests/{path}", ("", 0, ""), {}, "passed", None, "call", duration=seconds)


def test_the_seconds_of_a_folder_are_those_of_all_its_tests():
    reports = [report("unit/test_a.py::test", 0.4), report("unit/test_b.py::test", 1.3), report("site/test.py::t", 2),
               SimpleNamespace(message="a warning")]
    assert times.by_folder(reports) == {"site": 2, "unit": 2}


def test_a_folder_stands_beside_the_last_landed_run():
    now = {"folders": {"site": 2, "unit": 12}, "whole": 8, "processes": 2}
    assert times.lines(now, {}) == ["site          2       -", "unit         12       -"]
    assert times.lines(now, {"folders": {"unit": 10}})[1] == "unit         12      10"


def test_only_a_whole_run_is_compared_with_a_whole_one():
    now = {"folders": dict.fromkeys(sorted(times.WHOLE), 5), "whole": 9, "processes": 2}
    kept = {"folders": now["folders"], "whole": 7, "processes": 4}
    assert times.lines(now, kept)[-1] == "whole run     9       7   from start to end, with 2 and 4 processes"
