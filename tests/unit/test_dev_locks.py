"""The lock files: everything pinned by hash, from nowhere in particular, and in step with the lists."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tools.environment import SITE, TEST
from tools.programs import ROOT

LOCKS = [SITE, TEST]


def locked(name):
    """{package: [(version, marker, number of hashes)]} of a lock file."""
    packages = {}
    text = Path(ROOT, name).read_text(encoding="utf-8").replace("\\\n", "")
    for line in text.splitlines():
        if line and not line.lstrip().startswith("#"):
            requirement, *hashes = line.split(" --hash=sha256:")
            found = re.fullmatch(r"([a-z0-9-]+)==([^ ;]+)(?: *; *(.+?))? *", requirement.strip())
            assert found, f"not pinned to one version: {line[:80]}"
            packages.setdefault(found[1], []).append((found[2], found[3], [h.strip() for h in hashes]))
    return packages


def wanted(name):
    lines = Path(ROOT, name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-"))]


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_pin_everything_by_hash(name):
    packages = locked(name)
    assert len(packages) > 20
    for package, entries in packages.items():
        for _, _, hashes in entries:
            assert hashes and all(re.fullmatch(r"[0-9a-f]{64}", value) for value in hashes), package


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_name_no_host_and_no_folder(name):
    text = Path(ROOT, name).read_text(encoding="utf-8")
    for line in text.splitlines():
        assert "://" not in line and " @ " not in line, line
        assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host|(^|\s)(-i|-f|-e)\s", line), (
            line
        )
        assert not re.search(r"(^|\s)(/|[A-Z]:\\|\.\.?/)", line), line


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_are_those_of_the_lists(name):
    packages = locked(name)
    for line in wanted(name.replace(".txt", ".in")):
        requirement = Requirement(line.partition("#")[0].strip())
        versions = [version for version, _, _ in packages[requirement.name.replace(".", "-")]]
        assert all(version in requirement.specifier for version in versions), (
            f"{line}: run python3 dev.py lock"
        )


def test_the_tests_run_on_the_versions_of_the_site():
    assert locked(SITE).items() <= locked(TEST).items()


def test_one_lock_fits_every_python():
    """Debian 12 has Python 3.11.2, too old for the newest pymdown-extensions."""
    markers = [marker for _, marker, _ in locked(SITE)["pymdown-extensions"]]
    assert markers == ["python_full_version < '3.11.5'", "python_full_version >= '3.11.5'"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_wanted_package_says_what_it_is_for(name):
    for line in wanted(name.replace(".txt", ".in")):
        assert len(line.partition("#")[2]) > 15, line
