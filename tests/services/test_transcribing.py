"""Statements typed from a letter: a real file in a real chair's vault, and on its desk."""

from collections import defaultdict
from dataclasses import dataclass, field

import pytest

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import StatementId
from reportwriter.domain.letter import Assigned
from reportwriter.domain.remarks import RemarkKind
from reportwriter.domain.statement import Kind
from reportwriter.domain.transcribed import Transcribed
from reportwriter.domain.when import When
from reportwriter.services.citing import cite
from reportwriter.services.desk.chronology import lets_through, merged
from reportwriter.services.desk.desk import OpenDesk
from reportwriter.services.desk.headings import HeardReport
from reportwriter.services.desk.sieve import Hand, Sieve
from reportwriter.services.desk.told_once import ToldOnce
from reportwriter.services.family_pack_plan import plan_pack
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.transcribing import Typed
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.desk.chronology_rows import event_row
from reportwriter.ui.desk.remarker import Remarker
from reportwriter.ui.desk.rows import Columns
from reportwriter.ui.desk.ways import Ways
from reportwriter.ui.letter.presenter import Wanted
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import JUNIPER, NOON, PEOPLE, TAMSIN
from tests.services.chaired import FIC, Chaired, take_letter

GP = "GP practice"
SAID = "The nurse wrote that she looked at the turquoise door throughout."


@dataclass(frozen=True)
class Letter:
    """A letter of the GP beside the school's report."""

    chaired: Chaired
    submission: str

    @property
    def vault(self) -> OpenVault:
        return self.chaired.desk.vault

    @property
    def desk(self) -> OpenDesk:
        return self.vault.desk.open(FIC)

    @property
    def heard(self) -> HeardReport:
        *_, last = self.desk.told.reports
        return last

    def type(self, text: str = SAID, page: int = 1) -> Transcribed:
        return self.vault.transcribing.add(
            Typed(
                submission=self.submission,
                page=page,
                text=text,
                kind=Kind.OBSERVATION,
                about=(JUNIPER,),
                when=When("2026-12-02"),
            )
        )


@pytest.fixture
def letter(chaired: Chaired) -> Letter:
    chaired.take_school()
    return Letter(chaired, take_letter(chaired, GP))


def test_what_is_typed_stands_on_the_desk_under_its_own_agency_and_is_marked(
    letter: Letter,
) -> None:
    assert letter.desk.with_letters is None
    letter.type()

    heard = letter.heard

    assert heard.agency == "GP practice, transcribed by the chair"
    (statement,) = heard.printed
    assert (statement.text, statement.kind, statement.about) == (SAID, "observation", (JUNIPER,))
    assert statement.evidence.text == "Page 1 of their letter, transcribed by the chair"
    assert heard.check.answers is None


def test_it_is_in_the_chronology_and_beside_the_others(letter: Letter) -> None:
    letter.type()
    told = letter.desk.told

    events = [one for one in merged(told) if told.reports[one.report].is_transcribed]
    (heading,) = (one for one in told.headings if told.leaves(len(told.reports) - 1, one))
    columns = Columns(told, ()).under(heading, Sieve())

    assert [one.event.cited[0].text for one in events] == [SAID]
    assert columns[-1].agency == "GP practice, transcribed by the chair"
    assert [row.text for row in columns[-1].rows if isinstance(row, CardRow)] == [SAID]
    once = ToldOnce(parts=(events[0],))
    row = event_row(1, once, once.parts, told, defaultdict(str))
    assert (row.agency, row.hand) == ("GP practice, transcribed by the chair", "")
    for hand in Hand:
        assert not lets_through(Sieve(hand=hand), told, events[0])
    others = (one for one in told.headings if one != heading)
    assert all(len(Columns(told, ()).under(one, Sieve())) == 1 for one in others)


@pytest.mark.parametrize("words", ["turquoise", "Juniper"])
def test_the_search_finds_it_by_its_words_and_by_whom_it_is_about(
    letter: Letter, words: str
) -> None:
    typed = letter.type()
    desk = letter.desk

    hits = letter.vault.desk.find(desk, words).hits

    assert str(typed.id) in {
        str(hit.statement) for hit in hits if desk.told.reports[hit.report].pages
    }


