"""The forms and areas that come with the program load, and are whole."""

from pathlib import Path

import pytest

from reportwriter.domain.clocks.limb import Unit
from reportwriter.domain.ids import AreaId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef
from reportwriter.forms.area import RuleStatus
from reportwriter.forms.errors import FormError, UnknownFormError
from reportwriter.forms.form import ColumnType, Document, Form, Repeat, SlotType, Topic
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline, printed_statements
from tests.builders import CORIN, JUNIPER, MARLOW, OTTO, PEOPLE, TAMSIN, a_report, a_statement
from tests.forms.mini import ODALYS

CONFERENCE_REPORT = FormRef(id="stockport-conference-report", version=1)
DOMAINS = [
    "Health",
    "Education",
    "Family and Social Relationships",
    "Social Presentation",
    "Emotional and Behavioural Development",
    "Identity",
]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


def _labels(form: Form, section_id: str) -> list[str]:
    section = form.section(section_id)
    assert section is not None
    return [slot.label for slot in section.slots]


def test_every_shipped_form_and_area_loads(library: Library) -> None:
    refs = [form.ref for form in library.forms()]

    assert refs == list(library.refs)
    assert {FormRef(id="confidential-page", version=1), CONFERENCE_REPORT} <= set(refs)
    assert "stockport" in [area.id for area in library.areas()]


def test_a_form_is_found_by_reference_and_by_its_newest_version(library: Library) -> None:
    form = library.form(CONFERENCE_REPORT)

    assert form.ref == CONFERENCE_REPORT
    assert library.latest("stockport-conference-report") is form


def test_a_form_is_put_into_the_words_of_an_area_once(library: Library) -> None:
    wales, stockport = library.area(AreaId("wales")), library.area(AreaId("stockport"))

    in_wales = library.form_in(CONFERENCE_REPORT, wales)

    assert library.form_in(CONFERENCE_REPORT, wales) is in_wales
    assert "Care and support protection plan" in in_wales.sections[-1].help
    assert library.form_in(CONFERENCE_REPORT, stockport) != in_wales


def test_what_is_not_held_is_named(library: Library) -> None:
    with pytest.raises(UnknownFormError) as version:
        library.form(FormRef(id="stockport-conference-report", version=9))
    with pytest.raises(UnknownFormError) as form:
        library.latest("gone")
    with pytest.raises(UnknownFormError) as area:
        library.area(AreaId("gone"))

    assert version.value.wanted == "stockport-conference-report 9"
    assert form.value.wanted == "gone"
    assert area.value.wanted == "gone"


def test_another_folder_of_forms_can_be_read_and_is_checked_when_asked(tmp_path: Path) -> None:
    (tmp_path / "areas").mkdir()
    (tmp_path / "notes.txt").write_text("no form", encoding="utf-8")
    (tmp_path / "broken.v2.toml").write_text('id = "broken"', encoding="utf-8")
    library = Library(tmp_path)

    refs = library.refs
    with pytest.raises(FormError) as caught:
        library.forms()

    assert refs == (FormRef(id="broken", version=2),)
    assert caught.value.file == "broken.v2.toml"
    assert library.areas() == ()


def test_the_file_of_a_form_is_named_for_what_is_in_it(library: Library) -> None:
    for ref in library.refs:
        assert library.form(ref).ref == ref


def test_the_conference_report_has_the_official_sections_in_their_order(library: Library) -> None:
    sections = library.form(CONFERENCE_REPORT).sections

    assert [(part.number, part.title) for part in sections if part.number] == [
        ("1", "Details of Section 47 Enquiry"),
        ("2", "Child and family's previous significant involvement with agency"),
        ("3", "Information about subject child"),
        ("4", "Information about other children in the household"),
        ("5", "Information about parents/carers"),
        ("6", "Information about Significant Others"),
        ("7", "Analysis of Risk: all children of the household"),
        ("7", "Analysis of Risk"),
        ("8", "Agency view of needs of the child"),
        ("9", "Agency view of Registration"),
    ]
    assert [part.title for part in sections if not part.number] == [
        "Summary",
        "Our contact with the family",
    ]


