"""What the chair decides of matches holds after a re-opening and in a new version of a report."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.accounts import Difference, ToldEvent, Verdict
from reportwriter.domain.ids import ConferenceReference, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.services.desk.agreeing import Agreements, agreement
from reportwriter.services.desk.headings import HeardReport, SideBySide
from tests.services.desk.heard import heard, of_agency, side_by_side
from tests.services.desk.test_agreeing import BRUISE, HEALTH, MARK, POLICE, SCHOOL, told
from tests.services.desks import STOPE, Desk, new_desk

FIC = ConferenceReference("FIC-0001")
SORE = told("CDF", "At the clinic a bruise on the left arm of Juniper was sore.")


@pytest.fixture
def chair(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path, STOPE)
    yield desk
    desk.access.close()


@pytest.fixture
def agreements(chair: Desk) -> Agreements:
    return chair.vault.agreements


@pytest.fixture
def desk() -> SideBySide:
    return side_by_side(
        of_agency(SCHOOL, told("HKM", BRUISE)),
        of_agency(POLICE, told("BCD", MARK)),
        of_agency(HEALTH, SORE),
    )


def events(agreements: Agreements, desk: SideBySide) -> tuple[ToldEvent, ...]:
    return agreement(desk, agreements.of(FIC)).events


def references(found: tuple[ToldEvent, ...]) -> list[list[str]]:
    return [[str(one.key.reference) for one in event.accounts] for event in found]


def with_newer(desk: SideBySide, place: int, statement: Statement) -> SideBySide:
    """Return the desk with a new version of one report, from another file."""
    changed = list(desk.reports)
    report: Report = replace(
        changed[place].opened.report, version=2, statements=(statement,), signed_at=None
    )
    newer: HeardReport = heard(report, submission="another file")
    changed[place] = newer
    return SideBySide(tuple(changed))


def test_the_three_accounts_are_taken_for_one_event(
    agreements: Agreements, desk: SideBySide
) -> None:
    assert references(events(agreements, desk)) == [["HKM", "BCD", "CDF"]]


def test_an_account_that_was_split_stands_alone_until_that_is_taken_back(
    agreements: Agreements, desk: SideBySide
) -> None:
    (event,) = events(agreements, desk)
    agreements.split(FIC, event, event.accounts[1])

    split = events(agreements, desk)
    agreements.take_back(split[1])

    assert references(split) == [["HKM", "CDF"], ["BCD"]]
    assert [one.is_split for one in split] == [False, True]
    assert references(events(agreements, desk)) == [["HKM", "BCD", "CDF"]]


def test_what_was_taken_back_can_be_put_back(agreements: Agreements, desk: SideBySide) -> None:
    (event,) = events(agreements, desk)
    agreements.confirm(FIC, event)
    (confirmed,) = events(agreements, desk)
    agreements.take_back(confirmed)

    agreements.put_back(confirmed.decisions)

    assert events(agreements, desk)[0].is_confirmed


def test_what_was_confirmed_stays_together_after_the_program_was_closed(
    chair: Desk, desk: SideBySide
) -> None:
    (event,) = events(chair.vault.agreements, desk)
    chair.vault.agreements.confirm(FIC, event)
    chair.reopen()

    # In a new version the words are others, which no rule would match.
    newer = with_newer(desk, 1, told("BCD", "This is about something else.", "2026-01-01"))
    (found,) = events(chair.vault.agreements, newer)

    assert found.is_confirmed
    assert references((found,)) == [["HKM", "BCD", "CDF"]]
    assert [str(one.reference) for one in found.reworded] == ["BCD"]


def test_a_split_holds_in_a_new_version_too(agreements: Agreements, desk: SideBySide) -> None:
    (event,) = events(agreements, desk)
    agreements.split(FIC, event, event.accounts[1])

    newer = with_newer(desk, 1, replace(told("BCD", MARK), id=StatementId("another id")))

    assert references(events(agreements, newer)) == [["HKM", "CDF"], ["BCD"]]


def test_a_statement_that_left_its_report_breaks_nothing(
    agreements: Agreements, desk: SideBySide
) -> None:
    (event,) = events(agreements, desk)
    agreements.confirm(FIC, event)
    gone = with_newer(desk, 0, told("ZZZ", "Juniper painted a whale."))

    found = events(agreements, gone)

    assert ["BCD", "CDF"] in references(found)
    assert next(one for one in found if len(one.accounts) == 2).is_confirmed is True


def test_an_account_that_joins_later_is_not_confirmed_yet(
    agreements: Agreements, desk: SideBySide
) -> None:
    (event,) = events(agreements, SideBySide(desk.reports[:2]))
    agreements.confirm(FIC, event)

    (joined,) = events(agreements, desk)

    assert len(joined.accounts) == 3
    assert not joined.is_confirmed


def test_to_split_a_confirmed_event_confirms_it_no_longer(
    agreements: Agreements, desk: SideBySide
) -> None:
    agreements.confirm(FIC, events(agreements, desk)[0])
    (confirmed,) = events(agreements, desk)

    agreements.split(FIC, confirmed, confirmed.accounts[1])

    found = events(agreements, desk)
    assert [one.is_confirmed for one in found] == [False, False]
    assert len(found) == 2


PAINTED = told("FGH", "Juniper painted a whale.", "2026-11-02")
DREW = told("JKL", "A drawing of a large fish hung in the corridor.", "2026-11-30")
HUNG = told("NPQ", "Somebody had taken pictures down.", None)


@pytest.fixture
def unlike() -> SideBySide:
    return side_by_side(
        of_agency(SCHOOL, PAINTED), of_agency(POLICE, DREW), of_agency(HEALTH, HUNG)
    )


def named(found: tuple[ToldEvent, ...]) -> dict[str, ToldEvent]:
    return {str(one.key.reference): event for event in found for one in event.accounts}


def join(agreements: Agreements, desk: SideBySide, one: str, other: str) -> ToldEvent:
    found = named(events(agreements, desk))
    agreements.join(FIC, found[one], found[other])
    return named(events(agreements, desk))[one]


def test_accounts_that_no_rule_puts_together_are_joined_and_compared(
    chair: Desk, unlike: SideBySide
) -> None:
    assert len(events(chair.vault.agreements, unlike)) == 3

    joined = join(chair.vault.agreements, unlike, "FGH", "JKL")

    assert joined.is_joined
    assert [str(one.key.reference) for one in joined.accounts] == ["FGH", "JKL"]
    assert joined.verdict is Verdict.DIFFER
    assert joined.differs_in == (Difference.DATE,)
    chair.reopen()
    assert named(events(chair.vault.agreements, unlike))["FGH"].is_joined


def test_a_third_account_is_joined_with_two(agreements: Agreements, unlike: SideBySide) -> None:
    join(agreements, unlike, "FGH", "JKL")

    joined = join(agreements, unlike, "JKL", "NPQ")

    assert len(joined.accounts) == 3
    assert len(agreements.of(FIC)) == 1


def test_one_of_three_is_split_off_and_the_others_stay_joined(
    agreements: Agreements, unlike: SideBySide
) -> None:
    join(agreements, unlike, "FGH", "JKL")
    joined = join(agreements, unlike, "JKL", "NPQ")

    made = agreements.split(FIC, joined, joined.accounts[0])

    found = events(agreements, unlike)
    assert sorted(references(found)) == [["FGH"], ["JKL", "NPQ"]]
    assert named(found)["JKL"].is_joined
    agreements.put_back(joined.decisions, made)
    assert len(named(events(agreements, unlike))["FGH"].accounts) == 3


def test_what_was_joined_is_taken_back(agreements: Agreements, unlike: SideBySide) -> None:
    joined = join(agreements, unlike, "FGH", "JKL")

    agreements.take_back(joined)

    assert len(events(agreements, unlike)) == 3
    assert agreements.of(FIC) == ()


def test_what_was_split_can_be_joined_again(agreements: Agreements, desk: SideBySide) -> None:
    (event,) = events(agreements, desk)
    agreements.split(FIC, event, event.accounts[1])

    joined = join(agreements, desk, "BCD", "HKM")

    assert len(joined.accounts) == 3
    assert not joined.is_split


def test_a_new_version_of_a_report_stays_joined(agreements: Agreements, unlike: SideBySide) -> None:
    join(agreements, unlike, "FGH", "JKL")

    newer = with_newer(unlike, 0, replace(PAINTED, id=StatementId("another id"), text="A whale."))

    found = named(events(agreements, newer))["FGH"]
    assert found.is_joined
    assert [str(one.reference) for one in found.reworded] == ["FGH"]
