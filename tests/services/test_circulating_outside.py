"""Somebody who was not asked gets minutes where the chair lets them, and never a report."""

from dataclasses import replace

import pytest

from reportwriter.domain.circulation import Choice, Outsider, Round
from reportwriter.domain.paper import PaperKind
from reportwriter.domain.statement import Disclosure
from reportwriter.services.circulating import NothingToSendError
from reportwriter.services.circulation_plan import Held, Row, State
from reportwriter.wording import circulation as words
from tests.exchange import senders
from tests.services.chaired import FIC
from tests.services.held import hold, take_all
from tests.services.sending import Sending, held, read

LAWYER = Outsider(id="7", name="Linus Oake, legal services", email=" l.oake@council.example ")


def let_in(sending: Sending, outsider: Outsider = LAWYER, reason: str = "Allowed on 5 May") -> None:
    choice = Choice(
        receiver=outsider.key, round=Round.MINUTES, piece="minutes", is_in=True, reason=reason
    )
    record = sending.vault.circulating.store.get(FIC).with_outsider(outsider).with_choice(choice)
    sending.vault.circulating.save(FIC, record)


def rows(sending: Sending) -> list[Row]:
    return [row for row in sending.plan.rows if row.receiver.is_outsider]


def test_who_is_let_in_gets_the_minutes_for_professionals_and_it_is_kept(sending: Sending) -> None:
    hold(sending.chaired)
    pdf = sending.sign(PaperKind.MINUTES)
    let_in(sending)

    written = sending.write(LAWYER.key, Round.MINUTES)

    files = read(written.folder)
    assert "To: l.oake@council.example\n" in files.pop(words.TEXT_NAME).decode()
    assert list(files.values()) == [pdf]
    assert written.dispatch.receiver_name == LAWYER.name
    assert sending.vault.circulating.store.get(FIC).choices[0].reason == "Allowed on 5 May"


@pytest.mark.parametrize(
    ("outsider", "reason"),
    [(LAWYER, " "), (replace(LAWYER, name=" "), "Allowed on 5 May")],
    ids=["without a reason", "without a name"],
)
def test_nothing_goes_before_it_is_said_to_whom_and_why(
    sending: Sending, outsider: Outsider, reason: str
) -> None:
    hold(sending.chaired)
    sending.sign(PaperKind.MINUTES)
    let_in(sending, outsider, reason)

    assert {row.state for row in rows(sending)} == {State.NONE}
    with pytest.raises(NothingToSendError):
        sending.write(outsider.key, Round.MINUTES)


def test_no_report_is_offered_to_somebody_from_outside(sending: Sending) -> None:
    hold(sending.chaired)
    for kind in (PaperKind.DECISION, PaperKind.MINUTES):
        sending.sign(kind)
    let_in(sending)

    assert [row.round for row in rows(sending)] == [Round.DECISION, Round.MINUTES]
    assert not any(piece.is_received for row in rows(sending) for piece in row.pieces)


def test_what_a_report_keeps_from_any_agency_is_kept_from_somebody_outside(
    sending: Sending,
) -> None:
    first, *others = senders.the_report().statements
    kept = replace(first, disclosure=Disclosure(not_for_agencies=(senders.POLICE,)))
    take_all(sending.chaired)
    sending.take(replace(senders.the_report(), version=2, statements=(kept, *others)))
    hold(sending.chaired)
    sending.sign(PaperKind.MINUTES)
    let_in(sending)

    (minutes,) = rows(sending)

    assert held(minutes) == [Held.RESTRICTED]
    with pytest.raises(NothingToSendError):
        sending.write(LAWYER.key, Round.MINUTES)
