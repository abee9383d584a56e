"""The JSON Schemas for editors: generated, complete, and no laxer or stricter than the models on what exists."""

import functools
import json

import jsonschema
import pytest

from macros import check
from macros.check import schemas
from macros.content import plain_yaml
from macros.model.registers import REGISTERS
from tests import KIT, TODAY
from tests.naming import for_each

KINDS = {"template": "data/templates/*/*.yml", "statements": "data/statements/*.yml", "blanks": "data/blanks.yml",
         "sources": "data/sources.yml", "competencies": "data/competencies.yml"}
KINDS |= {"questions": "data/questions/*.yml", "rules": "data/rules/*.yml", "role": "data/roles/*.yml",
          "laws": "data/laws/*.yml"}
KINDS |= {name: f"data/{name}.yml" for name in REGISTERS}
each = for_each("name", KINDS)
expected = functools.cache(schemas.expected)


def read(path):
    return plain_yaml.parse(path.read_text("utf-8"), lambda *_: pytest.fail("the kit has no problems"))[0]


def loosened(schema):
    """Our loader reads all values as text, which the models turn into numbers: an editor's schema cannot know that."""
    text = json.dumps(schema)
    for kind in ("integer", "boolean"):
        text = text.replace(f'"type": "{kind}"', f'"type": ["{kind}", "string"]')
    return json.loads(text)


def test_there_is_a_schema_for_every_kind_of_file():
    assert set(expected()) == {f"{name}.json" for name in KINDS}


@each
def test_a_schema_is_valid_and_accepts_the_kit(name):
    schema = json.loads(expected()[f"{name}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    files = list(KIT.glob(KINDS[name]))
    assert files
    for path in files:
        jsonschema.validate(read(path), loosened(schema))


@each
def test_a_schema_refuses_a_field_that_nobody_knows(name):
    schema = loosened(json.loads(expected()[f"{name}.json"]))
    content = read(next(iter(KIT.glob(KINDS[name]))))
    entry = next(iter(content.values())) if name in REGISTERS else content
    entry["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError, match="colour"):
        jsonschema.validate(content, schema)


def test_a_schema_describes_its_fields_to_the_person_who_types():
    schema = json.loads(expected()["template.json"])
    described = [part for part in (schema, *schema["$defs"].values()) if part.get("type") == "object"]
    fields = [field for part in described for field in part["properties"].values()]
    assert len(fields) > 20 and all(field.get("description") for field in fields)


def test_write_makes_what_the_check_asks_for_and_nothing_twice(kit):
    (kit / "data/schema").mkdir()
    (kit / "data/schema/old.json").write_text("{}", encoding="utf-8")
    _, found = check.run(kit, TODAY)
    assert {p.code for p in found} == {"K601"} and len(found) == len(KINDS) + 1
    assert {path.name for path in schemas.write(kit)} == set(expected())
    assert check.run(kit, TODAY)[1] == []
    assert schemas.write(kit) == [], "what is up to date is not written"


def test_windows_line_ends_do_not_make_a_schema_stale(kit):
    for path in schemas.write(kit):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert check.run(kit, TODAY)[1] == []
