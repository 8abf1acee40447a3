"""Minutes and decision letter, out of a real vault: signed, checked, and searched."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.conference_record import Contribution
from reportwriter.domain.ids import PersonId
from reportwriter.domain.integrity import Why
from reportwriter.domain.paper import ConferencePaper, PaperKind
from reportwriter.domain.people import Person
from reportwriter.domain.statement import Disclosure, Kind
from reportwriter.exchange.examined import What
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.kept import LogEvent
from reportwriter.services.conference_papers import Order, file_name, readers
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.deciding import AtConference, NotYetClosedError
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.paper_facts import facts_not_for
from reportwriter.wording.paper import INTERIM
from tests.builders import CORIN, JUNIPER, TAMSIN
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC, Chaired
from tests.services.desk.heard import with_changed
from tests.services.desks import PASSPHRASE, an_item
from tests.services.held import KEPT_FROM_CORIN, hold, hold_with_all, meet_in_group, take_all
from tests.services.test_hearing import WORDS, opened

MINUTES, DECISION, _CHILD, _CORE_GROUP, REASONS = PaperKind


@dataclass(frozen=True)
class Held:
    """A conference that was held, its chair's vault, and where papers go."""

    chaired: Chaired
    meeting: AtConference
    folder: Path

    @property
    def vault(self) -> OpenVault:
        return self.chaired.desk.vault

    def made(self, kind: PaperKind, reader: PersonId | None = None) -> bytes:
        path = self.folder / "paper.pdf"
        meeting = self.vault.deciding.open(FIC)
        self.vault.papers.write(meeting, Order(kind, reader), path, PASSPHRASE)
        return path.read_bytes()

    def add(self, said: Contribution) -> None:
        self.vault.deciding.save(FIC, self.meeting.record.with_contribution(said))


@pytest.fixture
def held(chaired: Chaired, tmp_path: Path) -> Held:
    return Held(chaired, hold(chaired), tmp_path)


def test_the_minutes_hold_each_contribution_with_its_kind_and_are_proven(held: Held) -> None:
    pdf = held.made(MINUTES)

    with Quarantine() as quarantine:
        examined = examine(pdf, quarantine)
    assert (examined.what, examined.why) == (What.PAPER, Why.HOLDS)
    said = text_of(pdf)
    for words in (
        "Observation Juniper was at breakfast club every day this week.",
        "Ada Quill, 10:12",
        "Has it from the club",
        KEPT_FROM_CORIN,
        "Not for Corin",
        "Juniper says: I want to stay at my school.",
        "She stays at her school.",
        "No view of Otto was put to the conference.",
        "Came late, 10:10, left 11:30",
        "A place at nursery",
        "Breakfast at school",
        "Ask Corin to stay away",
        "Idris Calloway",
    ):
        assert words in said
    assert "Nobody" not in said
    assert [fault for one in PROFILES for fault in failures(pdf, one)] == []


def test_a_paper_changed_after_signing_is_not_unchanged(held: Held) -> None:
    pdf = held.made(DECISION)
    middle = len(pdf) // 2

    with Quarantine() as quarantine:
        examined = examine(pdf[:middle] + bytes([pdf[middle] ^ 1]) + pdf[middle + 1 :], quarantine)

    assert examined.why is not Why.HOLDS


def test_the_copy_for_one_of_the_family_leaves_out_what_they_may_not_read(held: Held) -> None:
    corins, tamsins = (text_of(held.made(MINUTES, one)) for one in (CORIN, TAMSIN))

    for words in (KEPT_FROM_CORIN, "Ask Corin to stay away", "Not for"):
        assert words not in corins
    assert KEPT_FROM_CORIN in tamsins
    assert "Not for" not in tamsins
    assert "This copy is for Corin Thrumm." in corins
    assert "Only a court can" in corins


