"""Asking the search box: types the last letter, and reads the results once the whole question is answered."""

import re

# Counts what the page asks its search worker and what the worker answers. The numbers are the theme's own.
COUNT = """
  window.asked = ['']; window.answers = 0;
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => { if (data.type === 3) window.answers += 1; });
    }
    postMessage(message, ...rest) {
      if (message.type === 2) window.asked.push(message.data);
      return super.postMessage(message, ...rest);
    }
  };
"""
ANSWERED = """word => asked.at(-1).includes(word) && answers === asked.length - 1
  && /match/.test(document.querySelector('.md-search-result__meta').textContent)"""
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# For each page among the results: the addresses that can be seen, the page's own first, then those of its parts.
RESULTS = """root => [...document.querySelectorAll('.md-search-result__item')].map((item) =>
  [...item.querySelectorAll('a')].filter((link) => link.checkVisibility())
    .map((link) => { const { origin, pathname, hash } = new URL(link.href); return origin + pathname + hash; })
    .map((address) => address.replace(root, '')))"""


def box(page):
    return page.get_by_role("textbox", name="Search").first


def answered(page, question):
    """Wait until the whole question, and not only its first letters, is answered, and the answer is drawn."""
    page.wait_for_function(ANSWERED, arg=re.findall(r"\w+", question)[-1])
    page.evaluate(DRAWN)


def ask(page, question, root):
    """[[address of a page, addresses of its parts that can be seen, …], …] in the order of the results.

    The page must be opened with the script COUNT.
    """
    box(page).fill(question[:-1])  # letter by letter would be as many questions: tests/browser/test_browser_walk.py
    box(page).press_sequentially(question[-1])
    answered(page, question)
    return page.evaluate(RESULTS, root)
