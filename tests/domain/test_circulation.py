"""What went to whom: what was written, what was sent, and where the chair departs from the rule."""

from dataclasses import replace
from datetime import timedelta

from reportwriter.domain.circulation import (
    Choice,
    CirculationRecord,
    Dispatch,
    Outsider,
    Round,
    SentFile,
)
from tests.builders import NOON

LATER = NOON + timedelta(hours=1)
FILE = SentFile(title="Report of the school", name="FIC-0001 report 1.pdf", sha256="a" * 64)
OTHER = replace(FILE, sha256="b" * 64)
WRITTEN = Dispatch(
    id="1",
    receiver="agency Police",
    receiver_name="Police",
    round=Round.REPORTS,
    files=(FILE,),
    written_at=NOON,
)
OTHERS = replace(WRITTEN, receiver="agency School", receiver_name="School")
LEFT_OUT = Choice(receiver="agency Police", round=Round.REPORTS, piece="report 1", is_in=False)


def test_what_is_written_counts_as_sent_once_the_chair_says_so() -> None:
    written = CirculationRecord().with_dispatch(WRITTEN)
    sent = written.with_sent("1", LATER)

    assert written.of("agency Police", Round.REPORTS) == (WRITTEN,)
    assert sent.of("agency Police", Round.REPORTS) == (replace(WRITTEN, sent_at=LATER),)


def test_what_was_sent_once_stays_so_and_is_never_dated_anew() -> None:
    sent = CirculationRecord().with_dispatch(WRITTEN).with_sent("1", NOON)

    again = sent.with_sent("1", LATER).with_dispatch(replace(WRITTEN, id="2", files=(OTHER,)))

    assert [one.sent_at for one in again.of("agency Police", Round.REPORTS)] == [NOON, None]


def test_what_was_written_and_never_sent_gives_way_to_what_is_written_anew() -> None:
    written = CirculationRecord().with_dispatch(WRITTEN)
    elsewhere = replace(WRITTEN, id="2", round=Round.MINUTES)

    again = written.with_dispatch(elsewhere).with_dispatch(replace(WRITTEN, id="3"))

    assert [one.id for one in again.dispatches] == ["2", "3"]


def test_a_choice_holds_with_a_reason_alone_and_can_be_taken_back() -> None:
    record = CirculationRecord().with_choice(LEFT_OUT)
    given = record.with_choice(replace(LEFT_OUT, reason="They have it already."))

    assert not LEFT_OUT.holds
    assert [one.holds for one in given.choices] == [True]
    assert given.choice("agency Police", Round.REPORTS, "report 1") == given.choices[0]
    assert given.choice("agency Police", Round.MINUTES, "report 1") is None
    assert given.without_choice("agency Police", Round.REPORTS, "report 1").choices == ()


def test_what_comes_back_signed_is_kept_with_what_was_sent() -> None:
    record = CirculationRecord().with_dispatch(WRITTEN).with_dispatch(replace(OTHERS, id="2"))

    (back, _) = record.with_back("1", LATER).dispatches
    (never, other) = record.with_not_back("1", "Does not agree").dispatches

    assert (back.back_at, back.is_settled) == (LATER, True)
    assert (never.not_back, never.is_settled) == ("Does not agree", True)
    assert not other.is_settled
    assert not replace(never, not_back=" ").is_settled
    assert [one for one in Round if one.comes_back_signed] == [Round.CORE_GROUP]


def test_a_reader_from_outside_is_named_in_place_and_taken_away_with_what_was_chosen() -> None:
    outsider = Outsider(id="7")
    named = replace(outsider, name="Linus Oake")
    chosen = replace(LEFT_OUT, receiver=outsider.key, is_in=True)
    written = replace(WRITTEN, id="2", receiver=outsider.key)
    record = CirculationRecord().with_choice(LEFT_OUT).with_outsider(outsider)
    record = record.with_outsider(named).with_choice(chosen).with_dispatch(written)

    gone = record.without_outsider(named)

    assert record.outsiders == (named,)
    assert record.outsider(outsider.key) == named
    assert record.outsider(LEFT_OUT.receiver) is None
    assert gone == CirculationRecord(choices=(LEFT_OUT,))
    assert not record.went_to(outsider.key)
    assert record.with_sent("2", LATER).went_to(outsider.key)