def test_the_conference_report_asks_everything_the_official_form_asks(library: Library) -> None:
    form = library.form(CONFERENCE_REPORT)

    about_child, about_other = _labels(form, "3"), _labels(form, "4")
    assert about_child[:6] == DOMAINS
    assert about_child[6:8] == ["Self Care Skills", "Legal orders"]
    assert "Child's wishes and feelings and view of the concerns" in about_child
    assert "Child's view of what is needed" in about_child
    assert about_other[:8] == [*DOMAINS, "Self-Care Skills", "Legal orders"]
    assert _labels(form, "5")[:12] == [
        "Basic Care",
        "Ensuring Safety",
        "Emotional Warmth",
        "Stimulation",
        "Guidance and Boundaries",
        "Family History & Functioning",
        "Wider Family",
        "Housing",
        "Employment",
        "Income",
        "Family's Social Integration",
        "Community Resources",
    ]
    assert len(_labels(form, "5")) == 15
    assert _labels(form, "7") == [
        "Areas of risk",
        "Positive factors",
        "Balance between these factors",
    ]
    assert _labels(form, "8") == ["Short-term outcomes", "Long-term outcomes"]


def test_the_sheets_of_the_conference_report_repeat_for_the_right_people(library: Library) -> None:
    form = library.form(CONFERENCE_REPORT)

    repeats = {part.id: part.repeat for part in form.sections if part.repeat is not Repeat.ONCE}

    assert repeats == {
        "3": Repeat.PER_CHILD,
        "4": Repeat.PER_OTHER_CHILD,
        "5": Repeat.PER_CARER,
        "6": Repeat.PER_PERSON,
        "7": Repeat.PER_CHILD,
        "8": Repeat.PER_CHILD,
        "9": Repeat.PER_CHILD,
    }


def test_the_social_workers_report_asks_the_ten_things_of_the_handbook(library: Library) -> None:
    form = library.latest("stockport-social-work-report")

    numbers = list(dict.fromkeys(part.number for part in form.sections if part.number))
    seen = form.slot("10", "seen")
    assert form.written_by == (Profession.SOCIAL_WORKER,)
    assert numbers == [str(number) for number in range(1, 11)]
    assert seen is not None
    assert [column.id for column in seen.columns] == ["date", "child", "alone", "present", "reason"]
    assert seen.columns[1].type is ColumnType.CHILD


def test_the_social_worker_says_for_which_of_the_eight_reasons_it_is_called(
    library: Library,
) -> None:
    reasons = library.latest("stockport-social-work-report").slot("why", "reasons")

    assert reasons is not None
    assert len(reasons.columns[0].choices) == 8


def test_the_social_worker_writes_down_how_each_of_the_family_was_prepared(
    library: Library,
) -> None:
    done = library.latest("stockport-social-work-report").slot("preparing", "preparing")

    assert done is not None
    assert [column.type for column in done.columns[:3]] == [
        ColumnType.PERSON,
        ColumnType.CHOICE,
        ColumnType.DATE,
    ]
    assert "Told how to comment and complain" in done.columns[1].choices
    assert "Advocacy offered" in done.columns[1].choices


@pytest.mark.parametrize("form", ["conference", "social-work", "professional"])
def test_each_author_says_whether_the_child_agreed_or_somebody_speaks_for_it(
    library: Library, form: str
) -> None:
    asked = [
        slot
        for part in library.latest(f"stockport-{form}-report").sections
        for slot in part.slots
        if slot.id == "agreed"
    ]

    assert [slot.asks_child for slot in asked] == [True]
    assert "Somebody speaks for the child here" in asked[0].choices


def test_each_author_is_asked_on_which_limb_the_view_rests_and_how_it_reads_later(
    library: Library,
) -> None:
    form = library.form(CONFERENCE_REPORT)
    view, balance = form.slot("9", "view"), form.slot("7", "balance")

    assert view is not None
    assert balance is not None
    assert any(prompt.startswith("On which do you rely") for prompt in view.prompts)
    assert "How would this read to the child at eighteen?" in balance.prompts


def test_the_confidential_page_says_for_whom_it_is(library: Library) -> None:
    form = library.latest("confidential-page")

    assert form.document is Document.CONFIDENTIAL_PAGE
    assert form.notices[:2] == (
        "CONFIDENTIAL: to the chair.",
        "Not for family members. Not to be copied.",
    )


