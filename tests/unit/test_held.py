"""What macros make is held back from Markdown and from search, and all of it comes back."""

import datetime
from types import SimpleNamespace

from macros import hook
from macros.pages.held import Held
from tests.fragments import through_markdown


def config_with(held):
    return {"plugins": {"macros": SimpleNamespace(held=held, cited={})}}


def test_each_mark_becomes_its_piece_once():
    held = Held()
    sheet = held.back("<article>the sheet</article>")
    block = held.back(f'<div id="block">{sheet}</div>')
    assert "sheet" not in block and held.put_in(f"<p>a</p>{block}") == f'<p>a</p><div id="block">{sheet}</div>'
    assert held.put_in(held.put_in(block)) == '<div id="block"><article>the sheet</article></div>'


def test_a_mark_is_nobodys_to_type():
    mine, others = Held(), Held()
    mark, foreign = mine.back("mine"), others.back("others")
    assert mark != foreign and mine.put_in(foreign + mark) == foreign + "mine"


def test_a_mark_ends_no_comment():
    assert through_markdown(f"<!--\n\n{Held().back('sheet')}\n\n-->\n\nAfter it").endswith("-->\n\n<p>After it</p>")


def test_links_to_what_macros_made_are_known_to_mkdocs():
    held, page = Held(), SimpleNamespace(present_anchor_ids={"heading"}, url="a/", meta={})
    mark = held.back('<div id="one"><p data-id="x" id="two">')
    assert hook.on_page_content(mark, page=page, config=config_with(held), files=None).startswith("<div")
    assert page.present_anchor_ids == {"heading", "one", "two"}


def test_the_search_reads_the_cells_of_a_table_as_words_of_their_own():
    held, page = Held(), SimpleNamespace(present_anchor_ids=set(), url="a/", meta={})
    mark = held.back("<tr><th>Port</th><td><b>Lamps</b></td></tr><tr><th>Coast</th></tr>")
    read = hook.on_page_content(mark, page=page, config=config_with(held))
    assert read == "<tr><th>Port</th> <td><b>Lamps</b></td> </tr> <tr><th>Coast</th> </tr>"


def test_sheets_come_last():
    held = Held()
    block = held.back(held.back("sheet"))
    page, config = SimpleNamespace(present_anchor_ids=set(), url="a/", meta={}), config_with(held)
    read_by_search = hook.on_page_content(block, page=page, config=config)
    assert "sheet" not in read_by_search and hook.on_post_page(read_by_search, config=config) == "sheet"


def test_a_page_tells_the_theme_when_the_oldest_thing_on_it_was_read():
    config, days = config_with(Held()), [datetime.date(2026, 6, 2), datetime.date(2026, 6, 1)]
    config["plugins"]["macros"].cited |= {
        "a/": SimpleNamespace(days=days, written=None),
        "b/": SimpleNamespace(days=[], written=datetime.date(2026, 4, 1)),
    }
    pages = [SimpleNamespace(present_anchor_ids=set(), url=url, meta={"reviewed": "2026-05-01"})
             for url in ("a/", "b/", "c/")]
    for page in pages:
        hook.on_page_content("", page=page, config=config)
    assert [page.meta["sources_read"] for page in pages] == [days[1], None, None]
    assert [page.meta["written"] for page in pages] == ["2026-05-01", datetime.date(2026, 4, 1), "2026-05-01"]


def test_what_a_page_says_of_itself_is_text_in_its_head():
    page = SimpleNamespace(meta={"title": '</title>"&{{ 1 }}', "description": "a <b>", "boost": 2})
    hook.on_page_markdown("", page=page, config=None, files=None)
    title = "&lt;/title&gt;&quot;&amp;&#123;&#123; 1 &#125;&#125;"
    assert page.meta == {"title": title, "description": "a &lt;b&gt;", "boost": 2}
