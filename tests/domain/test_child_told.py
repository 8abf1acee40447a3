"""What a child is told stays what it was of, and changes nothing that was decided."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.child_told import DECISION, ChildWording, Debrief
from reportwriter.domain.conference_record import ConferenceRecord, Contribution
from tests.builders import JUNIPER, NOON, OTTO

TOLD = ChildWording(child=JUNIPER, of=DECISION, text="There is a plan.", said="Plan")
HELD = Debrief(child=JUNIPER, on=date(2027, 1, 8), supporter="Ada Quill", is_held=True)
CLOSED = ConferenceRecord(closed_at=NOON)


def test_what_was_never_written_is_empty() -> None:
    assert CLOSED.wording(JUNIPER, DECISION).text == ""
    assert not CLOSED.debrief(JUNIPER).is_settled


def test_each_child_has_words_of_their_own_and_what_is_closed_stays_closed() -> None:
    others = replace(TOLD, child=OTTO, text="No plan for you.")

    record = CLOSED.with_wording(TOLD).with_wording(others).with_debrief(HELD)

    assert record.wording(JUNIPER, DECISION) == TOLD
    assert record.wording(OTTO, DECISION) == others
    assert record.closed_at == NOON


def test_words_are_gone_with_what_they_are_of() -> None:
    said = Contribution(id="c1", text="Juniper was at breakfast.")
    record = CLOSED.with_contribution(said).with_wording(replace(TOLD, of="c1"))

    assert record.without("c1").wordings == ()


@pytest.mark.parametrize(
    ("debrief", "is_settled"),
    [
        (HELD, True),
        (replace(HELD, is_held=False), False),
        (replace(HELD, on=None), False),
        (replace(HELD, supporter=" "), False),
        (Debrief(child=JUNIPER, not_because="She is two years old."), True),
    ],
)
def test_a_talk_is_a_task_until_it_was_held_with_a_supporter_or_there_is_none(
    debrief: Debrief, is_settled: bool
) -> None:
    left = ConferenceRecord().with_debrief(debrief).debriefs_left((JUNIPER,))

    assert debrief.is_settled is is_settled
    assert left == (() if is_settled else (JUNIPER,))
