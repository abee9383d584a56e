"""The measure itself: what counts as prose, and how hard a text is."""

import pytest

from tests.content.prose import grade, plain, sentences

PAGE = """\
---
title: Not prose
description: Nor this.
---

# A heading { #id }

Read **this** first. It has `code()` and a [link](https://x.example/a_b).

- One item
- Another item,
  over two lines

| a | table |
|---|---|

```yaml
text: not prose
```

{% raw %}{{ x }}{% endraw %}
{{ show_template("x") }}

<div class="x">Last</div>
"""


def test_only_prose_is_left():
    assert sentences(plain(PAGE)) == [
        "Read this first.", "It has it and a link.", "One item", "Another item, over two lines", "Last",
    ]


def test_long_words_and_long_sentences_are_harder():
    easy = "We help you. You can start now. It is free."
    long = "We help you so you can start now and it is free for you and me and all who come by here."
    hard = "Organizational responsibilities necessitate comprehensive administrative documentation."
    assert grade(easy) < grade(long) < grade(hard)


def test_the_measure_is_the_one_that_it_says():
    # 4 words of 3, 3, 4 and 3 letters in 1 sentence: 4.71 * 13/4 + 0.5 * 4 - 21.43
    assert grade("The cat sees you.".replace("you", "him")) == pytest.approx(4.71 * 13 / 4 + 0.5 * 4 - 21.43)
