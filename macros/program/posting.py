"""JobPosting data for search engines: a JSON tree with holes, filled in from the same answers as the text.

A tree is JSON in which some objects are holes:

    {$: blank, part?, map?, number?, after?}   an answer (or a part of it), looked up in map, as a number, with an end
    {$text: name}                              a finished text: title or description
    {$places: blank}                           the states or the country that an answer names
    {$if: {blank: [values] | null}, then}      then, when every answer is one of these (null: when it is filled in)

What stays empty is pruned: a hole, and an object or a list that has holes and none of them filled. So nothing is ever
joined from strings. Twin of `overrides/assets/js/builder/posting.js`; tests/vectors/postings hold the two equal.

Properties and values are those of Google's guide:
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from macros.program import clean, formats
from macros.program.evaluate import Answers, is_filled

SCHOOLING = {"high-school": "high school", "associate": "associate degree", "bachelor": "bachelor degree"}
COUNTED = {"education": list(SCHOOLING), "experience_months": None}
AT_A_PLACE = {"workplace_kind": ["on-site", "hybrid"]}
FROM_HOME = {"workplace_kind": ["remote"]}
LAND = "USA"

TREE: dict[str, Any] = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": {"$text": "title"},
    "description": {"$text": "description"},
    "identifier": {"$if": {"job_number": None}, "then": {
        "@type": "PropertyValue", "name": {"$": "organization"}, "value": {"$": "job_number"}}},
    "datePosted": {"$": "posted_on"},
    "validThrough": {"$": "closing_date", "after": "T23:59"},
    "employmentType": {"$": "employment_type", "map": {
        "full-time": "FULL_TIME", "part-time": "PART_TIME", "part-time-benefits": "PART_TIME",
        "temporary": "TEMPORARY"}},
    "hiringOrganization": {"@type": "Organization", "name": {"$": "organization"}, "sameAs": {"$": "website"}},
    "jobLocation": {"$if": AT_A_PLACE, "then": {"@type": "Place", "address": {
        "@type": "PostalAddress", "streetAddress": {"$": "street_address"}, "addressLocality": {"$": "city"},
        "addressRegion": {"$": "state"}, "postalCode": {"$": "postal_code"}, "addressCountry": "US"}}},
    "jobLocationType": {"$if": FROM_HOME, "then": "TELECOMMUTE"},
    "applicantLocationRequirements": {"$if": FROM_HOME, "then": {"$places": "remote_from"}},
    "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {
        "@type": "QuantitativeValue",
        "minValue": {"$": "pay_range", "part": "low", "number": True},
        "maxValue": {"$": "pay_range", "part": "high", "number": True},
        "unitText": {"$": "pay_range", "part": "per", "map": {
            "hour": "HOUR", "week": "WEEK", "month": "MONTH", "year": "YEAR"}}}},
    "directApply": {"$": "direct_apply", "map": {"on-page": True, "elsewhere": False}},
    "educationRequirements": {"$": "education", "map": {"none": "no requirements"} | {
        name: {"@type": "EducationalOccupationalCredential", "credentialCategory": category}
        for name, category in SCHOOLING.items()}},
    "experienceRequirements": {"$if": COUNTED, "then": {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": {"$": "experience_months", "number": True}}},
    "experienceInPlaceOfEducation": {"$if": COUNTED, "then": True},
}

NEEDS: list[dict[str, Any]] = [
    {"blank": "organization"}, {"blank": "pay_range", "f": "money"}, {"blank": "employment_type"},
    {"blank": "posted_on"}, {"blank": "closing_date"}, {"blank": "workplace_kind"},
    {"blank": "city", "if": AT_A_PLACE}, {"blank": "state", "if": AT_A_PLACE},
    {"blank": "remote_from", "if": FROM_HOME, "places": True},
]
"""What must be filled in. More than Google requires: no posting of this kit goes out without its pay and its end."""

BLANKS = {
    "workplace_kind", "street_address", "city", "state", "postal_code", "remote_from", "posted_on", "website",
    "direct_apply", "education", "experience_months",
}
"""The blanks that only a posting uses: no text of a template holds them."""

_NOTHING = object()


def planted(tree: Any, answers: Answers, texts: dict[str, str]) -> Any:
    """The tree with its holes filled in, and without what stays empty. texts: {name: finished text}."""
    value, _ = _grown(tree, answers, texts)
    return None if value is _NOTHING else value


def _grown(node: Any, answers: Answers, texts: dict[str, str]) -> tuple[Any, bool]:
    """(value, whether it is or holds a hole)."""
    if isinstance(node, list):
        grown = [_grown(inner, answers, texts) for inner in node]
        values = [value for value, _ in grown if value is not _NOTHING]
        return values or _NOTHING, any(hole for _, hole in grown)
    if not isinstance(node, dict):
        return node, False
    if "$" in node:
        return _answer(node, answers.get(node["$"])), True
    if "$text" in node:
        return texts.get(node["$text"]) or _NOTHING, True
    if "$places" in node:
        return _places(clean.line(answers.get(node["$places"]))), True
    if "$if" in node:
        return (_grown(node["then"], answers, texts)[0] if holds(node["$if"], answers) else _NOTHING), True
    return _object({key: _grown(inner, answers, texts) for key, inner in node.items()})


def _object(grown: dict[str, tuple[Any, bool]]) -> tuple[Any, bool]:
    holes = [value for value, hole in grown.values() if hole]
    if holes and all(value is _NOTHING for value in holes):
        return _NOTHING, True
    return {key: value for key, (value, _) in grown.items() if value is not _NOTHING}, bool(holes)


def holds(condition: dict[str, list[str] | None], answers: Answers) -> bool:
    """Whether every answer is one of its values; without values, whether it is filled in."""
    return all(is_filled(answers.get(name)) if values is None else clean.line(answers.get(name)) in values
               for name, values in condition.items())


def _answer(hole: dict[str, Any], answer: Any) -> Any:
    if "part" in hole:
        answer = answer.get(hole["part"]) if isinstance(answer, dict) else None
    text = clean.line(answer)
    if "map" in hole:
        return hole["map"].get(text, _NOTHING)
    if hole.get("number"):
        digits = formats.amount(text)
        if not formats.AMOUNT.match(digits):
            return _NOTHING
        return float(digits) if float(digits) % 1 else int(float(digits))
    return text + hole.get("after", "") if text else _NOTHING


def _places(text: str) -> Any:
    names = [part for part in (re.sub(r"^ | $", "", part) for part in text.split(",")) if part]
    found = [{"@type": "Country", "name": LAND} if name in ("USA", "US", "United States")
             else {"@type": "State", "name": f"{name}, {LAND}"} for name in names]
    return found or _NOTHING


def named() -> set[str]:
    """The ids of all blanks that the tree and its needs name."""
    return {need["blank"] for need in NEEDS} | set(_named(TREE))


def _named(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        yield from (tree[key] for key in ("$", "$places") if key in tree)
        yield from tree.get("$if", ())
        for inner in tree.values():
            yield from _named(inner)


def missing(answers: Answers) -> list[str]:
    """The ids of the blanks without which no posting is made, in order."""
    return [need["blank"] for need in NEEDS if holds(need.get("if", {}), answers) and not _met(need, answers)]


def _met(need: dict[str, Any], answers: Answers) -> bool:
    answer = answers.get(need["blank"])
    return _places(clean.line(answer)) is not _NOTHING if need.get("places") else bool(formats.written(need, answer))


def as_script(posting: Any) -> str:
    """The element to put into a page. No text in it can end the element."""
    content = json.dumps(posting, ensure_ascii=False, indent=2).replace("<", "\\u003c")
    return f'<script type="application/ld+json">\n{content}\n</script>\n'
