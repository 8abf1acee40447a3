"""What a chair has still to say about confidential items, and what must still be told."""

from dataclasses import replace

import pytest

from reportwriter.domain.confidential import ConfidentialItem, Hearers, MustBeTold, Reason
from reportwriter.domain.hearing import (
    ClosedSlot,
    Dealing,
    Decision,
    HearingRecord,
    LaterTelling,
    Left,
    Undecided,
)
from reportwriter.domain.ids import ItemId, RecordId, Reference, ReportId
from tests.builders import NOON

REPORT = ReportId("r1")
ITEM = ConfidentialItem(
    id=ItemId("i1"), reference=Reference("BCD"), text="x", reason=Reason.LIVE_INVESTIGATION
)
DUTY = MustBeTold(to=(), by_whom="social worker")
TELLING = LaterTelling(to="the mother", by_whom="social worker", by_when="today")


def decided(**changes: object) -> Decision:
    made = Decision(report=REPORT, agency="Police", item=ITEM, acknowledged_at=NOON)
    return replace(made, **changes)  # type: ignore[arg-type]  # Callers name its fields.


def test_an_item_that_was_only_read_is_to_be_decided() -> None:
    assert decided().undecided == (Undecided.DEALING,)


def test_what_is_only_to_be_arranged_is_done_with_once_it_was_read() -> None:
    item = replace(ITEM, reason=Reason.TO_ARRANGE)

    assert decided(item=item).undecided == ()


@pytest.mark.parametrize("dealing", [Dealing.CLOSED_SLOT, Dealing.TOLD_BY_CHAIR])
def test_whoever_has_it_heard_says_by_whom_and_why_it_differs(dealing: Dealing) -> None:
    bare = decided(dealing=dealing)

    assert bare.undecided == (Undecided.HEARERS, Undecided.BECAUSE)
    assert replace(bare, agencies=("Police",), because="y").undecided == ()
    assert replace(bare, others="The GP alone", because="y").undecided == ()


def test_telling_nobody_differs_only_where_the_author_proposed_more() -> None:
    slot = replace(ITEM, hearers=Hearers.CLOSED_SLOT)

    assert decided(dealing=Dealing.NOT_TOLD).undecided == ()
    assert decided(item=slot, dealing=Dealing.NOT_TOLD).undecided == (Undecided.BECAUSE,)
    heard = decided(item=slot, dealing=Dealing.CLOSED_SLOT, agencies=("Police",))
    assert heard.undecided == ()


def test_not_to_tell_whom_the_author_would_have_told_wants_a_reason() -> None:
    item = replace(ITEM, must_be_told=(DUTY,))

    dropped = decided(item=item, dealing=Dealing.NOT_TOLD)

    assert dropped.undecided == (Undecided.BECAUSE,)
    assert replace(dropped, later=TELLING).undecided == ()


def test_what_must_later_be_told_wants_whom_by_whom_and_by_when() -> None:
    empty = decided(dealing=Dealing.NOT_TOLD, later=LaterTelling())

    assert empty.undecided == (Undecided.LATER_TO, Undecided.LATER_BY, Undecided.LATER_WHEN)


def test_what_is_left_counts_each_thing_once() -> None:
    other = replace(ITEM, id=ItemId("i2"))
    record = HearingRecord(decisions=(decided(later=TELLING),))

    left = record.left(((REPORT, ITEM), (REPORT, other)))

    assert left == Left(to_read=1, to_decide=1, to_tell=1, items=2)
    assert left.things == 3


def test_an_item_that_a_newer_report_says_differently_is_to_be_read_again() -> None:
    record = HearingRecord(decisions=(decided(dealing=Dealing.NOT_TOLD),))

    assert record.left(((REPORT, ITEM),)) == Left(items=1)
    assert record.left(((REPORT, replace(ITEM, text="y")),)) == Left(to_read=1, items=1)


def test_a_duty_to_tell_stays_until_it_is_done_whatever_newer_reports_hold() -> None:
    waiting = decided(dealing=Dealing.NOT_TOLD, later=TELLING)
    done = replace(waiting, later=replace(TELLING, is_done=True))

    assert HearingRecord(decisions=(waiting,)).left(()) == Left(to_tell=1)
    assert HearingRecord(decisions=(done,)).left(()) == Left()


def test_a_decision_and_a_slot_take_the_place_of_their_earlier_state() -> None:
    other = decided(report=ReportId("r2"))
    record = HearingRecord().with_decision(decided()).with_decision(other)
    changed = decided(dealing=Dealing.NOT_TOLD)
    first, second = ClosedSlot(id=RecordId("s1")), ClosedSlot(id=RecordId("s2"))

    record = record.with_decision(changed).with_slot(first).with_slot(second)
    record = record.with_slot(replace(first, begun="10:05"))

    assert record.decisions == (changed, other)
    assert record.decision(ReportId("r2"), ITEM.id) == other
    assert record.slots == (replace(first, begun="10:05"), second)
    assert record.without_slot("s1").slots == (second,)
    assert record.slot("s3") is None
