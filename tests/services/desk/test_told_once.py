"""The chronology that tells each event once: what is one row, and what the chair decided of it."""

from dataclasses import replace

from reportwriter.domain.accounts import MatchDecision, ToldEvent
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Kind, Statement
from reportwriter.forms.chronology import chronology
from reportwriter.services.desk.agreeing import Agreements, agreement
from reportwriter.services.desk.chronology import merged
from reportwriter.services.desk.headings import SideBySide
from reportwriter.services.desk.told_once import ToldOnce, told_once
from reportwriter.services.writing import with_form
from tests.builders import NOON
from tests.exchange.senders import LIBRARY
from tests.services.desk.heard import of_agency, side_by_side
from tests.services.desk.test_agreeing import BRUISE, HEALTH, MARK, POLICE, SCHOOL, told
from tests.ui.sample_desk import FIC, FakeDecisions

WHALES = "Juniper read a book about whales aloud."
Decisions = tuple[MatchDecision, ...]


def rows_of(desk: SideBySide, decisions: Decisions = ()) -> tuple[ToldOnce, ...]:
    return told_once(desk, merged(desk), agreement(desk, decisions).events)


def texts(rows: tuple[ToldOnce, ...]) -> list[list[str]]:
    return [[part.event.what for part in one.parts] for one in rows]


def agreements() -> Agreements:
    return Agreements(store=FakeDecisions(), new_id=iter("abcdef").__next__, now=lambda: NOON)  # type: ignore[arg-type]  # All that is asked of it.


def event_with(desk: SideBySide, text: str, decisions: Decisions = ()) -> ToldEvent:
    events = agreement(desk, decisions).events
    return next(one for one in events if any(text == each.statement.text for each in one.accounts))


def of_three(third: Statement) -> SideBySide:
    return side_by_side(
        of_agency(SCHOOL, told("HKM", BRUISE)),
        of_agency(POLICE, told("BCD", MARK)),
        of_agency(HEALTH, third),
    )


def test_what_two_reports_tell_of_one_event_is_one_row_with_both_accounts() -> None:
    desk = side_by_side(
        of_agency(SCHOOL, told("HKM", BRUISE), told("QQQ", WHALES)),
        of_agency(POLICE, told("BCD", MARK)),
    )

    rows = rows_of(desk)

    assert texts(rows) == [[BRUISE, MARK], [WHALES]]
    assert rows[0].event is not None
    assert rows[0].event.origins == (SCHOOL, POLICE)


def test_what_the_chair_joined_is_one_row_and_what_was_split_off_is_one_of_its_own() -> None:
    desk = of_three(told("QQQ", WHALES))
    made = agreements()
    made.join(FIC, event_with(desk, BRUISE), event_with(desk, WHALES))
    joined = rows_of(desk, made.of(FIC))
    event = event_with(desk, MARK, made.of(FIC))
    made.split(FIC, event, next(one for one in event.accounts if one.statement.text == MARK))

    split = rows_of(desk, made.of(FIC))

    assert texts(joined) == [[BRUISE, MARK, WHALES]]
    assert joined[0].event is not None
    assert joined[0].event.is_joined
    assert sorted(texts(split)) == sorted([[BRUISE, WHALES], [MARK]])
    apart = {one.parts[0].event.what: [each.statement.text for each in one.apart] for one in split}
    assert apart == {BRUISE: [MARK], MARK: [BRUISE, WHALES]}


def test_an_account_without_a_date_stands_with_those_that_have_one() -> None:
    undated = told("QQQ", WHALES, None)
    desk = of_three(undated)
    made = agreements()
    made.join(FIC, event_with(desk, BRUISE), event_with(desk, WHALES))

    alone, joined = rows_of(desk), rows_of(desk, made.of(FIC))

    assert texts(alone) == [[BRUISE, MARK]]
    assert texts(joined) == [[BRUISE, MARK, WHALES]]
    assert joined[0].parts[-1].event.when is None


def test_a_row_that_rests_on_two_events_stands_by_itself() -> None:
    seen, read = told("HKM", BRUISE), told("QQQ", WHALES)
    school = of_agency(SCHOOL, seen, read)
    held = chronology(with_form(LIBRARY, school).form, school)
    assert held is not None
    row = ("2026-12-09", "Both", *[""] * (len(held.slot.cells) - 3), "HKM QQQ")
    school = replace(school, values=(SlotValue(place=held.place, rows=(row,)),))
    desk = side_by_side(school, of_agency(POLICE, told("BCD", MARK)))

    rows = rows_of(desk)

    assert texts(rows) == [["Both"], [MARK]]
    assert rows[0].event is None


def test_a_row_of_a_chronology_that_names_no_statement_is_joined_too() -> None:
    school = of_agency(SCHOOL)
    held = chronology(with_form(LIBRARY, school).form, school)
    assert held is not None
    row = ("2026-12-09", BRUISE, *[""] * (len(held.slot.cells) - 2))
    school = replace(school, values=(SlotValue(place=held.place, rows=(row,)),))
    desk = side_by_side(school, of_agency(POLICE, told("BCD", MARK)))

    assert texts(rows_of(desk)) == [[BRUISE, MARK]]


def test_an_opinion_is_joined_with_nothing() -> None:
    opinion = told("QQQ", BRUISE, kind=Kind.OPINION)
    desk = side_by_side(of_agency(SCHOOL, opinion), of_agency(POLICE, told("BCD", MARK)))

    rows = rows_of(desk)

    assert texts(rows) == [[BRUISE], [MARK]]
    assert [one.event is None for one in rows] == [True, False]
