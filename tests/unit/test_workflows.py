"""The workflows: valid, pinned, with no more rights than they need. All tools work offline."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

GITHUB = Path(__file__).parents[2] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def passes(*command):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr


def read(path):
    """The workflow; its key `on` is True here, as YAML 1.1 has it."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_there_are_workflows():
    assert {path.stem for path in WORKFLOWS} >= {"check", "test", "deploy"}


def test_zizmor_finds_no_security_mistake():
    # The program beside the running Python, so that it is the locked one.
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor, "zizmor is not in the environment: run the tests with python3 dev.py test"
    passes(zizmor, "--offline", "--no-progress", str(GITHUB))


@each_workflow
def test_workflows_follow_githubs_schema(path):
    passes(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path))


def test_dependabot_follows_its_schema():
    path = GITHUB / "dependabot.yml"
    passes(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.dependabot", str(path))


@each_workflow
def test_actions_are_pinned_to_a_commit_and_say_which_version_it_is(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if re.match(r"\s*(- )?uses:", line):
            assert re.search(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_one_action_has_one_version():
    uses = {}
    for path in WORKFLOWS:
        for action, pin in re.findall(r"uses: (\S+)@(.+)", path.read_text(encoding="utf-8")):
            uses.setdefault(action, set()).add(pin)
    assert all(len(pins) == 1 for pins in uses.values()), uses


@each_workflow
def test_rights_are_given_job_by_job_and_every_job_ends(path):
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]
    for name, job in workflow["jobs"].items():
        assert job["permissions"], name
        assert 0 < job["timeout-minutes"] <= 90, name


def test_only_the_publishing_job_may_write():
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            writes = {right for right, level in job["permissions"].items() if level == "write"}
            allowed = {"pages", "id-token"} if (path.stem, name) == ("deploy", "deploy") else set()
            assert writes == allowed, (path.name, name)


def test_only_main_is_published():
    workflow = read(GITHUB / "workflows" / "deploy.yml")
    assert workflow[True] == {"push": {"branches": ["main"]}, "schedule": [{"cron": "20 9 * * *"}]}  # of main alone


def test_a_site_that_knows_its_repository_has_edit_links():
    jobs = [job for path in WORKFLOWS for job in read(path)["jobs"].values()]
    settings = [step["env"] for job in jobs for step in job["steps"] if "REPO_URL" in step.get("env", {})]
    assert settings
    assert all(env.get("EDIT_URI") == "edit/main/docs/" for env in settings)
    text = (GITHUB.parent / "mkdocs.yml").read_text(encoding="utf-8")
    for name in ("SITE_URL", "REPO_URL", "EDIT_URI"):
        assert f"!ENV [{name}," in text, name


def test_mkdocs_2_is_never_proposed():
    updates = read(GITHUB / "dependabot.yml")["updates"]
    (python,) = [update for update in updates if update["package-ecosystem"] == "uv"]
    assert {"dependency-name": "mkdocs", "versions": [">=2"]} in python["ignore"]
