"""The annotated view: off at first; switched on, each reason stands by its clause and hides nothing."""

import pytest

# For each note: its box, where its clause and its part of the document begin and end, and the height of a
# line. A note's clause is the entry that it stands in, or else what comes next to it in the document.
NOTES = """article => [...article.querySelectorAll('[role=note]')].map((note) => {
  const entry = note.closest('li, dd, dt');
  const others = [note.nextElementSibling, note.previousElementSibling];
  const clause = entry ?? others.find((one) => one && !one.matches('[role=note]'));
  const range = document.createRange();
  const boxes = [];
  const texts = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.closest('[role=note]')) continue;
    range.selectNode(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  const line = parseFloat(getComputedStyle(clause).lineHeight);
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const part = note.closest('section').getBoundingClientRect().toJSON();
  return { text: note.textContent.slice(0, 40), box: note.getBoundingClientRect().toJSON(), part, top, bottom, line };
})"""
TEXTS = """article => {
  const range = document.createRange();
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.closest('[role=note]') || !texts.currentNode.data.trim()) continue;
    range.selectNode(texts.currentNode);
    const text = texts.currentNode.data.slice(0, 40);
    for (const box of range.getClientRects()) found.push({ ...box.toJSON(), text });
  }
  return found;
}"""


def overlap(one, other):
    """Do two boxes cover more than a hair of the same place?"""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 1 and down > 1


def is_near(note, before):
    """Beside its clause or next to it; or, pushed down by the note before, right under that one in the same part."""
    reach = 2 * note["line"]
    if max(note["top"] - note["box"]["bottom"], note["box"]["top"] - note["bottom"]) <= reach:
        return True
    inside = note["part"]["top"] <= note["box"]["top"] and note["box"]["bottom"] <= note["part"]["bottom"] + reach
    return inside and before and 0 <= note["box"]["top"] - before["box"]["bottom"] <= reach


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_each_note_stands_by_its_clause(open_sheet, width):
    sheet = open_sheet(width=width)
    assert [note.is_visible() for note in sheet.notes.all()] == [False] * len(sheet.note_texts())
    assert not sheet.switch.is_checked()
    sheet.show_notes()
    notes = sheet.document.evaluate(NOTES)
    assert len(notes) == len(sheet.note_texts()) > 0
    assert all(note["box"]["width"] and note["box"]["height"] for note in notes)
    far = [note["text"] for before, note in zip([None, *notes], notes, strict=False) if not is_near(note, before)]
    assert far == []
    boxes = [note["box"] for note in notes]
    assert [(one, two) for at, one in enumerate(boxes) for two in boxes[:at] if overlap(one, two)] == []
    texts = sheet.document.evaluate(TEXTS)
    assert [(text["text"], note["text"]) for text in texts for note in notes if overlap(text, note["box"])] == []
    assert [note["text"] for note in notes if note["box"]["left"] < 0 or note["box"]["right"] > width] == []


def test_switching_the_notes_on_keeps_every_word_of_the_sheet(open_sheet):
    sheet = open_sheet()
    sheet.show_notes()
    solid = sheet.document.evaluate("""article => {
      const copy = article.cloneNode(true);
      copy.querySelectorAll('[role=note]').forEach((note) => note.remove());
      return copy.textContent.replace(/\\s/g, '');
    }""")
    assert solid == sheet.solid()


def test_a_reader_hears_what_the_switch_does(open_sheet):
    """Its name is there without looking, and the notes say what they are."""
    sheet = open_sheet()
    assert sheet.switch.evaluate("element => element.labels[0].innerText.trim()")
    sheet.show_notes()
    assert sheet.document.get_by_role("note").count() == len(sheet.note_texts())
