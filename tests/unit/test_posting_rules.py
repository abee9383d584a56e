"""Our validator of job postings: the ten varied ones pass, and every rule catches what it is for."""

import copy

import pytest

from tests import posting_rules
from tests.unit.test_builder_vectors import vectors

WHOLE = [vector for vector in vectors("postings") if vector["posting"] and not vector["missing"]]
FULL = next(vector["posting"] for vector in WHOLE if vector["name"] == "with everything")
HOME = next(vector["posting"] for vector in WHOLE if vector["name"] == "wholly from home, in some states")
SCHOOL = next(vector["posting"] for vector in WHOLE if "in place of schooling" in vector["name"])


def test_ten_varied_postings_pass_and_jobs_from_home_are_among_them():
    assert len(WHOLE) >= 10
    assert sum("jobLocationType" in vector["posting"] for vector in WHOLE) >= 2
    assert [vector["name"] for vector in WHOLE if posting_rules.faults(vector["posting"])] == []


def test_one_with_everything_has_every_recommended_property():
    assert posting_rules.hints(FULL) == []
    assert {"identifier", "directApply"} <= set(posting_rules.hints(HOME))


@pytest.mark.parametrize(("posting", "change", "said"), [
    (FULL, {"title": None}, "title is required"),
    (FULL, {"description": None}, "description is required"),
    (FULL, {"datePosted": None}, "datePosted is required"),
    (FULL, {"hiringOrganization": {"@type": "Organization"}}, "needs a name"),
    (FULL, {"description": "<p>Recovery Coach</p>"}, "must not be the title"),
    (FULL, {"description": "Only text"}, "needs paragraphs"),
    (FULL, {"description": "<p>a</p><h1>b</h1>"}, "elements that are not read"),
    (FULL, {"datePosted": "November 30"}, "is no date"),
    (FULL, {"validThrough": "2026-11-01T23:59"}, "ends before it starts"),
    (FULL, {"jobLocation": None}, "jobLocation is required"),
    (FULL, {"jobLocation": {"@type": "Place", "address": {"addressLocality": "Dayton"}}}, "needs its country"),
    (HOME, {"jobLocationType": "REMOTE"}, "only be TELECOMMUTE"),
    (HOME, {"applicantLocationRequirements": None}, "needs applicantLocationRequirements"),
    (HOME, {"applicantLocationRequirements": [{"@type": "Planet", "name": "Earth"}]}, "a type and a name"),
    (FULL, {"baseSalary": {"@type": "MonetaryAmount", "value": {}}}, "currency and its unit"),
    (FULL, {"baseSalary": {"currency": "USD", "value": {"minValue": 30, "maxValue": 22, "unitText": "HOUR"}}},
     "in this order"),
    (FULL, {"baseSalary": {"currency": "USD", "value": {"minValue": "2", "maxValue": 3, "unitText": "HOUR"}}},
     "in this order"),
    (FULL, {"employmentType": "Full-time"}, "none of the known ones"),
    (FULL, {"directApply": "yes"}, "true or false"),
    (FULL, {"identifier": {"value": "1"}}, "needs a name and a value"),
    (SCHOOL, {"experienceRequirements": None}, "needs both"),
    (SCHOOL, {"educationRequirements": {"credentialCategory": "GED"}}, "known kinds"),
    (SCHOOL, {"experienceRequirements": {"monthsOfExperience": "two years"}}, "number of months"),
    (SCHOOL, {"experienceRequirements": "24 months of recovery"}, "nothing about health"),
])
def test_a_rule_catches_what_it_is_for(posting, change, said):
    changed = copy.deepcopy(posting) | change
    changed = {key: value for key, value in changed.items() if value is not None}
    found = posting_rules.faults(changed)
    assert any(said in fault for fault in found), found
    assert all(posting_rules.GUIDE in fault for fault in found)


def test_anything_else_is_no_posting():
    assert posting_rules.faults(None) and posting_rules.faults({"@type": "Event"})
