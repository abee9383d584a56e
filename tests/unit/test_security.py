"""The policy of the finished site: right hashes, in the right place, in every page."""

import base64
import hashlib
import re

import pytest

from macros.write import security

PAGE = """<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page</title>
<script>%s</script>
<script src="assets/a.js"></script>
<script type="application/json">{"data": 1}</script>
</head><body><p>Text with the words &lt;script&gt;.</p></body></html>
"""


@pytest.fixture
def site(tmp_path):
    (tmp_path / "deep/er").mkdir(parents=True)
    for path, script in {"index.html": "a()", "deep/er/index.html": "b('é <')", "404.html": "a()"}.items():
        (tmp_path / path).write_text(PAGE % script, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("<script>no page</script>", encoding="utf-8")
    return tmp_path


def name_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy_of(page: str) -> dict[str, list[str]]:
    (content,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    return {name: words for name, *words in (rule.split() for rule in content.split(";"))}


def pages_of(site) -> list[str]:
    return [path.read_text("utf-8") for path in site.rglob("*.html")]


def test_every_page_has_the_same_policy_right_after_its_charset(site):
    security.protect(site)
    pages = pages_of(site)
    assert len(pages) == 3
    assert all('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"' in page for page in pages)
    assert len({str(policy_of(page)) for page in pages}) == 1


def test_nothing_else_of_a_page_is_changed(site):
    before = pages_of(site)
    security.protect(site)
    meta = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
    assert [meta.sub("", page) for page in pages_of(site)] == before
    assert (site / "notes.txt").read_text("utf-8") == "<script>no page</script>"


def test_the_hashes_are_those_of_the_scripts_that_run_and_of_no_other(site):
    security.protect(site)
    words = policy_of(pages_of(site)[0])["script-src"]
    assert sorted(words) == sorted(["'self'", name_of("a()"), name_of("b('é <')")])


def test_the_policy_allows_nothing_from_elsewhere(site):
    security.protect(site)
    policy = policy_of(pages_of(site)[0])
    assert policy["default-src"] == ["'none'"]
    every = {word for words in policy.values() for word in words}
    assert not [word for word in every if "unsafe" in word or "*" in word or "http" in word or word == "blob:"]
    assert policy["base-uri"] == policy["form-action"] == ["'none'"]


def test_hosts_that_read_it_get_a_file_of_headers(site):
    security.protect(site)
    first, second, last = (site / "_headers").read_text("utf-8").split("\n")
    assert (first, last) == ("/*", "")
    policy = re.search(r'Policy" content="([^"]*)"', pages_of(site)[0])[1]
    assert second == f"  Content-Security-Policy: {policy}; frame-ancestors 'none'"


@pytest.mark.parametrize(("script", "runs"), [
    ("<script>x</script>", True),
    ("<script\n>x</script>", True),
    ('<script type="text/javascript">x</script>', True),
    ('<script type="module">x</script>', True),
    ("<script type=module>x</script>", True),
    ('<script src="a.js"></script>', False),
    ('<script type="module" src="a.js"></script>', False),
    ('<script id="__config" type="application/json">x</script>', False),
    ('<script type="application/ld+json">x</script>', False),
])
def test_which_scripts_run(script, runs):
    assert security.hashes(f"<p>{script}</p>") == ({name_of("x")} if runs else set())


def test_a_script_of_several_lines_is_hashed_as_it_stands():
    assert security.hashes("<script>\n a();\n  b();\n</script>") == {name_of("\n a();\n  b();\n")}


def test_a_page_without_a_place_for_the_policy_stops_the_build(site):
    (site / "odd.html").write_text("<p>no head</p>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"odd\.html has no <meta charset>"):
        security.protect(site)
