"""A part of what a report restricts, typed into the record, stops a paper and is named."""

from dataclasses import replace

import pytest

from reportwriter.domain.circulation import Choice, Round
from reportwriter.domain.conference_record import Contribution
from reportwriter.domain.ids import Reference, ReportId, StatementId
from reportwriter.domain.paper import PaperKind
from reportwriter.domain.statement import Disclosure, Kind
from reportwriter.services.circulating import NothingToSendError
from reportwriter.services.circulation_plan import Held, Piece
from reportwriter.services.copy_search import ProtectedFactError
from tests.builders import CORIN, TAMSIN
from tests.exchange import senders
from tests.services.chaired import FIC
from tests.services.held import hold
from tests.services.sending import POLICE, SCHOOL, Sending

TOLD = "He hides behind the green sofa on the landing when the key turns in the door."
PART = "Juniper\u2019s brother hides behind the GREEN sofa on\nthe landing, the school heard."
QUOTED = "hides behind the green sofa on the landing"


def keep_back(sending: Sending, kept_from: Disclosure) -> None:
    """Take in a report that keeps a statement back, which the record does not cite."""
    hold(sending.chaired)
    statements = senders.the_report().statements
    kept = replace(
        statements[0],
        id=StatementId("kept"),
        reference=Reference("QQV"),
        text=TOLD,
        disclosure=kept_from,
    )
    sending.take(senders.the_report(statements=(*statements, kept), version=2))


def say(sending: Sending, text: str) -> None:
    said = Contribution(id="9", who="School", kind=Kind.FACT, text=text)
    record = sending.vault.deciding.store.get(FIC)
    sending.vault.deciding.save(FIC, replace(record, contributions=(*record.contributions, said)))


def minutes(sending: Sending, receiver: str) -> Piece:
    (piece,) = sending.row(receiver, Round.MINUTES).pieces
    return piece


def choose(sending: Sending, reason: str, seen: str) -> None:
    choice = Choice(
        receiver=POLICE, round=Round.MINUTES, piece="minutes", is_in=True, reason=reason, seen=seen
    )
    record = sending.vault.circulating.store.get(FIC).with_choice(choice)
    sending.vault.circulating.save(FIC, record)


def test_a_part_that_was_typed_stops_a_paper_for_one_of_the_family_and_names_the_words(
    sending: Sending,
) -> None:
    keep_back(sending, Disclosure(withheld_from=(CORIN,)))
    say(sending, PART)

    with pytest.raises(ProtectedFactError) as stopped:
        sending.sign(PaperKind.MINUTES, CORIN)

    assert QUOTED in {one.fact.words for one in stopped.value.found}
    assert not stopped.value.may_be_let_through
    assert sending.sign(PaperKind.MINUTES, TAMSIN).startswith(b"%PDF")


def test_a_whole_statement_that_was_typed_and_not_cited_stops_it_too(sending: Sending) -> None:
    keep_back(sending, Disclosure(withheld_from=(CORIN,)))
    say(sending, TOLD)

    with pytest.raises(ProtectedFactError):
        sending.sign(PaperKind.MINUTES, CORIN)


def test_what_the_reader_may_read_elsewhere_is_no_part(sending: Sending) -> None:
    keep_back(sending, Disclosure(withheld_from=(CORIN,)))
    open_ = replace(senders.the_report().statements[0], text=TOLD)
    report = senders.the_report(statements=(open_,))
    sending.take(replace(report, id=ReportId("open"), author=sending.chaired.police.report.author))
    say(sending, PART)

    assert sending.sign(PaperKind.MINUTES, CORIN).startswith(b"%PDF")


def test_a_part_that_was_typed_holds_the_minutes_back_from_the_agency_alone(
    sending: Sending,
) -> None:
    keep_back(sending, Disclosure(not_for_agencies=(senders.POLICE,)))
    say(sending, PART)
    sending.sign(PaperKind.MINUTES)

    police, school = minutes(sending, POLICE), minutes(sending, SCHOOL)

    assert (police.held, school.held) == (Held.QUOTES, None)
    assert [one.words for one in police.quotes] == [QUOTED]
    assert police.quotes[0].agency == senders.SCHOOL
    with pytest.raises(NothingToSendError):
        sending.write(POLICE, Round.MINUTES)


def test_a_reason_lets_it_through_for_the_words_that_were_shown_and_no_others(
    sending: Sending,
) -> None:
    keep_back(sending, Disclosure(not_for_agencies=(senders.POLICE,)))
    say(sending, PART)
    sending.sign(PaperKind.MINUTES)
    shown = minutes(sending, POLICE).shown
    choose(sending, " ", shown)
    unreasoned = minutes(sending, POLICE).goes
    choose(sending, "Another sofa is meant.", shown)
    written = sending.write(POLICE, Round.MINUTES)

    say(sending, "The key turns in the door at night.")
    sending.sign(PaperKind.MINUTES)

    assert not unreasoned
    assert [one.title for one in written.dispatch.files] == ["Minutes"]
    after = minutes(sending, POLICE)
    assert after.shown != shown
    assert not after.goes


def test_the_whole_of_a_kept_statement_is_let_through_for_no_reason(sending: Sending) -> None:
    keep_back(sending, Disclosure(not_for_agencies=(senders.POLICE,)))
    say(sending, TOLD)
    sending.sign(PaperKind.MINUTES)
    choose(sending, "They know it.", minutes(sending, POLICE).shown)

    assert minutes(sending, POLICE).held is Held.RESTRICTED
    assert not minutes(sending, POLICE).goes