def test_each_heading_for_statements_helps_the_author(library: Library) -> None:
    silent = [
        (form.id, section.id, slot.id)
        for form in library.forms()
        for section in form.sections
        for slot in section.slots
        if slot.type is SlotType.STATEMENTS and not slot.help
    ]

    assert silent == []


def test_no_example_or_prompt_breaks_over_lines(library: Library) -> None:
    texts = [
        text
        for form in library.forms()
        for section in form.sections
        for slot in section.slots
        for text in (section.note, section.help, slot.help, slot.example, *slot.prompts)
    ]

    assert [text for text in texts if "\n" in text or text != text.strip()] == []


def test_a_health_visitor_is_asked_for_growth_and_a_teacher_for_sessions(library: Library) -> None:
    form = library.form(CONFERENCE_REPORT)
    health, education = form.slot("3", "health"), form.slot("3", "education")
    assert health is not None
    assert education is not None

    assert "Growth and immunisations?" in health.prompts_for(Profession.HEALTH_VISITOR)
    assert any("sessions" in prompt for prompt in education.prompts_for(Profession.SCHOOL))
    assert not any("sessions" in prompt for prompt in education.prompts_for(None))


def test_the_area_has_the_categories_of_the_handbook_and_its_rules(library: Library) -> None:
    area = library.area(AreaId("stockport"))

    emotional, due = area.category("emotional_abuse"), area.timescale("T-S05")
    assert [category.title for category in area.categories] == [
        "Physical abuse",
        "Sexual abuse",
        "Emotional abuse",
        "Neglect",
    ]
    assert emotional is not None
    assert emotional.second_only_if
    assert area.provisional_view
    assert due is not None
    assert (due.number, due.unit) == (48, Unit.HOURS)
    assert "local procedure" in area.local_note
    assert [rule.id for rule in area.rules if rule.status is RuleStatus.CHECK_LOCALLY] == [
        "S-App2",
        "S-22.6",
        "S-25.2",
        "S-22.2",
    ]


def test_an_area_offers_only_forms_that_exist(library: Library) -> None:
    for area in library.areas():
        assert set(area.forms) <= set(library.refs)


def test_analysis_needs_and_view_of_one_child_stand_before_those_of_the_next(
    library: Library,
) -> None:
    report = a_report(people=(*PEOPLE, ODALYS))

    leaves = outline(library.form(CONFERENCE_REPORT), report)

    sheets = [(leaf.section.id, leaf.place.person) for leaf in leaves]
    assert list(dict.fromkeys(sheets)) == [
        ("summary", None),
        ("contact", None),
        ("1", None),
        ("2", None),
        ("3", JUNIPER),
        ("3", OTTO),
        ("4", MARLOW),
        ("5", TAMSIN),
        ("5", CORIN),
        ("6", ODALYS.id),
        ("7-all", None),
        ("7", JUNIPER),
        ("8", JUNIPER),
        ("9", JUNIPER),
        ("7", OTTO),
        ("8", OTTO),
        ("9", OTTO),
    ]
    assert len(leaves) == len({leaf.place for leaf in leaves})


def test_statements_of_the_form_are_numbered_in_its_order(library: Library) -> None:
    first = a_statement(1)
    places = [leaf.place for leaf in outline(library.form(CONFERENCE_REPORT), a_report(first))]
    statements = [
        a_statement(number, place=place) for number, place in enumerate(reversed(places), 1)
    ]

    printed = printed_statements(library.form(CONFERENCE_REPORT), a_report(*statements))

    assert [statement.place for statement in printed] == places


def test_every_section_of_a_report_says_with_what_the_chair_reads_it(library: Library) -> None:
    unread = [
        (str(ref), section.id)
        for ref in library.refs
        if (form := library.form(ref)).document is Document.REPORT
        for section in form.sections
        if section.topic is Topic.OTHER
    ]

    assert unread == []


@pytest.mark.parametrize("stem", ["mine.v01", "mine.v٣", "mine.v0", "mine.v"])
def test_a_stray_file_is_no_form(tmp_path: Path, stem: str) -> None:
    (tmp_path / f"{stem}.toml").write_text("", encoding="utf-8")

    assert Library(tmp_path).refs == ()