def test_a_statement_that_its_report_keeps_from_the_reader_is_cited_nowhere(held: Held) -> None:
    opened = held.meeting.reports[0].opened
    first, *others = opened.report.statements
    kept = replace(first, disclosure=Disclosure(withheld_from=(CORIN,)))
    desk = with_changed(held.meeting.side_by_side, 0, statements=(kept, *others))
    meeting = replace(held.meeting, side_by_side=desk)

    corins, all_of_it = (
        held.vault.papers.paper(meeting, Order(MINUTES, one)) for one in (CORIN, None)
    )

    assert first.text in _said_in(all_of_it)
    assert f"Not for {held.meeting.named([CORIN])[0]}" in _said_in(all_of_it)
    assert first.text not in _said_in(corins)
    assert first.text in {fact.words for fact in facts_not_for(meeting, _person(meeting, CORIN))}


def _said_in(paper: ConferencePaper) -> str:
    entries = (entry for part in paper.parts for entry in part.entries)
    return "\n".join("\n".join((one.text, *one.below, one.restriction)) for one in entries)


def _person(meeting: AtConference, wanted: PersonId) -> Person:
    return next(one for one in meeting.family if one.id == wanted)


def test_a_familys_copy_carries_no_data(held: Held) -> None:
    pdf = held.made(MINUTES, CORIN)

    with Quarantine() as quarantine:
        facts = quarantine.read(pdf)
    assert facts.attachments == ()
    assert len(facts.signatures) == 1
    assert [fault for one in PROFILES for fault in failures(pdf, one)] == []


def test_an_address_that_slipped_into_what_was_said_stops_the_copy(
    held: Held,
) -> None:
    slipped = Contribution(
        id="9", who="Police", kind=Kind.FACT, text="They moved to 19 Marigold Rise in May."
    )
    held.add(slipped)

    with pytest.raises(ProtectedFactError) as stopped:
        held.made(MINUTES, CORIN)

    assert {one.fact.words for one in stopped.value.found} >= {"Marigold Rise"}
    assert list(held.folder.glob("paper*")) == []
    assert LogEvent.PAPER_STOPPED in [entry.event for entry in held.vault.papers.log.entries()]
    assert b"%PDF" in held.made(MINUTES)


def test_words_left_out_stop_the_copy_where_somebody_else_said_them_too(held: Held) -> None:
    again = Contribution(id="9", who="School", kind=Kind.FACT, text=KEPT_FROM_CORIN)
    held.add(again)

    with pytest.raises(ProtectedFactError):
        held.made(MINUTES, CORIN)


def test_the_decision_letter_says_what_was_decided_and_nothing_of_what_was_said(held: Held) -> None:
    said = text_of(held.made(DECISION))

    for words in ("Child Protection Plan is made", "Neglect", "By consensus", "No Child"):
        assert words in said
    for words in ("Keep the weekly visit", "Meets first on", "a plan for Juniper", "Mother"):
        assert words in said
    assert "breakfast club every day" not in said


def test_an_interim_plan_says_so_on_paper(held: Held) -> None:
    assert INTERIM not in text_of(held.made(DECISION))
    group = replace(held.meeting.record.core_group, is_interim=True)
    held.vault.deciding.save(FIC, held.meeting.record.with_core_group(group))

    assert INTERIM in " ".join(text_of(held.made(DECISION)).split())


def test_nothing_is_made_before_all_is_said(chaired: Chaired, tmp_path: Path) -> None:
    take_all(chaired)
    vault = chaired.desk.vault
    meeting = vault.deciding.open(FIC)

    for kind in (MINUTES, DECISION):
        with pytest.raises(NotYetClosedError):
            vault.papers.write(meeting, Order(kind), tmp_path / "paper.pdf", PASSPHRASE)
    assert list(tmp_path.glob("paper*")) == []


def test_a_wrong_passphrase_writes_nothing(held: Held) -> None:
    with pytest.raises(WrongPassphraseError):
        held.vault.papers.write(held.meeting, Order(MINUTES), held.folder / "paper.pdf", "wrong")

    assert not (held.folder / "paper.pdf").exists()


