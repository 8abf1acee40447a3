"""Supporters, lawyers and guardians: whose papers they get, and when they get none."""

from dataclasses import replace

import pytest

from reportwriter.domain.attendee import Attendee, Standing
from reportwriter.domain.circulation import Choice, Round, SentTo
from reportwriter.domain.exclusion import Exclusion
from reportwriter.domain.ids import PersonId, RecordId
from reportwriter.domain.paper import PaperKind
from reportwriter.domain.people import Person, Role
from reportwriter.domain.statement import Disclosure
from reportwriter.services.circulating import NothingToSendError
from reportwriter.services.circulation_plan import Held, Row
from reportwriter.services.circulation_receivers import family
from reportwriter.services.circulation_stand_ins import stand_ins
from tests.builders import CORIN, JUNIPER, OTTO, TAMSIN
from tests.exchange import senders
from tests.services.chaired import FIC
from tests.services.held import hold, take_all
from tests.services.sending import Sending, read


def comes(sending: Sending, standing: Standing, name: str, for_whom: str, **said: object) -> None:
    attendee = Attendee(id=RecordId("s1"), name=name, standing=standing, for_whom=for_whom)
    changed = replace(attendee, **said)  # type: ignore[arg-type]  # Callers name its fields.
    sending.vault.who_comes.put_person(FIC, changed)


def rows(sending: Sending, what: Round = Round.REPORTS) -> list[Row]:
    return [one for one in sending.plan.rows if one.receiver.is_stand_in and one.round is what]


def add(sending: Sending, row: Row, piece: str, reason: str) -> None:
    choice = Choice(
        receiver=row.receiver.key, round=row.round, piece=piece, is_in=True, reason=reason
    )
    record = sending.vault.circulating.store.get(FIC).with_choice(choice)
    sending.vault.circulating.save(FIC, record)


@pytest.mark.parametrize("standing", [Standing.SUPPORTER, Standing.LAWYER])
def test_who_supports_a_parent_gets_that_parents_copy_once_the_chair_adds_it(
    sending: Sending, standing: Standing
) -> None:
    hold(sending.chaired)
    pdf = sending.sign(PaperKind.MINUTES, CORIN)
    comes(sending, standing, "Ms Fenn", "Corin Thrumm")
    (row,) = rows(sending, Round.MINUTES)

    add(sending, row, "minutes", "He asked that she has it.")
    files = read(sending.write(row.receiver.key, Round.MINUTES).folder)

    assert (row.by_rule, row.receiver.person, row.receiver.stands_for) == (
        False,
        CORIN,
        "Corin Thrumm",
    )
    assert not any(one.is_in for one in row.pieces)
    assert pdf in files.values()
    assert "Corin" not in " ".join(files)


def test_an_area_may_name_them(sending: Sending) -> None:
    take_all(sending.chaired)
    comes(sending, Standing.LAWYER, "Ms Fenn", "Corin Thrumm")
    meeting = sending.meeting

    (lawyer,) = stand_ins(meeting, tuple(family(meeting)))

    assert lawyer.groups == {SentTo.LAWYERS}
    assert lawyer.receiver.contact == "Lawyer for Corin Thrumm"


def test_a_guardian_gets_the_papers_of_the_children_and_no_report_of_an_agency(
    sending: Sending,
) -> None:
    take_all(sending.chaired)
    comes(sending, Standing.GUARDIAN, "Ms Fenn", "")

    found = rows(sending)

    assert {one.receiver.person for one in found} == {JUNIPER, OTTO}
    assert all(one.receiver.is_child for one in found)
    assert not any(piece.is_received for one in found for piece in one.pieces)


def test_a_guardian_of_one_child_gets_nothing_of_another(sending: Sending) -> None:
    take_all(sending.chaired)
    comes(sending, Standing.GUARDIAN, "Ms Fenn", "Otto, by the court")

    assert [one.receiver.person for one in rows(sending)] == [OTTO]


@pytest.mark.parametrize("for_whom", ["the mother", "", "Pebblewick"])
def test_where_it_cannot_be_told_for_whom_somebody_comes_nothing_goes(
    sending: Sending, for_whom: str
) -> None:
    hold(sending.chaired)
    sending.sign(PaperKind.MINUTES)
    comes(sending, Standing.SUPPORTER, "Ms Fenn", for_whom)
    (row,) = rows(sending, Round.MINUTES)
    add(sending, row, "minutes", "She asked for it.")

    assert [one.held for one in row.pieces] == [Held.FOR_WHOM]
    assert row.receiver.person is None
    with pytest.raises(NothingToSendError):
        sending.write(row.receiver.key, Round.MINUTES)
    assert list(sending.folder.iterdir()) == []


def test_who_supports_somebody_excluded_or_is_excluded_gets_nothing(sending: Sending) -> None:
    hold(sending.chaired)
    sending.sign(PaperKind.MINUTES, CORIN)
    sending.sign(PaperKind.MINUTES, TAMSIN)
    comes(sending, Standing.SUPPORTER, "Ms Fenn", "Tamsin", exclusion=Exclusion())
    (own,) = rows(sending, Round.MINUTES)
    comes(sending, Standing.SUPPORTER, "Ms Fenn", "Corin")
    corin = next(one for one in sending.meeting.attendees if one.name == "Corin Thrumm")
    sending.vault.who_comes.put_person(FIC, replace(corin, exclusion=Exclusion()))
    (theirs,) = rows(sending, Round.MINUTES)

    assert [one.held for one in (*own.pieces, *theirs.pieces)] == [Held.EXCLUDED, Held.EXCLUDED]


def test_what_a_report_keeps_from_a_supporter_by_name_does_not_reach_them_by_another(
    sending: Sending,
) -> None:
    report = senders.the_report()
    aunt = Person(
        id=PersonId("P9"), name="Fern Quickly", role=Role.SIGNIFICANT_OTHER, relationship="Aunt"
    )
    first, *others = report.statements
    kept = replace(first, disclosure=Disclosure(withheld_from=(aunt.id,)))
    sending.take(replace(report, people=(*report.people, aunt), statements=(kept, *others)))
    sending.print_reports(TAMSIN)
    comes(sending, Standing.SUPPORTER, "Fern Quickly", "Tamsin")
    (kept_from,) = rows(sending)
    comes(sending, Standing.SUPPORTER, "Ms Fenn", "Tamsin")
    (stranger,) = rows(sending)

    assert [one.held for one in kept_from.pieces] == [Held.OF_FAMILY]
    assert [one.held for one in stranger.pieces] == [None]
