"""A form or an area that cannot work is refused, naming file, field and remedy."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportwriter.domain.errors import DataError
from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import FormRef
from reportwriter.domain.statement import Kind
from reportwriter.forms.errors import Fault, FormError, Problem
from reportwriter.forms.form import ColumnType, Need, Repeat, SlotType
from reportwriter.forms.loader import load_area, load_form

FORM = """
id = "incident"
version = 1
title = "Incident report"
source = "made for tests"

[[sections]]
id = "happened"
title = "What happened"
repeat = "per_child"
groups = ["The day", "The night"]

[[sections.slots]]
id = "account"
label = "Account"
group = "The day"
kinds = ["fact", "allegation"]

[[sections.slots]]
id = "events"
label = "Events"
group = "The day"
type = "table"
need = "optional"
columns = [{ id = "date", label = "Date", type = "date" }, { id = "what", label = "What" }]

[[sections.slots]]
id = "worry"
label = "How worried are you?"
type = "scale"
lowest = 0
highest = 10

[[sections.slots]]
id = "place"
label = "Where"
type = "choice"
choices = ["At home", "At school"]

[[sections.slots]]
id = "view"
label = "View"
type = "view"
"""
AREA = """
id = "anywhere"
title = "Anywhere"
nation = "England"
conference_name = "Conference"
registration_name = "Register"
plan_name = "Plan"
unit_name = "Unit"
holidays = "GB-ENG"
local_note = "Check your local procedure."
provisional_view = true
forms = [{ id = "incident", version = 1 }]
categories = [{ id = "neglect", title = "Neglect", rule = "R1" }]

[[rules]]
id = "R1"
text = "Be early."
source = "made for tests"
date = "2010"

