"""A made-up kit of any size: for tests that count steps, and for the benchmark."""

from __future__ import annotations

from pathlib import Path

from tests import ROOT

WORDS = (
    "lamp stairs gull harbor rope bell tide window shell soup hat night star oar sail cliff map kettle "
    "lantern blanket letter whistle bucket compass anchor pebble ladder basket candle drum"
).split()
DAY = "2026-06-01"

CONFIG = """\
site_name: A made-up kit
site_description: Written by tests/made_up.py.
theme: {name: material, language: en, font: false}
plugins:
  - search
  - macros: {modules: [macros], on_undefined: strict}
markdown_extensions: [admonition, attr_list, md_in_html, toc]
hooks: [{hook}]
strict: true
"""
SOURCES = f"""\
almanac:
  title: The Almanac of Invented Coasts
  publisher: Nobody
  short: Almanac
  date: "2030"
  checked: {DAY}
  supports: Lamps are seen from far away.
"""
COMPETENCIES = """\
sees-far:
  number: 1
  title: Sees far
  sources: [almanac]
"""
BLANK = """\
{name}:
  label: name of the {word}
  kind: line
  help: What the {word} is called.
  sample: The {word} of Nowhere
"""


def make(root: Path, templates: int) -> None:
    """Write a kit with this many templates below `root`, each with a page and a bank of 24 statements of its own.

    The same number always makes the same files.
    """
    _write(root / "mkdocs.yml", CONFIG.replace("{hook}", (ROOT / "macros" / "hook.py").as_posix()))
    _write(root / "data" / "sources.yml", SOURCES)
    _write(root / "data" / "competencies.yml", COMPETENCIES)
    _write(root / "data" / "blanks.yml", "".join(BLANK.format(name=f"the_{w}", word=w) for w in WORDS))
    _write(root / "docs" / "index.md", _page("A made-up kit", "# A made-up kit\n\nNothing here is about anybody."))
    for number in range(templates):
        name = f"text-{number}"
        _write(root / "data" / "statements" / f"bank-{number}.yml", _bank(number))
        _write(root / "data" / "templates" / f"group-{number % 10}" / f"{name}.yml", _template(number))
        body = f'# Text {number}\n\n{_sentence(number)}\n\n{{{{ show_template("{name}") }}}}'
        _write(root / "docs" / f"group-{number % 10}" / f"{name}.md", _page(f"Text {number}", body))


def _bank(number: int) -> str:
    rows = [f"title: Bank {number}", f"about: What belongs to text {number}.", f"reviewed: {DAY}", "statements:"]
    for index in range(24):
        rows += [f"  statement-{index}:", f"    label: Statement {index}", "    text: >-",
                 f"      {_sentence(number + index)} Ask for [[the_{WORDS[index]}]].", "    competency: sees-far",
                 "    note: >-", f"      {_sentence(number + 2 * index)}", "    sources: [almanac]"]
    return "\n".join(rows) + "\n"


def _template(number: int) -> str:
    rows = [f"title: Text {number} of [[the_lamp]]", f"name: Made-up text {number}", "use_when: You test.",
            "not_when: You do not test.", 'version: "1.0"', f"reviewed: {DAY}", "sources: [almanac]", "sections:",
            "  - blocks:"]
    for index, word in enumerate(WORDS[24:]):
        rows += ["      - paragraph: >-", f"          {_sentence(number + index)} Here is [[the_{word}]]."]
    for part, layout in enumerate(("bullets", "numbers", "paragraphs")):
        names = [f"statement-{8 * part + index}" for index in range(8)]
        rows += [f"  - heading: Part {part + 1}", "    blocks:", f"      - statements: bank-{number}",
                 f"        start_with: [{', '.join(names[:6])}]", f"        offer: [{', '.join(names[6:])}]",
                 f"        layout: {layout}"]
    return "\n".join(rows) + "\n"


def _page(title: str, body: str) -> str:
    rows = [f"title: {title}", f"description: {title}, which nobody wrote.", f"reviewed: {DAY}", "audience: Nobody"]
    return "\n".join(["---", *rows, "---", "", body, ""])


def _sentence(number: int) -> str:
    """A sentence of ten words that depends on its number alone."""
    words = [WORDS[(number * 7 + index * (1 + number % 5)) % len(WORDS)] for index in range(8)]
    return f"The {' '.join(words)} shines."


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
