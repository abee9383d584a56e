"""Loading a kit: what each file is taken for, and how its content is found."""

from pathlib import PurePosixPath

import pytest

from macros.loading import claim, load
from macros.model import Bank, Template
from macros.model.registers import REGISTERS


@pytest.mark.parametrize(("path", "kind", "model"), [
    ("templates/letters/a.yml", "templates", Template),
    ("statements/a.yml", "statements", Bank),
    ("blanks.yml", "blanks", REGISTERS["blanks"]),
    ("sources.yml", "sources", REGISTERS["sources"]),
    ("competencies.yml", "competencies", REGISTERS["competencies"]),
    ("schema/template.json", "schema", None),
    ("schema/template.yml", "", None),
    ("templates/a.yml", "", None),
    ("templates/a/b/c.yml", "", None),
    ("statements/a/b.yml", "", None),
    ("statements/a.yaml", "", None),
    ("statements/a.YML", "", None),
    ("Blanks.yml", "", None),
    ("other.yml", "", None),
    (".DS_Store", "", None),
])
def test_what_a_file_is_taken_for(path, kind, model):
    assert claim(PurePosixPath(path)) == (kind, model)


def test_everything_is_found_by_id(made_up):
    assert set(made_up.templates) - set(made_up.made) == {"keeper", "keeper-letter", "first-day", "lamp-check"}
    assert set(made_up.banks) == {"tasks", "promises", "duties", "demands"}
    assert made_up.statement("tasks", "wave").competency == "keeps-calm"
    assert made_up.blanks["shells"].kind == "money"
    assert made_up.sources["logbook"].url is None
    assert made_up.competencies["sees-far"].number == 1
    assert made_up.problems == []


def test_the_order_of_statements_is_the_templates_own(made_up):
    block = made_up.template("keeper").sections[2].blocks[0]
    assert [choice for choice, _ in made_up.picked(block)] == ["tasks.light-lamp", "tasks.wave", "tasks.paint"]


def test_the_blocks_of_a_template_are_those_of_its_sections_in_order(made_up):
    template = made_up.template("keeper")
    assert template.blocks == [block for section in template.sections for block in section.blocks]


def test_roles_are_in_the_order_of_their_places(kit):
    path = kit / "data/roles/head-keeper.yml"
    path.write_text(path.read_text("utf-8").replace("place: 1\n", "place: 3\n"), encoding="utf-8")
    catalog = load(kit)
    assert list(catalog.roles) == ["relief-keeper", "head-keeper"]
    assert list(dict.fromkeys(template.role for template in catalog.made.values())) == ["relief-keeper", "head-keeper"]


def test_a_file_with_a_mistake_is_known_but_not_used(kit):
    path = kit / "data/statements/promises.yml"
    path.write_text(path.read_text("utf-8").replace("title:", "titel:"), encoding="utf-8")
    catalog = load(kit)
    assert "promises" in catalog.folder("statements") and "promises" not in catalog.banks


@pytest.mark.parametrize(("content", "names"), [
    ("a:\n  b: c\nd:\n", {"a", "d"}), ("- a\n", None), ("a: [[\nb:\n", {"a", "b"}), ("a:\n - b\n c\n", {"a"}),
])
def test_the_ids_of_a_register_are_those_of_its_file_or_unknown(kit, content, names):
    (kit / "data/sources.yml").write_text(content, encoding="utf-8")
    assert load(kit).names("sources") == names


def test_a_readme_may_explain_a_folder(kit):
    (kit / "data/templates/README.md").write_text("# About\n", encoding="utf-8")
    assert load(kit).problems == []


def test_content_cannot_be_changed_by_accident(made_up):
    with pytest.raises(ValueError, match="frozen"):
        made_up.template("keeper").title = "Other"


def test_texts_are_kept_on_one_line_without_what_cannot_be_seen(kit):
    path = kit / "data/statements/promises.yml"
    odd = "text: |\n      There\u200b is\n\n      soup."
    path.write_text(path.read_text("utf-8").replace("text: There is soup.", odd), encoding="utf-8")
    assert load(kit).statement("promises", "soup").text == "There is soup."
