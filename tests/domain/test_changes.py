from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.changes import (
    AddStatement,
    Change,
    EditStatement,
    MoveStatement,
    RemoveStatement,
    SetAskChairFirst,
    SetChildReading,
    SetComments,
    SetDetails,
    SetFamily,
    SetForm,
    SetNothingHeld,
    SetProfession,
    SetProtectedFacts,
    SetSharing,
    SetSigningReasons,
    SetValue,
    SetViews,
)
from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import SignedReportError, UnknownStatementError
from reportwriter.domain.ids import FactId, RecordId, StatementId
from reportwriter.domain.profession import Profession
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.domain.report import FormRef, NothingHeld, Report, SlotValue
from reportwriter.domain.sharing import (
    ChildReading,
    ChildReads,
    CommentKind,
    FamilyComment,
    Shared,
    SharingRecord,
)
from reportwriter.domain.statement import Place
from reportwriter.domain.view import ProvisionalView, View
from tests.builders import (
    ADDRESSES,
    JUNIPER,
    NOON,
    OTTO,
    PEOPLE,
    TAMSIN,
    a_conference,
    a_report,
    a_statement,
)

FIRST, SECOND = a_statement(1), a_statement(2)
NEW = a_statement(3)
HEALTH_OF_OTTO = Place(section="3", slot="health", person=OTTO)
DATES = Place(section="1", slot="dates")
ENQUIRY = Place(section="1", slot="enquiry")
SCALE = SlotValue(place=DATES, text="6")
SHARED = SharingRecord(id=RecordId("r1"), person=TAMSIN, how=Shared.READ_TOGETHER)
SAID = FamilyComment(
    id=RecordId("c1"), by=TAMSIN, text="That was a Monday.", kind=CommentKind.CORRECTION_OF_FACT
)
REFUGE = ProtectedFact(id=FactId("F1"), kind=ProtectedKind.REFUGE, words="Larch House")

CHANGES: tuple[Change, ...] = (
    SetFamily(people=PEOPLE[:3], addresses=()),
    SetForm(form=FormRef(id="mini", version=2), values=(SCALE,)),
    SetDetails(
        conference=a_conference(venue="Room 7"), author=Contact(name="Pru Oakenshaw", agency="Mine")
    ),
    SetProfession(profession=Profession.SCHOOL),
    SetAskChairFirst(asks=True),
    AddStatement(statement=NEW, position=1),
    RemoveStatement(statement_id=FIRST.id),
    EditStatement(statement=a_statement(2, text="She wore it again.")),
    MoveStatement(statement_id=SECOND.id, position=0),
    MoveStatement(statement_id=FIRST.id, position=1, place=HEALTH_OF_OTTO),
    SetValue(place=DATES, value=SCALE),
    SetNothingHeld(place=ENQUIRY, nothing=NothingHeld(place=ENQUIRY)),
    SetViews(views=(ProvisionalView(child=JUNIPER, view=View.YES),)),
    SetSigningReasons(incomplete_because="Asked today.", late_reason="Off sick."),
    SetSharing(sharing=(SHARED,)),
    SetComments(comments=(SAID,)),
    SetChildReading(child_reading=(ChildReading(child=JUNIPER, reads=ChildReads.PART),)),
    SetProtectedFacts(facts=(REFUGE,)),
)


def _name(change: Change) -> str:
    return type(change).__name__


def _the_report(**changed: Any) -> Report:
    return a_report(FIRST, SECOND, **changed)


@pytest.mark.parametrize("change", CHANGES, ids=_name)
def test_the_inverse_brings_back_the_very_report(change: Change) -> None:
    before = _the_report()

    after = change.apply(before)

    assert after != before
    assert change.inverse(before).apply(after) == before


@pytest.mark.parametrize("change", CHANGES, ids=_name)
def test_the_inverse_of_the_inverse_is_the_change_again(change: Change) -> None:
    before = _the_report()
    after = change.apply(before)
    undo = change.inverse(before)

    assert undo.inverse(after).apply(undo.apply(after)) == after


_OF_FAMILY = (SetComments, SetSharing)


@pytest.mark.parametrize(
    "change", [one for one in CHANGES if not isinstance(one, _OF_FAMILY)], ids=_name
)
def test_a_signed_report_takes_no_change(change: Change) -> None:
    signed = _the_report().sign(NOON)

    with pytest.raises(SignedReportError):
        change.apply(signed)


@pytest.mark.parametrize(
    "change", [one for one in CHANGES if isinstance(one, _OF_FAMILY)], ids=_name
)
def test_what_the_family_says_may_still_come_once_it_is_signed(change: Change) -> None:
    signed = _the_report().sign(NOON)

    after = change.apply(signed)

    assert after != signed
    assert after.signed_at == signed.signed_at
    assert change.inverse(signed).apply(after) == signed


@pytest.mark.parametrize(
    "change",
    [
        RemoveStatement(statement_id=NEW.id),
        EditStatement(statement=NEW),
        MoveStatement(statement_id=NEW.id, position=0),
    ],
    ids=_name,
)
def test_a_change_to_a_statement_that_is_not_there_is_refused(change: Change) -> None:
    report = _the_report()

    with pytest.raises(UnknownStatementError) as caught:
        change.apply(report)
    with pytest.raises(UnknownStatementError):
        change.inverse(report)

    assert caught.value.statement == NEW.id


