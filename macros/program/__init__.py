"""Programs: a template, compiled for one format, as a list of finished strings with holes.

This package exists twice: here, and in `overrides/assets/js/`. Outside of it, three more things do: `findings` and
`chosen` of `macros.fill`, and the zip writer of `macros.write.word`. Shared vectors (`tests/vectors/`) and property
tests in a real browser hold each pair equal. A program is JSON:

    {"on": [choice ids that are on by default], "nodes": [node, …]}

and a node is one of

    "string"                 already laid out and escaped for this format
    {b, e, u, f?, o?, k?}    a blank: answer b, written by formatter f, escaped by e; u while it is unfilled
    {c, p}                   nodes p, kept when choice c is on
    {g}                      nodes g, dropped as a whole when everything optional in them is off
    {w, p}                   nodes p, kept when blank w is filled
    {l, e, u, p}             nodes p once for each line of answer l; {i: 1} in p is the line, escaped by e
    {n: 1}                   a running number, which starts again in each group
    {r, e, p}                the person's own words for statement r, escaped by e; p while there are none
    {s, e, p, m}             a list that people put in order: answer s has a line for each entry. A line that
                             names a choice among the nodes p stands for it; any other line is an entry in the
                             person's own words, written by m, where {i: 1} is the line. Then the rest of p

Answers are {blank id: string, or an object of strings}. Own words for a statement are the answer to its choice id
(`duties.listen`), and the order of a list is the answer to `list-` and its part (`list-duties`), so they travel
with all other answers.
"""

from macros.program.evaluate import evaluate

__all__ = ["evaluate"]
