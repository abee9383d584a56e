"""Macro calls on a page: each is read with its true place, and what cannot be read is said once, where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import check
from macros.check.calls import PageText
from macros.content.file import File
from macros.pages.macro import MACROS
from tests import FRONT, TODAY
from tests.naming import for_each

each = for_each("macro", MACROS)
THINGS = ["Words.", "# Heading", "- entry", "```\ncode\n```", "{% raw %}\n{{ x }} {% if %}\n{% endraw %}", "{ braces }",
          "{% raw %}{{ cite( }}{% endraw %}", "a {b} c }} d", "👩🏽‍🚀 é", "> quote", "{ #id }", "\n\n", "---"]
RIGHT = {"{{ show_names() }}": [("show_names", "")], "{{ show_faq('x') }}": [("show_faq", "x")],
         "Words{{ cite('a') }} more{{ cite('b') }}.": [("cite", "a"), ("cite", "b")]}
WRONG = {"{{ show_pictures() }}": "K507", "{{ 1 + 1 }}": "K506", "{{ cite(almanac) }}": "K506", "{% if x %}": "K508",
         "{{ cite('a' }}": "K506", "{ cite('a') }": "K505", "{# gone": "K504", "{{ show_sources('a') }}": "K506"}


def read(text):
    """([(macro, name, line)], [(line, column, code)]) of a page with this text."""
    page = File("docs/more.md", text.split("\n"))
    calls = list(PageText(page, text).calls())
    lines = [(call.macro, call.name, text.count("\n", 0, call.start) + 1) for call in calls]
    return lines, [(p.line, p.column, p.code) for p in page.problems]


@pytest.mark.parametrize("written", ["{{ %s }}", "{{%s}}", "{{  %s  }}", "{{\n%s\n}}"])
@each
def test_right_calls(macro, written):
    for given_name in ["'an-id'", '"an-id"', '\n"an-id"\n'] if MACROS[macro].names else ["", " "]:
        text = "Words.\n\n" + written % f"{macro}({given_name})" + "\n\nMore.\n"
        assert read(text) == ([(macro, "an-id" if MACROS[macro].names else "", 3)], [])


@pytest.mark.parametrize("arguments", [
    "", "an-id", "an_id", "1", "None", "['a']", "'a', 'b'", "name='a'", "'a' ~ 'b'", "'a'|upper", "cite('a')", "*['a']",
    "**{'name': 'a'}", "'a', **{'name': 'b'}", "x.y", "'a'", "{'a'}",
])
@each
def test_wrong_arguments(macro, arguments):
    right = arguments == ("'a'" if MACROS[macro].names else "")
    calls, problems = read(f"Words.\n\n{{{{ {macro}({arguments}) }}}}\n")
    assert problems == ([] if right else [(3, 1, "K506")])
    assert calls == ([(macro, "a" if MACROS[macro].names else "", 3)] if right else [])


@pytest.mark.parametrize("text", [
    "{{ cite('a')|upper }}", "{{ cite('a') ~ 'b' }}", "{{ x.cite('a') }}", "{{ cite }}", "{{ }}", "{{ 'a' }}",
    "{{ cite('a').x }}", "{{ cite('a') if x }}", "{{ cite('a') cite('b') }}", "{{{ cite('a') }}}", "{{ cite('a}}') }}",
])
def test_nothing_but_a_call_stands_between_the_braces(text):
    calls, problems = read(text)
    assert calls == [] and problems[0] == (1, 1, "K506")


@pytest.mark.parametrize("text", ["%s words", "words %s", "  %s", "- %s", "> %s", "words\n%s", "# head\n%s", "| %s |"])
@each
def test_only_a_number_of_a_source_stands_within_a_sentence(macro, text):
    call = "{{ %s(%s) }}" % (macro, "'a'" if MACROS[macro].names else "")  # noqa: UP031
    _, problems = read(text % call)
    before = (text % call).split(call)[0]
    place = (before.count("\n") + 1, len(before.split("\n")[-1]) + 1, "K502")
    assert problems == ([] if MACROS[macro].inline else [place])


@pytest.mark.parametrize("call", ["{{- show_sources() }}", "{{ show_sources() -}}", "{{-show_sources()-}}"])
def test_signs_that_take_the_empty_lines_away_take_its_own_line_from_a_macro(call):
    assert [code for _, _, code in read(f"Words.\n\n{call}\n\nMore.\n")[1]] == ["K502"]
    assert read(f"Words {call.replace('show_sources()', 'cite(1)').replace('1', repr('a'))}.")[1] == []


@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_a_macro_may_follow_the_first_lines_at_once(kit, end):
    (kit / "docs/more.md").write_text(FRONT.removesuffix("---\n") + end + "\n{{ show_names() }}\n", encoding="utf-8")
    assert check.run(kit, TODAY)[1] == []


@pytest.mark.parametrize("raw", ["{% raw %}@{% endraw %}", "{%raw%}@{%endraw%}", "{%- raw -%}@{%- endraw -%}",
                                 "```\n{% raw %}\n@\n{% endraw %}\n```"])
@pytest.mark.parametrize("code", ["{{ nonsense }}", "{% for %}", "{# x #}", "{{ cite('nope') }}", "{ cite('a') }",
                                  "{{", "}}\n\n{{ show_faq(\n"])
def test_code_that_is_raw_is_passed_over_and_what_follows_keeps_its_line(raw, code):
    text = raw.replace("@", code) + "\n\n"
    calls, problems = read(f"{text}{text}Words{{{{ cite('a') }}}}. {{{{ cite(b) }}}}\n")
    line = 2 * text.count("\n") + 1
    assert calls == [("cite", "a", line)] and problems == [(line, 23, "K506")]


def test_raw_that_is_never_closed_is_a_command_on_its_line():
    assert read("Words.\n\n{% raw %}\n\n{{ cite('a') }}\n") == ([("cite", "a", 5)], [(3, 1, "K508")])


def test_braces_that_are_never_closed_hide_no_later_call():
    assert read("{{ cite('a')\n\n{{ cite('b') }}\n{{ cite(\n") == ([("cite", "b", 3)], [(1, 1, "K503"), (4, 1, "K503")])


@given(st.lists(st.sampled_from([*THINGS, *WRONG, *RIGHT])))
def test_many_calls_on_one_page_have_their_true_lines(parts):
    parts = ["Words.", *parts]  # so that a line of dashes does not start the first lines of a page
    calls, problems, line = [], [], 1
    for part in parts:
        calls += [(macro, name, line) for macro, name in RIGHT.get(part, ())]
        problems += [(line, 1, WRONG[part])] if part in WRONG else []
        line += part.count("\n") + 2
    assert read("\n\n".join(parts)) == (calls, problems)
