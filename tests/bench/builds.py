"""The whole build, and the check, beside plain MkDocs with Material on the same pages as ready-made Markdown."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from macros.check.calls import RAW
from macros.content import page_patterns
from macros.content.catalog import Catalog
from macros.loading import load
from macros.program import evaluate
from macros.render import compiled

CALL = re.compile(r'\{\{ *(\w+)\((?:"([^"]*)")?\) *\}\}')
ROOT = Path(__file__).resolve().parents[2]
PLAIN = """\
site_name: Peer Support Hiring Kit
theme: {name: material, language: en, font: false}
plugins: [search]
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, toc]
"""


def report(name: str, root: Path, work: Path, rounds: int, aim: float) -> Iterator[str]:
    """Build a kit and its plain twin by turns, and run the check; yield lines to print.

    Leaves the two sites in work/<folder of the kit>-kit and -plain.
    """
    plain = twin(root, work / f"{root.name}-pages")
    kit = [sys.executable, "-m", "macros", "--root", str(root)]
    sites = {kind: str(work / f"{root.name}-{kind}") for kind in ("kit", "plain")}
    commands = {
        "kit": ([*kit, "build", "--site", sites["kit"]], root),
        "plain": ([sys.executable, "-m", "mkdocs", "build", "--site-dir", sites["plain"]], plain),
        "check": ([*kit, "check"], root),
    }
    took: dict[str, list[float]] = {kind: [] for kind in commands}
    for _ in range(rounds):
        for kind, (command, folder) in commands.items():
            took[kind].append(seconds(command, folder))
    middle = {kind: statistics.median(values) for kind, values in took.items()}
    pages = len(list((plain / "docs").rglob("*.md")))
    yield f"\n{name}, {pages} pages, {rounds} rounds by turns (medians):"
    yield f"  build, with validation, macros and downloads   {middle['kit']:.2f} s"
    yield f"  plain MkDocs + Material, ready-made Markdown   {middle['plain']:.2f} s"
    ratio = middle["kit"] / middle["plain"]
    yield f"  build / plain                                  {ratio:.2f} (aim: at most {aim:.2f})"
    yield f"  check / build                                  {middle['check'] / middle['kit']:.2f} (aim: about 0.33)"


def seconds(command: list[str], folder: Path) -> float:
    """How long a command takes from start to end. Raises CalledProcessError when it fails."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def twin(root: Path, target: Path) -> Path:
    """The same pages with every macro already written out, below a plain mkdocs.yml with the kit's own menu."""
    catalog = load(root)
    shutil.copytree(root / "docs", target / "docs")
    page_patterns.write(catalog, target / "docs")
    _, *menu = (root / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnot_in_nav:")
    (target / "mkdocs.yml").write_text("".join([PLAIN, *menu]), encoding="utf-8")
    for page in (target / "docs").rglob("*.md"):
        text = RAW.sub("", page.read_text(encoding="utf-8"))
        page.write_text(CALL.sub(lambda call: written_out(catalog, call[1], call[2] or ""), text), encoding="utf-8")
    return target


def written_out(catalog: Catalog, macro: str, name: str) -> str:
    """What a writer without macros would have typed for one call."""
    match macro:
        case "show_template":
            return re.sub(r"^#", "##", evaluate(compiled(catalog, name, "md")), flags=re.M)
        case "show_comparison":
            rows = [f"| {r.label} | {r.peer} | {r.therapist} |" for r in catalog.comparison.values()]
            return "\n".join(["| | Peer support specialist | Therapist |", "|---|---|---|", *rows])
        case "show_channels":
            return "\n\n".join(_part(c.title, c.what, c.why, c.how, c.caution, c.first_step)
                               for c in catalog.channels.values())
        case "show_faq":
            return "\n\n".join(_part(q.question, *q.answer) for q in catalog.faq.values() if q.stage == name)
        case "show_titles":
            return "\n\n".join(f"**{t.title}**\n: {t.used_for} {t.advice}" for t in catalog.titles.values())
        case "show_statement":
            return "> " + catalog.statement(*name.split(".")).text
        case "show_sources":
            return "\n".join(f"1. *{s.title}*. {s.publisher}, {s.date}." for s in catalog.sources.values())
        case "cite":
            return "<sup>1</sup>"
    return ""


def _part(heading: str, *paragraphs: str) -> str:
    return "\n\n".join([f"### {heading}", *paragraphs])