def test_the_conference_follows_the_family_and_the_details_leave_it_alone() -> None:
    others = a_conference(people=(), addresses=(), venue="Room 7")

    report = SetFamily(people=PEOPLE[:2], addresses=ADDRESSES[:1]).apply(_the_report())
    after = SetDetails(conference=others, author=report.author).apply(report)

    for told in (report, after):
        assert told.people == told.conference.people == PEOPLE[:2]
        assert told.addresses == told.conference.addresses == ADDRESSES[:1]
    assert after.conference.venue == "Room 7"


def test_a_statement_is_put_where_it_is_wanted() -> None:
    report = AddStatement(statement=NEW, position=1).apply(_the_report())

    assert report.statements == (FIRST, NEW, SECOND)


def test_a_position_beyond_the_end_means_last() -> None:
    report = AddStatement(statement=NEW, position=99).apply(_the_report())

    assert report.statements == (FIRST, SECOND, NEW)


def test_what_rested_on_a_removed_statement_keeps_its_link() -> None:
    opinion = a_statement(3, rests_on=(FIRST.id,))
    report = a_report(FIRST, opinion)

    after = RemoveStatement(statement_id=FIRST.id).apply(report)

    assert after.statements == (opinion,)


def test_an_edit_touches_its_statement_and_no_other() -> None:
    edited = a_statement(1, text="On 10 December she came in a clean one.")

    report = EditStatement(statement=edited).apply(_the_report())

    assert report.statements == (edited, SECOND)


def test_a_move_may_take_a_statement_to_another_sheet() -> None:
    change = MoveStatement(statement_id=FIRST.id, position=1, place=HEALTH_OF_OTTO)

    report = change.apply(_the_report())

    assert [(kept.id, kept.place) for kept in report.statements] == [
        (SECOND.id, SECOND.place),
        (FIRST.id, HEALTH_OF_OTTO),
    ]


def test_a_value_is_replaced_and_can_be_emptied() -> None:
    other = SlotValue(place=ENQUIRY, text="12")
    report = _the_report(values=(SCALE, other))

    replaced = SetValue(place=DATES, value=SlotValue(place=DATES, text="7")).apply(report)
    emptied = SetValue(place=DATES, value=None).apply(report)

    assert [value.text for value in replaced.values] == ["7", "12"]
    assert emptied.values == (other,)


def test_nothing_held_can_be_taken_back() -> None:
    nothing = NothingHeld(place=ENQUIRY, because="not known to us")
    report = _the_report(nothing_held=(nothing,))
    change = SetNothingHeld(place=ENQUIRY, nothing=None)

    after = change.apply(report)

    assert after.nothing_held == ()
    assert change.inverse(report).apply(after) == report


PLACES = (DATES, ENQUIRY, HEALTH_OF_OTTO)
TEXTS = st.text(max_size=5)
POSITIONS = st.integers(min_value=0, max_value=6)


def _changes_of(report: Report) -> st.SearchStrategy[Change]:
    place = st.sampled_from(PLACES)
    ways: list[st.SearchStrategy[Change]] = [
        st.builds(_set_value, place, st.none() | TEXTS),
        st.builds(_set_nothing, place, st.none() | TEXTS),
        st.builds(SetSigningReasons, incomplete_because=TEXTS, late_reason=TEXTS),
        st.builds(_set_views, st.lists(st.sampled_from(View), max_size=2)),
        st.builds(_add, st.just(_free_number(report)), POSITIONS, TEXTS),
    ]
    if report.statements:
        held = st.sampled_from([statement.id for statement in report.statements])
        ways += [
            st.builds(RemoveStatement, statement_id=held),
            st.builds(
                MoveStatement, statement_id=held, position=POSITIONS, place=st.none() | place
            ),
            st.builds(_edit, st.just(report), held, TEXTS),
        ]
    return st.one_of(ways)


def _free_number(report: Report) -> int:
    taken = {statement.id for statement in report.statements}
    return next(number for number in range(99) if StatementId(f"s{number}") not in taken)


def _add(number: int, position: int, text: str) -> Change:
    return AddStatement(statement=a_statement(number, text=text), position=position)


def _edit(report: Report, held: StatementId, text: str) -> Change:
    number = int(held.removeprefix("s"))
    return EditStatement(
        statement=a_statement(number, text=text, place=report.statement(held).place)
    )


def _set_value(place: Place, text: str | None) -> Change:
    return SetValue(place=place, value=None if text is None else SlotValue(place=place, text=text))


def _set_nothing(place: Place, why: str | None) -> Change:
    nothing = None if why is None else NothingHeld(place=place, because=why)
    return SetNothingHeld(place=place, nothing=nothing)


def _set_views(views: list[View]) -> Change:
    return SetViews(views=tuple(ProvisionalView(child=JUNIPER, view=view) for view in views))


@given(st.data())
def test_undoing_everything_brings_back_the_start(data: st.DataObject) -> None:
    start = report = _the_report(
        values=(SCALE, SlotValue(place=ENQUIRY, text="12")),
        nothing_held=(NothingHeld(place=ENQUIRY), NothingHeld(place=HEALTH_OF_OTTO)),
    )
    undos: list[Change] = []

    for _ in range(data.draw(st.integers(min_value=1, max_value=12))):
        change = data.draw(_changes_of(report))
        undos.append(change.inverse(report))
        report = change.apply(report)
    for undo in reversed(undos):
        report = undo.apply(report)

    assert report == start