def test_it_counts_as_no_report_and_is_in_no_paper(letter: Letter) -> None:
    typed = letter.type()
    meeting = letter.vault.deciding.open(FIC)
    plan = plan_pack(meeting, TAMSIN)

    assert not any(one.is_transcribed for one in meeting.reports)
    found = cite(f"{typed.reference} {GP}", meeting.reports)
    assert (found.found, found.unknown) == ((), (f"{typed.reference} {GP}",))
    assert plan is not None
    assert [one.report.agency for one in plan.parts] == ["Hollybrook Primary School"]


def test_taken_away_it_is_gone_from_desk_and_search_until_it_is_put_back(letter: Letter) -> None:
    typed = letter.type()

    letter.vault.transcribing.remove(typed)
    assert letter.desk.with_letters is None
    assert letter.vault.desk.find(letter.desk, "turquoise").hits == ()
    letter.vault.transcribing.put_back(typed)

    assert letter.heard.printed[0].reference == typed.reference


def test_it_goes_with_its_letter_and_stays_while_that_is_nobodys(letter: Letter) -> None:
    typed = letter.type()

    letter.vault.letters.release(letter.submission)
    assert letter.desk.with_letters is None
    letter.vault.letters.assign(letter.submission, FIC, Assigned(agency="Surgery", at=NOON))
    assert letter.heard.agency == "Surgery, transcribed by the chair"
    letter.chaired.intake.received.remove(letter.submission)

    assert letter.vault.transcribing.of(typed.submission) == ()


def test_references_differ_and_people_are_those_of_the_conference(letter: Letter) -> None:
    made = [letter.type(f"{SAID} {number}") for number in range(6)]

    assert len({one.reference for one in made}) == 6
    assert letter.vault.transcribing.people(FIC) == PEOPLE
    assert letter.vault.transcribing.of(letter.submission) == tuple(made)


@dataclass
class _Going:
    """Notes where the desk leads."""

    wanted: list[Wanted] = field(default_factory=list)

    def go_back(self) -> None:
        raise AssertionError

    def go_to_reading(self, submission: str, key: str = "") -> None:
        raise AssertionError

    def go_to_letter(self, wanted: Wanted) -> None:
        self.wanted.append(wanted)


def test_opening_it_on_the_desk_leads_to_the_page_it_stands_on(letter: Letter) -> None:
    first, second = letter.type(page=1), letter.type(f"{SAID} Again.", page=2)
    desk, going = letter.desk, _Going()

    for one in (first, second):
        Ways(going, lambda: desk).read(letter.submission, card_key(StatementId(one.id)))

    assert [(one.page, one.title, one.is_proven) for one in going.wanted] == [
        (1, GP, False),
        (2, GP, False),
    ]


class _Asking:
    def __init__(self) -> None:
        self.about = ""

    def show_asking(self, about: str, *, is_question: bool, words: str = "") -> None:
        self.about = about

    def show_not_asking(self) -> None:
        self.about = ""

    def show_trouble(self, error: ReportWriterError) -> None:
        raise error


def test_a_question_about_it_is_kept_about_the_page_which_stays(letter: Letter) -> None:
    typed, view = letter.type(), _Asking()
    desk, remarks = letter.desk, letter.vault.desk.remarks
    remarker = Remarker(
        view, remarks, ImmediateRunner(), current=lambda: desk, changed=lambda: None
    )

    remarker.begin(letter.submission, card_key(StatementId(typed.id)), is_question=True)
    assert view.about == "page 1 of GP practice, transcribed by the chair"
    remarker.end("What did the nurse do next?")
    remarker.mark(letter.submission, card_key(StatementId(typed.id)))

    kept = remarks.of(FIC)
    assert [(one.kind, one.submission, one.page, one.statement) for one in kept] == [
        (kind, letter.submission, 1, None) for kind in (RemarkKind.QUESTION, RemarkKind.MARK)
    ]