def test_word_gets_what_professionals_read_and_says_that_it_is_not_signed(held: Held) -> None:
    path = held.folder / "minutes.docx"

    held.vault.papers.write_for_word(held.meeting, Order(MINUTES, CORIN), path)

    document = docx.Document(io.BytesIO(path.read_bytes()))
    said = "\n".join(one.text for one in document.paragraphs)
    assert KEPT_FROM_CORIN in said
    assert "not signed" in said.lower()
    assert any(
        "Keep the weekly visit" in cell.text
        for table in document.tables
        for row in table.rows
        for cell in row.cells
    )


def test_a_paper_is_made_for_adults_of_the_family_and_named_for_its_reader(held: Held) -> None:

    assert JUNIPER not in {person.id for person in readers(held.meeting)}
    assert {TAMSIN, CORIN} <= {person.id for person in readers(held.meeting)}
    assert file_name(held.meeting, Order(MINUTES, CORIN)) == "FIC-0001 Minutes for Corin Thrumm.pdf"
    assert file_name(held.meeting, Order(DECISION), "docx") == (
        "FIC-0001 Decision letter for chair and agencies.docx"
    )


def test_a_report_that_does_not_know_the_reader_protects_all_it_protects(held: Held) -> None:
    people = tuple(
        replace(one, name="Somebody New", aliases=()) if one.id == CORIN else one
        for one in held.meeting.conference.people
    )
    meeting = replace(held.meeting, conference=replace(held.meeting.conference, people=people))

    assert meeting.known_in(meeting.reports[0], CORIN) is None
    assert {fact.words for fact in facts_not_for(held.meeting, _person(held.meeting, CORIN))} < {
        fact.words for fact in facts_not_for(meeting, _person(meeting, CORIN))
    }


@pytest.mark.parametrize("kind", [one for one in PaperKind if not one.is_for_one_child])
def test_nothing_confidential_is_in_any_paper(
    kind: PaperKind, chaired: Chaired, tmp_path: Path
) -> None:
    """The chair has opened the school's item and decided about it; no paper knows of it."""
    hold_with_all(chaired)
    meet_in_group(chaired)
    held = Held(chaired, chaired.desk.vault.deciding.open(FIC), tmp_path)
    assert opened(chaired).record.decisions

    said = text_of(held.made(kind))

    assert " ".join(an_item().text.split()) not in said
    assert "confidential" not in said.lower()
    assert not [word for word in WORDS if word in said]


def test_what_the_family_needs_and_where_it_came_from_stands_in_every_plan(
    held: Held,
) -> None:
    record = held.meeting.record
    asks = "Somebody to ring in the morning"
    moved = "From Westmoor, whose plan holds until 20 January"
    group = replace(record.core_group, family_asks=asks, came_from=moved)
    held.vault.deciding.save(FIC, record.with_core_group(group))
    meeting = held.vault.deciding.open(FIC)

    said = [
        "\n".join(held.vault.papers.paper(meeting, Order(kind, reader)).texts)
        for kind in (MINUTES, DECISION)
        for reader in (None, CORIN)
    ]

    assert [asks in one and moved in one for one in said] == [True] * 4


@pytest.mark.parametrize("looked_after", ["He comes home in March.", ""])
def test_safeguards_are_printed_of_a_child_who_is_looked_after_alone(
    looked_after: str, held: Held
) -> None:
    record = held.meeting.record
    decision = replace(
        record.decision(JUNIPER), looked_after=looked_after, safeguards="Both reviews on one day."
    )
    meeting = held.meeting.with_record(record.with_decision(decision))

    said = "\n".join(held.vault.papers.paper(meeting, Order(MINUTES)).texts)

    assert ("Both reviews on one day." in said) is bool(looked_after)
