"""The list below a sheet: everything that a template offers and does not show is there, ready to take over."""

import html5lib

from macros.model import Choose, Pick
from macros.pages.options import options


def words(markup: str) -> str:
    return " ".join("".join(html5lib.parseFragment(markup, namespaceHTMLElements=False).itertext()).split())


def test_every_other_wording_and_every_offered_statement_is_listed(catalog):
    for template in catalog.templates.values():
        listed = words(options(catalog, template))
        for block in (block for section in template.sections for block in section.blocks):
            if isinstance(block, Choose):
                first, *others = (option.text.split("[[")[0].strip() for option in block.options.values())
                assert all(text in listed for text in others) and first not in listed
            elif isinstance(block, Pick):
                shown = len(block.start_with)
                texts = [statement.text.split("[[")[0].strip() for _, statement in catalog.picked(block)]
                assert all(text in listed for text in texts[shown:])
                assert not any(text in listed for text in texts[:shown] if text)


def test_lines_that_only_some_employers_need_are_listed(made_up):
    listed = words(options(made_up, made_up.template("keeper")))
    template = made_up.template("keeper")
    optional = [block.paragraph for section in template.sections for block in section.blocks
                if getattr(block, "when_filled", None) and hasattr(block, "paragraph")]
    assert optional
    assert all(text.split("[[")[0].strip() in listed for text in optional)


def test_a_template_that_offers_nothing_has_no_list(made_up):
    plain = made_up.template("keeper").model_copy(update={"sections": made_up.template("keeper").sections[:0]})
    assert options(made_up, plain) == ""
