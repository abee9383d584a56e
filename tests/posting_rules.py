"""What a search engine asks of a JobPosting. Every rule is Google's, from its guide to job postings:
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

GUIDE = "https://developers.google.com/search/docs/appearance/structured-data/job-posting"
REQUIRED = ("title", "description", "datePosted", "hiringOrganization")
RECOMMENDED = ("baseSalary", "employmentType", "validThrough", "identifier", "directApply")
EMPLOYMENT = {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"}
UNITS = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}
DEGREES = {"high school", "associate degree", "bachelor degree", "professional certificate", "postgraduate degree"}
TAG = re.compile(r"<[^>]*>")
TAGS = re.compile(r"</?([a-z0-9]+)[^>]*>", re.I)
HEALTH = re.compile(r"diagnos|disab|recovery|sobriety|mental|addict", re.I)


def faults(posting: Any) -> list[str]:
    """What breaks a rule; empty when nothing does."""
    if not isinstance(posting, dict) or posting.get("@type") != "JobPosting":
        return ["It is no JobPosting."]
    return [f"{what} ({GUIDE})" for rule in RULES for what in rule(posting)]


def hints(posting: dict[str, Any]) -> list[str]:
    """The recommended properties that it lacks."""
    return [name for name in RECOMMENDED if name not in posting]


def _required(posting: dict[str, Any]) -> Iterator[str]:
    yield from (f"The property {name} is required." for name in REQUIRED if not posting.get(name))
    if not (posting.get("hiringOrganization") or {}).get("name"):
        yield "The hiring organization needs a name."


def _description(posting: dict[str, Any]) -> Iterator[str]:
    """The whole description in HTML, which is not the title."""
    text = posting.get("description", "")
    if TAG.sub("", text).strip() == posting.get("title"):
        yield "The description must not be the title."
    if not {"p", "br"} & set(TAGS.findall(text)):
        yield "The description needs paragraphs."
    if set(TAGS.findall(text)) - {"p", "ul", "li", "b", "br"}:
        yield "The description has elements that are not read."


def _dates(posting: dict[str, Any]) -> Iterator[str]:
    """ISO 8601; a posting ends after it starts."""
    days = {}
    for name in ("datePosted", "validThrough"):
        if name in posting:
            try:
                days[name] = datetime.datetime.fromisoformat(posting[name])
            except ValueError:
                yield f"{name} is no date."
    if len(days) == 2 and days["validThrough"] < days["datePosted"]:
        yield "The posting ends before it starts."


def _place(posting: dict[str, Any]) -> Iterator[str]:
    """A place with its country; or, for a job wholly from home, the mark and where people may live."""
    places, remote = posting.get("jobLocation"), posting.get("jobLocationType")
    if remote not in (None, "TELECOMMUTE"):
        yield "jobLocationType can only be TELECOMMUTE."
    if not places and not remote:
        yield "The property jobLocation is required."
    if places and not places.get("address", {}).get("addressCountry"):
        yield "The address needs its country."
    if remote and not places and not posting.get("applicantLocationRequirements"):
        yield "A job that is wholly from home needs applicantLocationRequirements."
    for area in posting.get("applicantLocationRequirements", []):
        if area.get("@type") not in ("Country", "State") or not area.get("name"):
            yield "An area needs a type and a name."


def _pay(posting: dict[str, Any]) -> Iterator[str]:
    pay = posting.get("baseSalary")
    if pay is None:
        return
    value = pay.get("value", {})
    if not pay.get("currency") or value.get("unitText") not in UNITS:
        yield "The pay needs its currency and its unit."
    ends = [value.get("minValue"), value.get("maxValue")]
    if not all(isinstance(end, int | float) and not isinstance(end, bool) for end in ends) or ends[0] > ends[1]:
        yield "The pay needs a lowest and a highest amount, in this order."


def _kinds(posting: dict[str, Any]) -> Iterator[str]:
    if posting.get("employmentType", "OTHER") not in EMPLOYMENT:
        yield "The employment type is none of the known ones."
    if not isinstance(posting.get("directApply", True), bool):
        yield "directApply is true or false."
    identifier = posting.get("identifier")
    if identifier is not None and not (identifier.get("name") and identifier.get("value")):
        yield "An identifier needs a name and a value."


def _experience(posting: dict[str, Any]) -> Iterator[str]:
    """Experience in place of schooling needs both; neither says anything about health."""
    education, experience = posting.get("educationRequirements"), posting.get("experienceRequirements")
    if posting.get("experienceInPlaceOfEducation") and not (education and experience):
        yield "Experience in place of education needs both requirements."
    if isinstance(education, dict) and education.get("credentialCategory") not in DEGREES:
        yield "The schooling is none of the known kinds."
    if isinstance(experience, dict) and not isinstance(experience.get("monthsOfExperience"), int):
        yield "Experience is a number of months."
    if HEALTH.search(f"{education}{experience}"):
        yield "Requirements say nothing about health."


RULES = (_required, _description, _dates, _place, _pay, _kinds, _experience)
