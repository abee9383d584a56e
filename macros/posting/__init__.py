"""JobPosting data for search engines: a JSON tree with holes, filled in from the same answers as the text.

A tree is JSON in which some objects are holes:

    {$: blank, part?, map?, number?, after?}   an answer (or a part of it), looked up in map, as a number, with an end
    {$text: name}                              a finished text: title or description
    {$places: blank}                           the states or the country that an answer names
    {$if: {blank: [values] | null}, then}      then, when every answer is one of these (null: when it is filled in)

What stays empty is pruned: a hole, and an object or a list that has holes and none of them filled. So nothing is ever
joined from strings. Twin of `overrides/assets/js/builder/posting.js`; tests/vectors/postings hold the two equal.
"""

from macros.posting.tree import BLANKS, NEEDS, TREE, as_script, missing, planted

__all__ = ["BLANKS", "NEEDS", "TREE", "as_script", "missing", "planted"]
