"""Every form that comes with the program can be printed empty, for a pen."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef
from reportwriter.domain.statement import Kind
from reportwriter.forms.form import (
    Column,
    ColumnType,
    Document,
    Form,
    Repeat,
    Section,
    Slot,
    SlotType,
)
from reportwriter.pdf import empty_slots
from reportwriter.pdf.by_hand import PITCH, Ruled
from reportwriter.pdf.empty_form import RECONSTRUCTED, lay_out_empty_form
from tests.pdf.reading import PROFILES, elements_of, failures, pages_of, text_of
from tests.pdf.samples import LIBRARY

MADE = datetime(2027, 1, 4, tzinfo=UTC)
STOCKPORT = LIBRARY.area(AreaId("stockport"))
REFS = LIBRARY.refs


@cache
def printed(ref: FormRef) -> bytes:
    form = LIBRARY.form(ref)
    return lay_out_empty_form(form.for_area(STOCKPORT), STOCKPORT, made=MADE)


def own(*slots: Slot, **section: object) -> Form:
    held = Section(id="own", title="Own section", slots=slots)
    held = replace(held, **section)  # type: ignore[arg-type]
    return Form(id="own", version=1, title="Own form", source="ours", sections=(held,))


def text_of_own(*slots: Slot, **section: object) -> str:
    return text_of(lay_out_empty_form(own(*slots, **section), STOCKPORT, made=MADE))


@pytest.mark.parametrize("ref", REFS, ids=lambda ref: f"{ref.id}-{ref.version}")
def test_every_form_can_be_printed_empty_and_passes_both_profiles(ref: FormRef) -> None:
    assert [failures(printed(ref), profile) for profile in PROFILES] == [[], []]


@pytest.mark.parametrize("ref", REFS, ids=lambda ref: f"{ref.id}-{ref.version}")
def test_every_heading_of_a_form_stands_on_its_paper(ref: FormRef) -> None:
    text = _spaceless(text_of(printed(ref)))
    form = LIBRARY.form(ref).for_area(STOCKPORT)

    missing = [
        label
        for section in form.sections
        for label in (section.title, *(slot.label for slot in section.slots))
        if _spaceless(label) not in text
    ]

    assert missing == []


def test_every_type_of_slot_can_be_printed_empty() -> None:
    assert set(empty_slots._PRINTERS) == set(SlotType)


def test_each_entry_has_a_box_for_each_kind_that_is_read_as_one() -> None:
    pdf = lay_out_empty_form(own(Slot(id="a", label="What was seen")), STOCKPORT, made=MADE)

    with pikepdf.open(BytesIO(pdf)) as opened:
        said = {
            str(thing.ActualText).removeprefix("Box to tick: ").split(",")[0]
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and "/ActualText" in thing
        }
    assert said >= {"Fact", "Observation", "Allegation", "Opinion", "Strength", "Worry"}
    assert "No information held by this agency" in said


def test_a_table_has_room_under_its_heads() -> None:
    columns = (
        Column(id="who", label="Who"),
        Column(id="alone", label="Alone", type=ColumnType.YES_NO),
        Column(id="how", label="How", type=ColumnType.CHOICE, choices=("Rang", "Wrote")),
    )
    form = own(Slot(id="a", label="Visits", type=SlotType.TABLE, columns=columns))

    pdf = lay_out_empty_form(form, STOCKPORT, made=MADE)

    assert elements_of(pdf).count("TD") == 9
    assert "Alone: yes or no; How: Rang, Wrote." in text_of(pdf)


def test_a_scale_has_a_box_for_every_number_and_says_what_its_ends_mean() -> None:
    slot = Slot(
        id="a",
        label="How safe",
        type=SlotType.SCALE,
        lowest=0,
        highest=3,
        lowest_means="not at all",
    )

    assert "How safe 0 means not at all. 0 1 2 3" in text_of_own(slot)


def test_what_is_for_some_only_says_for_whom() -> None:
    text = text_of_own(
        Slot(id="a", label="Names checked"),
        only_for=(Profession.POLICE,),
        only_at=(ConferenceType.REVIEW,),
    )

    assert "Only for: Police. Only for: Review conference." in text


def test_groups_stand_above_their_slots_once() -> None:
    slots = (Slot(id="a", label="One", group="Both"), Slot(id="b", label="Two", group="Both"))

    assert text_of_own(*slots, groups=("Both",)).count("Both") == 1


def test_a_reconstructed_form_says_so_on_every_page() -> None:
    form = replace(own(Slot(id="a", label="What was seen")), reconstructed=True)

    pages = pages_of(lay_out_empty_form(form, STOCKPORT, made=MADE))

    assert all(RECONSTRUCTED in page for page in pages)


def test_the_page_for_the_chair_asks_why_and_who_may_hear() -> None:
    form = replace(own(Slot(id="a", label="Items")), document=Document.CONFIDENTIAL_PAGE)

    pdf = lay_out_empty_form(form, STOCKPORT, made=MADE)

    assert all("CONFIDENTIAL: to the chair" in page for page in pages_of(pdf))
    assert "Why confidential" in text_of(pdf)
    assert "Who may hear it" in text_of(pdf)


def test_a_page_holds_no_entry_in_two_halves() -> None:
    form = own(*(Slot(id=f"a{number}", label=f"Heading {number}") for number in range(9)))

    pages = pages_of(lay_out_empty_form(form, STOCKPORT, made=MADE))

    for page in pages:
        assert page.count("Observation") == page.count("What shows it") + page.count(
            "saw or heard it"
        )


def test_long_room_to_write_goes_on_over_the_page() -> None:
    slots = (Slot(id=f"a{number}", label="Words", type=SlotType.TEXT) for number in range(12))

    assert len(pages_of(lay_out_empty_form(own(*slots), STOCKPORT, made=MADE))) > 3


def _spaceless(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


def test_a_sheet_that_is_copied_shares_no_page() -> None:
    slot = Slot(id="a", label="What was seen", type=SlotType.DATE)
    sections = (
        Section(id="one", title="Of the child", slots=(slot,), repeat=Repeat.PER_CHILD),
        Section(id="two", title="Afterwards", slots=(slot,)),
        Section(id="three", title="And then", slots=(slot,)),
    )
    form = Form(id="own", version=1, title="Own form", source="ours", sections=sections)

    pages = pages_of(lay_out_empty_form(form, STOCKPORT, made=MADE))

    child = next(page for page in pages if "One sheet for each child" in page)
    assert "Afterwards" not in child
    assert any("Afterwards" in page and "And then" in page for page in pages)


def test_a_form_for_ones_own_words_asks_for_no_kinds() -> None:
    form = replace(own(Slot(id="a", label="My worries", kinds=(Kind.OPINION,))), own_words=True)

    text = text_of(lay_out_empty_form(form, STOCKPORT, made=MADE))

    assert "My name" in text
    assert not any(word in text for word in ("Allegation", "Agency", "What shows it", "More room"))


def test_ruled_room_leaves_a_page_that_holds_no_line() -> None:
    room = Ruled(lines=4)

    assert room.split(400, PITCH / 2, must=True) is None
    assert room.least(400) == 2 * PITCH
