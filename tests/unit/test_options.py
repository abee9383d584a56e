"""The list below a sheet: everything that a template offers and does not show is there, ready to take over."""

import re

import html5lib

from macros.content.speech import spoken
from macros.model import Choose, Pick
from macros.pages.options import options


def words(markup: str) -> str:
    return " ".join("".join(html5lib.parseFragment(markup, namespaceHTMLElements=False).itertext()).split())


def unfilled(catalog, text: str) -> str:
    return re.sub(r"\[\[(\w+)\]\]", lambda blank: f"[{catalog.blanks[blank[1]].label}]", text)


def test_every_other_wording_and_every_offered_statement_is_listed(catalog):
    for template_id, template in catalog.templates.items():
        said = catalog.words(template_id)
        listed = words(options(catalog, template, template_id))
        for block in (block for section in template.sections for block in section.blocks):
            if isinstance(block, Choose):
                texts, shown = [option.text for option in block.options.values()], 1
            elif isinstance(block, Pick):
                texts, shown = [statement.text for _, statement in catalog.picked(block)], len(block.start_with)
            else:
                continue
            found = [unfilled(catalog, spoken(text, said)) in listed for text in texts]
            assert found == [False] * shown + [True] * (len(texts) - shown)


def test_lines_that_only_some_employers_need_are_listed(made_up):
    template = made_up.template("keeper")
    listed = words(options(made_up, template))
    optional = [block.paragraph for section in template.sections for block in section.blocks
                if getattr(block, "when_filled", None)]
    assert optional and all(unfilled(made_up, text) in listed for text in optional)


def test_a_template_that_offers_nothing_has_no_list(made_up):
    template = made_up.template("keeper")
    assert options(made_up, template.model_copy(update={"sections": []})) == ""
