"""The register of reasons of one conference, out of a real chair's vault, and on paper."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from reportwriter.domain.attendance_plan import AttendancePlan
from reportwriter.domain.complaint import Complaint, ComplaintAbout
from reportwriter.domain.decision import Decided
from reportwriter.domain.integrity import Why
from reportwriter.domain.paper import PaperKind
from reportwriter.domain.without_quorum import GoOnGround, WithoutQuorum
from reportwriter.domain.without_quorum import Path as Way
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.conference_papers import Order, readers
from reportwriter.services.reasons import Reason, reasons_of
from reportwriter.wording import reasons as words
from tests.builders import JUNIPER, OTTO
from tests.deep_scan import scan_bytes
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC, Chaired
from tests.services.desk.heard import with_changed
from tests.services.desks import PASSPHRASE, an_item
from tests.services.held import hold
from tests.services.test_exclusion_stays import exclude
from tests.services.test_hearing import WORDS, decide
from tests.services.test_minutes import WHOLE, WHY

COMPLAINT = Complaint(
    id="c1",
    who="Mother",
    matter=ComplaintAbout.OUTCOME,
    text="The category is wrong.",
    received_on=date(2027, 1, 20),
    looked_at_by="Complaints manager",
    outcome="Not upheld",
    answered_on=date(2027, 2, 3),
)


def found(chaired: Chaired) -> dict[str, Reason]:
    return {one.what: one for one in reasons_of(chaired.desk.vault.deciding.open(FIC))}


def register(chaired: Chaired, folder: Path) -> bytes:
    vault, path = chaired.desk.vault, folder / "reasons.pdf"
    meeting = vault.deciding.open(FIC)
    vault.papers.write(meeting, Order(PaperKind.REASONS), path, PASSPHRASE)
    return path.read_bytes()


def test_a_decision_is_told_with_its_day_and_the_statements_it_rests_on(chaired: Chaired) -> None:
    meeting = hold(chaired)

    reason = found(chaired)["Decision for Juniper"]

    assert reason.who == words.THE_CONFERENCE
    assert reason.on == date(2027, 1, 6)
    cited = meeting.record.decision(JUNIPER).rests_on
    assert cited
    assert [one.cited for one in reason.cited] == list(cited)
    assert found(chaired)["Does not agree: a plan for Juniper"].who == "Mother"


def test_going_on_without_a_quorum_is_told_with_its_ground(chaired: Chaired) -> None:
    hold(chaired)
    without = WithoutQuorum(
        path=Way.GO_ON, ground=GoOnGround.FEW_AGENCIES, reason="Only two know the child."
    )
    chaired.desk.vault.who_comes.put_plan(FIC, AttendancePlan(without_quorum=without))

    reason = found(chaired)[words.WITHOUT_QUORUM]

    assert reason.said.startswith("It goes on, exceptionally.")
    assert reason.said.endswith("Only two know the child.")
    assert reason.who == words.THE_CHAIR


def test_what_was_put_off_says_which_fact_is_missing_and_by_when(chaired: Chaired) -> None:
    meeting = hold(chaired)
    put_off = replace(
        meeting.record.decision(OTTO),
        decided=Decided.PUT_OFF,
        missing="The medical report.",
        decide_by=date(2027, 1, 27),
    )
    chaired.desk.vault.deciding.save(FIC, meeting.record.with_decision(put_off))

    reason = found(chaired)["Decision for Otto put off"]

    assert "The medical report." in reason.said
    assert "27\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2027" in reason.said


def test_why_somebody_is_excluded_and_what_is_confidential_stay_out(
    chaired: Chaired, tmp_path: Path
) -> None:
    decide(chaired)
    hold(chaired)
    exclude(chaired, WHOLE, WHY)

    reason = found(chaired)["Corvina Thistlewood is excluded from a part"]
    pdf = register(chaired, tmp_path)

    assert reason.said == words.IN_SEALED_MINUTE
    assert reason.on == WHOLE.told_on
    secrets = [
        *WORDS,
        an_item().text,
        "Corvina",
        WHY.evidence,
        WHY.objections,
        WHY.afterwards,
    ]
    assert scan_bytes(pdf, secrets) == ()


def test_the_register_is_signed_and_holds_reasons_and_complaints(
    chaired: Chaired, tmp_path: Path
) -> None:
    meeting = hold(chaired)
    chaired.desk.vault.deciding.save(FIC, meeting.record.with_complaint(COMPLAINT))

    pdf = register(chaired, tmp_path)

    with Quarantine() as quarantine:
        assert examine(pdf, quarantine).why is Why.HOLDS
    assert [failures(pdf, profile) for profile in PROFILES] == [[], []]
    said = text_of(pdf).replace("\N{NO-BREAK SPACE}", " ")
    for told in (
        "Decision for Juniper",
        "The category is wrong.",
        "Received 20 January 2027",
        "Looked at by Complaints manager",
        "Answered 3 February 2027: Not upheld",
        "For the chair.",
    ):
        assert told in said


def test_it_is_for_nobody_of_the_family(chaired: Chaired) -> None:
    meeting = hold(chaired)
    (reader, *_) = readers(meeting)

    paper = chaired.desk.vault.papers.paper(meeting, Order(PaperKind.REASONS, reader.id))

    assert paper.reader == ""


def test_it_can_be_made_before_all_is_said_and_for_word(chaired: Chaired, tmp_path: Path) -> None:
    chaired.take_school()
    vault, path = chaired.desk.vault, tmp_path / "reasons.docx"
    meeting = vault.deciding.open(FIC)
    assert meeting.missing

    vault.papers.write_for_word(meeting, Order(PaperKind.REASONS), path)

    paragraphs = [one.text for one in docx.Document(io.BytesIO(path.read_bytes())).paragraphs]
    assert words.COMPLAINTS in paragraphs
    assert words.NO_COMPLAINT in paragraphs


@pytest.mark.parametrize("field", ["late_reason", "incomplete_because"])
def test_why_a_report_was_signed_against_a_rule_is_told_with_its_author(
    chaired: Chaired, field: str
) -> None:
    meeting = hold(chaired)
    first = meeting.reports[0]
    changed: dict[str, object] = {field: "The key to the archive was lost."}
    side = with_changed(meeting.side_by_side, 0, **changed)

    told = [one for one in reasons_of(replace(meeting, side_by_side=side)) if "key to" in one.said]

    assert [one.who for one in told] == [f"{first.author}, {first.agency}"]
    assert told[0].on is not None