[[timescales]]
id = "T1"
what = "Report to the chair"
number = 2
unit = "days"
direction = "before"
counted_from = "conference_date"
responsible = "Every author"
rule = "R1"
"""
INCIDENT = FormRef(id="incident", version=1)


def _changed(text: str, old: str, new: str) -> bytes:
    assert text.count(old) == 1, f"{old!r} must stand once in the sample"
    return text.replace(old, new).encode()


def _form_problems(data: bytes) -> Sequence[Problem]:
    with pytest.raises(FormError) as caught:
        load_form(data, "incident.v1.toml")
    assert caught.value.file == "incident.v1.toml"
    return caught.value.problems


def _area_problems(data: bytes) -> Sequence[Problem]:
    with pytest.raises(FormError) as caught:
        load_area(data, "anywhere.toml", forms=[INCIDENT])
    assert caught.value.file == "anywhere.toml"
    return caught.value.problems


def _places(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    return [(problem.field, problem.fault.value) for problem in problems]


def test_a_good_form_is_read_whole() -> None:
    form = load_form(FORM.encode())

    section = form.sections[0]
    events, worry = section.slots[1], section.slots[2]
    assert form.ref == INCIDENT
    assert section.repeat is Repeat.PER_CHILD
    assert section.slots[0].kinds == (Kind.FACT, Kind.ALLEGATION)
    assert events.need is Need.OPTIONAL
    assert [column.type for column in events.columns] == [ColumnType.DATE, ColumnType.TEXT]
    assert (worry.type, worry.lowest, worry.highest) == (SlotType.SCALE, 0, 10)
    assert section.slots[3].choices == ("At home", "At school")


def test_a_good_area_is_read_whole() -> None:
    area = load_area(AREA.encode(), forms=[INCIDENT])

    timescale = area.timescale("T1")
    assert area.id == AreaId("anywhere")
    assert area.forms == (INCIDENT,)
    assert timescale is not None
    assert timescale.number == 2


def test_a_file_names_itself(tmp_path: Path) -> None:
    form, area = tmp_path / "broken.v1.toml", tmp_path / "broken.toml"
    form.write_text("id = ", encoding="utf-8")
    area.write_text("id = ", encoding="utf-8")

    with pytest.raises(FormError) as of_form:
        load_form(form)
    with pytest.raises(FormError) as of_area:
        load_area(area, forms=[])

    assert of_form.value.file == "broken.v1.toml"
    assert of_area.value.file == "broken.toml"


def test_a_misspelt_key_is_refused_with_the_key_that_was_meant() -> None:
    data = _changed(FORM, 'label = "Account"', 'label = "Account"\nhlep = "Say it."')

    with pytest.raises(FormError) as caught:
        load_form(data, "incident.v1.toml")

    assert isinstance(caught.value, DataError)
    assert str(caught.value) == (
        "incident.v1.toml, sections[0].slots[0].hlep: nothing here is called “hlep”. "
        "Did you mean “help”?"
    )


def test_all_problems_are_told_at_once() -> None:
    data = (
        FORM.replace('title = "Incident report"', "titel = 5")
        .replace("version = 1", 'version = "1"')
        .replace('"allegation"]', '"alegation"]')
        .encode()
    )

    assert _places(_form_problems(data)) == [
        ("version", "not_a_whole_number"),
        ("title", "missing_key"),
        ("sections[0].slots[0].kinds[1]", "unknown_word"),
        ("titel", "unknown_key"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "field", "fault"),
    [
        ('title = "Incident report"', "title = 5", "title", Fault.NOT_A_TEXT),
        ("version = 1", "version = true", "version", Fault.NOT_A_WHOLE_NUMBER),
        ("version = 1", "version = 0", "version", Fault.TOO_SMALL),
        ("version = 1", "version = 1\nreconstructed = 1", "reconstructed", Fault.NOT_TRUE_OR_FALSE),
        ("version = 1", 'version = 1\nnotices = "One"', "notices", Fault.NOT_A_LIST),
        ('id = "incident"', 'id = "In cident"', "id", Fault.NOT_AN_ID),
        ('title = "Incident report"', 'title = " "', "title", Fault.EMPTY),
        ('id = "happened"', 'id = "happened!"', "sections[0].id", Fault.NOT_AN_ID),
        ('"per_child"', '"per_kid"', "sections[0].repeat", Fault.UNKNOWN_WORD),
        ('type = "scale"', 'type = "scala"', "sections[0].slots[2].type", Fault.UNKNOWN_WORD),
        ('label = "Where"', 'label = ""', "sections[0].slots[3].label", Fault.EMPTY),
        ('id = "events"', 'id = "account"', "sections[0].slots[1].id", Fault.DUPLICATE_ID),
        ('id = "what"', 'id = "date"', "sections[0].slots[1].columns[1].id", Fault.DUPLICATE_ID),
        ('"What" }', '"" }', "sections[0].slots[1].columns[1].label", Fault.EMPTY),
        ("highest = 10", "highest = 0", "sections[0].slots[2].lowest", Fault.BOUNDS_BACKWARDS),
        ("highest = 10", "", "sections[0].slots[2].lowest", Fault.NO_BOUNDS),
        ("highest = 10", "highest = 101", "sections[0].slots[2].highest", Fault.TOO_LARGE),
        ('type = "choice"', 'type = "text"', "sections[0].slots[3].choices", Fault.STRAY_CHOICES),
        ('["At home", "At school"]', '["Home"]', "sections[0].slots[3].choices", Fault.NO_CHOICES),
        ('"per_child"', '"per_carer"', "sections[0].slots[4].type", Fault.VIEW_NEEDS_CHILD),
        ('id = "happened"', 'id = "a"\nsheet = "s"\nword_limit = 0', "sections[0].word_limit",
         Fault.TOO_SMALL),
    ],
)  # fmt: skip
def test_a_form_with_one_fault_is_refused_at_that_field(
    old: str, new: str, field: str, fault: Fault
) -> None:
    problems = _form_problems(_changed(FORM, old, new))

    assert _places(problems) == [(field, fault.value)]
    assert problems[0].what
    assert problems[0].remedy


def _with_slot(slot: str) -> bytes:
    return f'{FORM}\n[[sections.slots]]\nid = "extra"\nlabel = "Extra"\n{slot}\n'.encode()


@pytest.mark.parametrize(
    ("slot", "field", "fault"),
    [
        ('type = "table"', "columns", Fault.NO_COLUMNS),
        ('columns = [{ id = "a", label = "A" }]', "columns", Fault.STRAY_COLUMNS),
        ('type = "table"\ncolumns = [{ id = "a", label = "A", type = "choice" }]',
         "columns[0].choices", Fault.NO_CHOICES),
        ('type = "table"\ncolumns = [{ id = "a", label = "A", choices = ["x", "y"] }]',
         "columns[0].choices", Fault.STRAY_CHOICES),
        ('type = "choice"', "choices", Fault.NO_CHOICES),
        ('type = "scale"', "lowest", Fault.NO_BOUNDS),
        ("lowest = 1", "lowest", Fault.STRAY_BOUNDS),
        ('highest_means = "safe"', "lowest", Fault.STRAY_BOUNDS),
        ('type = "text"\nkinds = ["fact"]', "kinds", Fault.STRAY_KINDS),
        ('group = "The nite"', "group", Fault.DANGLING),
        ('group = "The day"', "group", Fault.SPLIT_GROUP),
        ('type = "view"', "type", Fault.SECOND_VIEW),
    ],
)  # fmt: skip
def test_an_impossible_slot_is_refused(slot: str, field: str, fault: Fault) -> None:
    problems = _form_problems(_with_slot(slot))

    assert _places(problems) == [(f"sections[0].slots[5].{field}", fault.value)]


def _with_section(section: str) -> bytes:
    slot = '[[sections.slots]]\nid = "words"\nlabel = "Words"'
    return f'{FORM}\n[[sections]]\nid = "more"\ntitle = "More"\n{section}\n{slot}\n'.encode()


def test_a_form_in_own_words_names_one_kind_for_each_question() -> None:
    problems = _form_problems(FORM.replace("version = 1", "version = 1\nown_words = true").encode())

    assert _places(problems) == [("sections[0].slots[0].kinds", Fault.NOT_ONE_KIND.value)]


def test_a_section_that_needs_a_view_and_asks_for_none_is_refused() -> None:
    problems = _form_problems(_with_section("needs_view = true"))

    assert _places(problems) == [("sections[1].needs_view", "no_view")]


@pytest.mark.parametrize(
    ("section", "slot", "field"),
    [
        ('only_at = ["review", "transfer"]', "", "sections[1].only_at[1]"),
        ('only_at = ["review"]', 'only_at = ["initial"]', "sections[1].slots[0].only_at[0]"),
        ("", 'only_at = ["review", "transfer"]', "sections[1].slots[0].only_at[1]"),
    ],
)
def test_what_is_asked_for_a_conference_that_is_left_out_around_it_is_refused(
    section: str, slot: str, field: str
) -> None:
    kinds = 'version = 1\nconferences = ["initial", "review"]'
    data = _with_section(section).decode().replace("version = 1", kinds, 1) + slot

    problems = _form_problems(data.encode())

    assert _places(problems) == [(field, "never_asked")]


def test_a_section_without_slots_is_refused() -> None:
    data = f'{FORM}\n[[sections]]\nid = "more"\ntitle = "More"\nslots = []\n'.encode()

    assert _places(_form_problems(data)) == [("sections[1].slots", "empty")]


def test_a_sheet_in_a_section_that_stands_once_is_refused() -> None:
    problems = _form_problems(_with_section('sheet = "analysis"'))

    assert _places(problems) == [("sections[1].sheet", "sheet_once")]


def test_a_sheet_for_different_people_is_refused() -> None:
    data = _with_section('sheet = "analysis"\nrepeat = "per_carer"')
    mixed = data.replace(b'id = "happened"', b'id = "happened"\nsheet = "analysis"')

    assert _places(_form_problems(mixed)) == [("sections[1].repeat", "sheet_mixed")]


def test_a_sheet_that_is_taken_up_again_is_refused() -> None:
    first = FORM.replace('id = "happened"', 'id = "happened"\nsheet = "a"')
    between = '[[sections]]\nid = "b"\ntitle = "B"\n[[sections.slots]]\nid = "w"\nlabel = "W"\n'
    again = (
        '[[sections]]\nid = "c"\ntitle = "C"\nrepeat = "per_child"\nsheet = "a"\n'
        '[[sections.slots]]\nid = "w"\nlabel = "W"\n'
    )

    problems = _form_problems(f"{first}\n{between}\n{again}".encode())

    assert _places(problems) == [("sections[2].sheet", "split_sheet")]


def test_a_confidential_page_has_neither_sheets_nor_views() -> None:
    data = _changed(FORM, "version = 1", 'version = 1\ndocument = "confidential_page"')

    assert _places(_form_problems(data)) == [
        ("sections[0].repeat", "repeat_on_page"),
        ("sections[0].slots[4].type", "view_on_page"),
    ]


@pytest.mark.parametrize(
    "data",
    [b"id = ", b"\xff", b"version = " + b"9" * 5_000, b"id = " + b"[" * 5_000 + b"]" * 5_000],
    ids=["cut", "not UTF-8", "digits", "brackets"],
)
def test_what_is_no_toml_is_refused(data: bytes) -> None:
    problems = _form_problems(data)

    assert _places(problems) == [("the file", "not_toml")]
    assert problems[0].given not in problems[0].what  # In words, not in those of the reader.


def test_what_stands_where_a_table_belongs_is_refused() -> None:
    data = b'id = "a"\nversion = 1\ntitle = "A"\nsource = "s"\nsections = ["one"]\n'

    assert _places(_form_problems(data)) == [("sections[0]", "not_a_table")]


@pytest.mark.parametrize(
    ("old", "new", "field", "fault"),
    [
        ('{ id = "incident", version = 1 }', '{ id = "incident", version = 2 }', "forms[0]",
         Fault.DANGLING),
        ('rule = "R1" }', 'rule = "R7" }', "categories[0].rule", Fault.DANGLING),
        ('"Every author"\nrule = "R1"', '"Every author"\nrule = "R2"', "timescales[0].rule",
         Fault.DANGLING),
        ('"Every author"\nrule = "R1"', '"Every author"\nrule = ""', "timescales[0].rule",
         Fault.EMPTY),
        ("number = 2", "number = 0", "timescales[0].number", Fault.TOO_SMALL),
        ("number = 2", "number = 10001", "timescales[0].number", Fault.TOO_LARGE),
        ("categories = [", 'retention = { years = 201, holder = "Unit", rule = "R1" }\n'
         "categories = [", "retention.years", Fault.TOO_LARGE),
        ("categories = [", 'working_days = { closed = [{ day = "20270405", name = "Fair" }] }\n'
         "categories = [", "working_days.closed[0].day", Fault.NOT_A_DAY),
        ('unit = "days"', 'unit = "day"', "timescales[0].unit", Fault.UNKNOWN_WORD),
        ('id = "anywhere"', 'id = "any where"', "id", Fault.NOT_AN_ID),
        ('date = "2010"', 'date = "in 2010"', "rules[0].date", Fault.NOT_A_DATE),
        ('plan_name = "Plan"', 'plan_name = ""', "plan_name", Fault.EMPTY),
        ("provisional_view = true", "provisional_view = 1", "provisional_view",
         Fault.NOT_TRUE_OR_FALSE),
    ],
)  # fmt: skip
def test_an_area_with_one_fault_is_refused_at_that_field(
    old: str, new: str, field: str, fault: Fault
) -> None:
    problems = _area_problems(_changed(AREA, old, new))

    assert _places(problems) == [(field, fault.value)]


def test_a_form_that_does_not_exist_is_answered_with_those_that_do() -> None:
    data = _changed(AREA, '{ id = "incident",', '{ id = "incidant",')

    [problem] = _area_problems(data)

    assert problem.what == "“incidant 1” names something that does not exist"
    assert problem.remedy == "Did you mean “incident 1”?"


def test_categories_rules_and_timescales_have_ids_of_their_own() -> None:
    twice = (
        AREA.replace('rule = "R1" }]', 'rule = "R1" }, { id = "neglect", title = "Again" }]')
        + AREA[AREA.index("[[rules]]") :]
    )

    assert _places(_area_problems(twice.encode())) == [
        ("categories[1].id", "duplicate_id"),
        ("rules[1].id", "duplicate_id"),
        ("timescales[1].id", "duplicate_id"),
    ]
