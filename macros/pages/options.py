"""What a template offers besides what it shows: other wordings, more statements, lines for some employers."""

from __future__ import annotations

from collections.abc import Iterator

from macros.content.catalog import Catalog
from macros.model import Choose, Facts, Paragraph, Pick, Template
from macros.program import evaluate
from macros.render.rich import Rich


def options(catalog: Catalog, template: Template, template_id: str = "") -> str:
    """A list to unfold below the sheet: each text, ready to use, under what it is for; "" for none."""
    layout = Rich(catalog, template_id)

    def written(text: str) -> str:
        return evaluate({"on": [], "nodes": layout.inline(text)})

    rows = "".join(
        f"<dt>{written(label)}</dt>{''.join(f'<dd>{written(text)}</dd>' for text in texts)}"
        for label, texts in _offered(catalog, template)
    )
    summary = "<summary>Other wordings, and lines you can add</summary>"
    return f'<details class="kit-options" data-search-exclude="">{summary}<dl>{rows}</dl></details>' if rows else ""


def _offered(catalog: Catalog, template: Template) -> Iterator[tuple[str, list[str]]]:
    """(what it is for, texts), in the order of the template."""
    for section in template.sections:
        place = section.heading or template.name
        for block in section.blocks:
            match block:
                case Choose():
                    for option in list(block.options.values())[1:]:
                        yield f"{block.label} {option.label}:", [option.text]
                case Pick(offer=[_, *_]):
                    more = catalog.picked(block)[len(block.start_with):]
                    yield f"More for: {place}", [statement.text for _, statement in more]
                case Paragraph(when_filled=str()):
                    yield f"If it applies, in: {place}", [block.paragraph]
                case Facts():
                    lines = [f"{fact.label}: {fact.text}" for fact in block.facts if fact.when_filled]
                    if lines:
                        yield f"If it applies, in: {place}", lines
