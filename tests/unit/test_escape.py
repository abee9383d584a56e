"""Escapers: whatever stands in an answer comes out as text, in every format.

Markdown is held by two judges: the rule of CommonMark itself (a backslash makes any punctuation plain), and a
reader that is not ours, python-markdown, which is told that rule because its own list of signs is shorter.
"""

import re
import string
from xml.etree import ElementTree

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.program import clean
from macros.program.escape import ESCAPERS

SIGNS = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~=&;:/\"'^$ab1 9é"), max_size=25).map(clean.line)
WORDS = st.lists(st.sampled_from([
    "<b>", "</p>", "<!--", "-->", "&amp;", "&#60;", "&lt", "[a](b)", "![a](b)", "**", "__", "_a_", "a_b_c", "`", "```",
    "~~~", "~~a~~", "#", "##", "1.", "12)", "-", "+", "*", ">", "|", "---", "===", "***", "<http://a.b>", "\\", "\\*",
    "http://a.b/c_d_e", "[x]", "[^1]", "[a]:", ":", "a:", "*a*", "{: #id }", "{{ x }}", "{%", "soup", "2", "$5",
]), max_size=6).map(" ".join).map(clean.line)
TEXT = SIGNS | WORDS | st.text(max_size=30).map(clean.line)
# python-markdown reads an escaped entity as an entity, which CommonMark does not: the rule alone judges those.
READABLE = TEXT.filter(lambda text: not re.search("&#?[A-Za-z0-9]", text))


def shown(source: str) -> str:
    """What python-markdown shows of a text."""
    reader = markdown.Markdown(extensions=["tables", "fenced_code"])
    reader.ESCAPED_CHARS = list(string.punctuation)
    page = html5lib.parseFragment(reader.convert(source), namespaceHTMLElements=False)
    return clean.line("".join(page.itertext()))


@given(READABLE)
def test_a_paragraph_of_markdown_shows_the_answer(text):
    assert shown(ESCAPERS["md"](text)) == text


@given(READABLE)
def test_words_inside_a_line_of_markdown_show_the_answer(text):
    assert shown(f"Ask for {ESCAPERS['md'](text)}, please.") == clean.line(f"Ask for {text}, please.")


@given(READABLE)
def test_a_list_item_of_markdown_shows_the_answer(text):
    assert shown(f"- {ESCAPERS['md'](text)}\n- more") == clean.line(f"{text} more")


@given(TEXT)
def test_a_backslash_is_all_that_is_added(text):
    punctuation = re.escape(string.punctuation)
    assert re.sub(rf"\\([{punctuation}])", r"\1", ESCAPERS["md"](text)) == text


@given(TEXT)
def test_no_sign_that_can_start_markup_stands_alone(text):
    rest = re.sub(r"\\.", "", ESCAPERS["md"](text))
    assert not set("\\`*[]<>|~") & set(rest)
    assert not re.search("&#?[A-Za-z0-9]+;", ESCAPERS["md"](text).replace("\\&", ""))
    assert not re.match(r"(#|[-+=]|[0-9]+[.)])", ESCAPERS["md"](text))


@pytest.mark.parametrize(("text", "escaped"), [
    ("plain words, 50% (of it)!", "plain words, 50% (of it)!"),
    ("jobs@harbor.example", "jobs@harbor.example"),
    ("snake_case_name", "snake_case_name"),  # inside a word it is no mark
    ("_emphasis_", "\\_emphasis\\_"),
    ("1. first", "1\\. first"),
    ("12) twelfth", "12\\) twelfth"),
    ("a 1. b", "a 1. b"),
    ("- item", "\\- item"),
    ("a - b", "a - b"),
    ("# title", "\\# title"),
    ("+1", "\\+1"),
    ("=====", "\\====="),
    ("AT&T &amp; Sons", "AT&T \\&amp; Sons"),
    ("&#60;", "\\&#60;"),
    ("C:\\new", "C:\\\\new"),
    ("", ""),
])
def test_markdown_stays_readable(text, escaped):
    assert ESCAPERS["md"](text) == escaped


@given(st.text().map(clean.line))
def test_xml_reads_back_as_the_answer_in_text_and_in_attributes(text):
    escaped = ESCAPERS["xml"](text)
    element = ElementTree.fromstring(f'<a b="{escaped}" c=\'{escaped}\'>{escaped}</a>'.encode())
    assert [element.text or "", element.get("b"), element.get("c")] == [text, text, text]


@given(st.text().map(clean.line))
def test_html_reads_back_as_the_answer(text):
    page = html5lib.parseFragment(f"<p>{ESCAPERS['xml'](text)}</p>", namespaceHTMLElements=False)
    assert [element.tag for element in page] == ["p"] and len(page[0]) == 0
    assert (page[0].text or "") == text


def test_xml_escapes_five_signs_and_no_more():
    assert ESCAPERS["xml"]("<a href=\"x\" b='y'>&é😀") == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;é😀"


@given(st.text())
def test_plain_text_is_left_alone(text):
    assert ESCAPERS["text"](text) == text
