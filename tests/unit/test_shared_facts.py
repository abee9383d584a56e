"""Facts and reaches of laws within a sentence of a page: they come out as text, wherever they stand."""

import dataclasses

import html5lib
import pytest

from macros.model.law import Reach
from macros.pages import laws
from macros.pages.cite import Citations
from tests import catalogs
from tests.fragments import through_markdown, words
from tests.unit.test_hostile import SAYS

MADE_UP = catalogs.made_up()
MARKUP = [
    "{: style='color:red' onmouseover=alert(1) .big #top }", "{ .big }", ":   a definition", "{:.x}: y", "# Head",
    "1. one", "- two", "> said", "~~~ x", "=== y", "---", "| a | b |", "*[HTML]: x", "[a]: http://x", "!!! note",
    "<http://x.y>", "a@b.c", "http://x.y", "&copy; &#0; &", "a  \\", "<div markdown='1'>*x*</div>", "⸻ é ² ½ \u0663",
    "[TOC]",
]
PLACES = ["{}", "Words. {}", "**Words.** {} More.", "`a` {}", "[a](b.md) {}", "<span>a</span>{}", "- {}", "- *a*{}",
          "Term\n{}", "1. a\n2. {}", "| Head | Other |\n| --- | --- |\n| {} | *b*{} |", "Words.\n\n{}\n\nMore.",
          '<div markdown="1">\n{}\n</div>', "> {}", "Words\n{}\nmore", "!!! note\n    {}"]


def fact(says):
    name, entry = next(iter(MADE_UP.facts.items()))
    catalog = dataclasses.replace(MADE_UP, facts={name: entry.model_validate(entry.model_dump() | {"text": says})})
    return laws.fact(catalog, name, Citations(catalog))


def reach(says):
    entry = MADE_UP.pay_laws["somewhere"]
    step = Reach.model_validate({"workers": 5, "kinds": ["private"], "counted": says})
    catalog = dataclasses.replace(MADE_UP, pay_laws={"x": entry.model_copy(update={"reaches": [step]})})
    return laws.reach(catalog, "pay.x", Citations(catalog))


def page(shown, place):
    found = html5lib.parseFragment(through_markdown(place.replace("{}", shown)), namespaceHTMLElements=False)
    return words(found), [(element.tag, dict(element.attrib)) for element in found.iter()]


@pytest.mark.parametrize("says", [*SAYS, *MARKUP])
@pytest.mark.parametrize("shown", [fact, reach])
def test_it_comes_out_as_text(shown, says):
    for place in PLACES:
        said, elements = page(shown(says), place)
        plainly, same = page(shown("plain words"), place)
        assert said == plainly.replace("plain words", " ".join(says.split())), place
        assert elements == same, place
