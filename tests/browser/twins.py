"""Random programs and answers, as nasty as people and clipboards can make them, the same for each seed."""

import json
import random

ORDINARY = ["a", "Peer support", "24.50", "1,200", "$30", "2026-11-22", "2026-13-40", "0000-01-01", "hour", "year",
            "full-time", "café", "Ünïcødé", "x" * 40, "007", "1e5", "999999999.99", "0", "00.10", "12.5", "12.345"]
NASTY = ["\x00", "\x07", "\x1b[0m", "\x7f", "\x85", "\x9f", "\u00a0", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029",
         "\u2066", "\ufeff", "\ufffe", "\uffff", "\ufffd", "\ud800", "\udfff", "\U0001f600", "👩🏽‍🤝‍👩🏻", "שלום",
         "مرحبا", "e\u0301", "İ", "ſ", "K", "ﬀ", "\u3000", "\u1680", "\u180e", "\u2003", "\U0010ffff", "\U000e0041"]
MARKUP = ["<script>alert(1)</script>", "&amp;", "&#39;", "&", "<", ">", '"', "'", "`", "**bold**", "_em_", "a_b", "# x",
          "- x", "+", "1. x", "1)", "~~s~~", "|", "[x](y)", "\\", "]]>", "<!--", "{{ x }}", "${x}", "$&", "$1", "\\1",
          "%s", "=", "___"]
SPACES = [" ", "  ", "\t", "\n", "\r\n", "\r", "\n\n", "\v", "\f", ""]
AMOUNTS = ["24.50", "0024", "1,200", "$30", "1234567.8", "0", "00.10", "12.345", "1e5", " 7 ", "x", "999999999", None]
KEYS = ["low", "high", "per", "name", "title", "email", "phone"]
ODD = [None, True, False, 0, 1.5, 12, [], ["a"], {}, "", " ", "\ufeff"]
NAMES = ["a", "b", "c", "pay_range", "toString", "__proto__", "constructor", "hasOwnProperty", "length", "0", ""]
ESCAPERS = ["text", "xml", "md"]


class Maker:
    """Makes programs (see `macros.program`), answers to their blanks, and choices."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self):
        pools = [ORDINARY, ORDINARY, NASTY, MARKUP, SPACES]
        parts = [self.random.choice(self.random.choice(pools)) for _ in range(self.random.randint(0, 7))]
        return "".join(parts) * (self.random.choice([400, 3000]) if self.random.random() < 0.004 else 1)

    def answer(self):
        """A text, an object such as a form makes, or something that no form makes."""
        kind = self.random.random()
        if kind < 0.3:
            return self.random.choice([*ORDINARY, *NAMES])
        if kind < 0.6:
            return self.text()
        if kind < 0.75:
            low, high = self.random.choice(AMOUNTS), self.random.choice(AMOUNTS)
            return {"low": low, "high": high, "per": self.random.choice(["hour", "year", "toString", "", None])}
        if kind < 0.9:
            keys = [*KEYS, *NAMES]
            return {self.random.choice(keys): self.random.choice([self.text(), *ODD]) for _ in range(4)}
        return self.random.choice(ODD)

    def answers(self, names):
        return {name: self.answer() for name in names if self.random.random() < 0.7}

    def on(self, names):
        """Sometimes nothing, which means the program's own choices."""
        return None if self.random.random() < 0.2 else [name for name in names if self.random.random() < 0.5]

    def hole(self):
        node = {"b": self.random.choice(NAMES), "e": self.random.choice(ESCAPERS), "u": self.text()}
        formatter = self.random.choice(["", "", "money", "date", "choice", "list", "lines"])
        if formatter:
            node["f"] = formatter
        if formatter == "choice":
            node["o"] = {self.random.choice(["full-time", "a", *NAMES]): self.text() for _ in range(3)}
        if formatter == "list":
            node["k"] = self.random.choice([["name", "title", "email", "phone"], ["low", "toString"], []])
        return node

    def nodes(self, depth=0):
        return [self.node(depth) for _ in range(self.random.randint(0, 5))]

    def node(self, depth):
        kind = self.random.randint(0, 9 if depth < 4 else 4)
        if kind < 2:
            return self.text()
        if kind < 4:
            return self.hole()
        if kind == 4:
            return self.random.choice([{"n": 1}, {"i": 1}])
        if kind == 5:
            return {"c": self.random.choice(NAMES), "p": self.nodes(depth + 1)}
        if kind == 6:
            return {"w": self.random.choice(NAMES), "p": self.nodes(depth + 1)}
        if kind == 7 and self.random.random() < 0.5:
            entries = [{"c": name, "p": self.nodes(depth + 1)} for name in self.random.sample(NAMES, 3)]
            return {"s": self.random.choice(NAMES), "e": self.random.choice(ESCAPERS), "p": entries,
                    "m": self.nodes(depth + 1)}
        if kind == 8 and self.random.random() < 0.5:
            return {"r": self.random.choice(NAMES), "e": self.random.choice(ESCAPERS), "p": self.nodes(depth + 1)}
        if kind == 7:
            return {"l": self.random.choice(NAMES), "e": self.random.choice(ESCAPERS), "u": self.text(),
                    "p": self.nodes(depth + 1)}
        return {"g": self.nodes(depth + 1)}

    def case(self):
        program = {"on": self.on(NAMES) or [], "nodes": self.nodes()}
        return as_sent({"program": program, "answers": self.answers(NAMES), "on": self.on(NAMES)})


def as_sent(value):
    """What JSON makes of a value: a surrogate pair becomes its character, as in a browser."""
    return json.loads(json.dumps(value))


def names_in(nodes, blanks, choices):
    """Collect the ids of all blanks and choices of a program."""
    for node in nodes:
        if isinstance(node, dict):
            blanks.update(node[key] for key in "bwlrs" if key in node)
            choices.update(node[key] for key in "c" if key in node)
            names_in(node.get("p", node.get("g", [])), blanks, choices)


def keys_in(nodes):
    """The keys of the nodes of a program, at every depth. The entries of a list are not nodes."""
    found = set()
    for node in nodes:
        if isinstance(node, dict):
            parts = [part for entry in node["p"] for part in entry["p"]] if "s" in node else node.get("p", [])
            found |= node.keys() | keys_in([*parts, *node.get("g", []), *node.get("m", [])])
    return found
