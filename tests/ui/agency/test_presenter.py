from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import StatementId
from reportwriter.forms.form import AgencyCheck
from reportwriter.services.agency_check import DraftHolds
from reportwriter.services.agency_standing import CheckStanding, SentDraft
from reportwriter.ui.agency.presenter import NOBODY_CHOSEN, AgencyPresenter
from reportwriter.ui.agency.state import AgencyPage, holds_lines
from reportwriter.ui.invite.deputies import WORDS_DIFFER
from tests.ui.agency.sample import (
    AGREED,
    DISAGREED,
    DRAFT,
    KNOWN,
    PASSPHRASE,
    REMARKS,
    SENT,
    STALE,
    FakeChecks,
    a_school_report,
    agency_tools,
)
from tests.ui.fakes import WORDS


@dataclass
class FakeView:
    page: AgencyPage | None = None
    known: str = ""
    asked: bool = False
    busy: list[bool] = field(default_factory=list)
    made: tuple[str, str, str] = ("", "", "")
    done: str = ""
    request: str = ""
    lacks: str = ""
    trouble: ReportWriterError | None = None
    person: str = ""
    refused: str = ""

    def show_page(self, page: AgencyPage) -> None:
        self.page = page

    def show_known(self, sentence: str) -> None:
        self.known = sentence

    def show_passphrase_asked(self) -> None:
        self.asked = True

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self.made = (sentence, more, email)

    def show_done(self, sentence: str) -> None:
        self.done = sentence

    def show_send_lacks(self, sentence: str) -> None:
        self.lacks = sentence

    def show_request(self, sentence: str) -> None:
        self.request = sentence

    def show_words_asked(self, person: str) -> None:
        self.person = person

    def show_words_refused(self, sentence: str) -> None:
        self.refused = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    @property
    def shown(self) -> AgencyPage:
        assert self.page is not None
        return self.page


@dataclass
class Opened:
    view: FakeView
    checks: FakeChecks
    presenter: AgencyPresenter
    gone_to: list[StatementId]


def an_open_screen(
    *drafts: SentDraft, remarks: bool = False, check: AgencyCheck = AgencyCheck.OPTIONAL
) -> Opened:
    standing = CheckStanding(drafts=drafts, remarks=REMARKS if remarks else ())
    view, checks = FakeView(), FakeChecks(a_school_report(check), standing)
    gone_to: list[StatementId] = []
    presenter = AgencyPresenter(view, agency_tools(checks, gone_to))
    presenter.open(checks.opened.report.id)
    return Opened(view, checks, presenter, gone_to)


@pytest.mark.parametrize(
    ("drafts", "tone", "again", "said"),
    [
        ((), "accent", False, "Nobody was asked to check this report yet."),
        (
            (SENT,),
            "accent",
            False,
            "Una Fennimore has the draft since 4 January 2027 and has not answered.",
        ),
        ((AGREED,), "success", False, "Checked by Una Fennimore, Head teacher, 5 January 2027."),
        ((DISAGREED,), "warning", True, "Una Fennimore did not agree on 5 January 2027."),
        (
            (STALE,),
            "warning",
            True,
            "2 statements changed since Una Fennimore agreed on 5 January 2027.",
        ),
        (
            (replace(STALE, changed=0),),
            "warning",
            True,
            "The order of the statements changed since Una Fennimore agreed on 5 January 2027.",
        ),
    ],
)
def test_where_the_check_stands_is_said_in_one_sentence(
    drafts: Sequence[SentDraft], tone: str, again: bool, said: str
) -> None:
    stands = an_open_screen(*drafts).view.shown.stands

    assert stands.sentence.replace("\u00a0", " ") == said
    assert (stands.tone, stands.asks_again) == (tone, again)


def test_what_a_draft_holds_and_what_stays_is_said_before_it_is_sent() -> None:
    holds = DraftHolds(statements=12, withheld=2, people=1, comments=1, addresses=2, documents=1)

    assert holds_lines(holds) == (
        "12 statements, 2 of them kept from somebody in the family, as they stand now.",
        "1 person with what the report says of them, and 1 comment of the family.",
        "The confidential page stays with you, whatever is on it.",
        "2 addresses kept from somebody stay here too.",
        "1 attached document is named and not sent.",
    )


def test_a_draft_is_sealed_and_said_to_be_not_sent() -> None:
    opened = an_open_screen()

    opened.presenter.send(KNOWN.id, PASSPHRASE)

    assert opened.checks.asked == [KNOWN.id]
    assert opened.view.busy == [True, False]
    sentence, place, email = opened.view.made
    assert "not sent" in sentence
    assert DRAFT.name in place
    assert email
    assert [row.key for row in opened.view.shown.sent] == [DRAFT.id]


def test_nothing_is_sealed_to_nobody_or_without_the_passphrase() -> None:
    opened = an_open_screen()

    opened.presenter.send("", PASSPHRASE)
    said_first = opened.view.lacks
    opened.presenter.send(KNOWN.id, "")

    assert said_first == NOBODY_CHOSEN
    assert opened.view.lacks.startswith("Enter your passphrase")
    assert opened.checks.asked == []


def test_a_wrong_passphrase_is_said_and_the_button_comes_back() -> None:
    opened = an_open_screen()

    opened.presenter.send(KNOWN.id, "wrong")

    assert isinstance(opened.view.trouble, WrongPassphraseError)
    assert opened.view.busy == [True, False]


def test_an_answer_is_opened_with_the_passphrase_and_stands_beside_the_statements() -> None:
    opened = an_open_screen(SENT)

    opened.presenter.take_in(PASSPHRASE)
    opened.presenter.take_answer(Path("answer.pdf"))
    opened.presenter.take_in("wrong")
    opened.presenter.take_in(PASSPHRASE)

    assert opened.view.asked
    assert opened.checks.taken == [b"answer.pdf"]
    assert [row.about for row in opened.view.shown.remarks] == [
        "On the whole draft",
        "Statement 1, Fact, ref. BFW",
        "This statement is no longer in the report.",
    ]
    assert opened.view.shown.remarks[1].text_of_statement.startswith("Juniper was in school")
    assert opened.view.done


def test_a_comment_is_ticked_off_goes_down_the_list_and_comes_back() -> None:
    opened = an_open_screen(AGREED, remarks=True)

    opened.presenter.tick(DRAFT.id, 1, done=True)

    assert [row.number for row in opened.view.shown.remarks] == [2, 3, 1]
    opened.presenter.tick(DRAFT.id, 1, done=False)
    assert [row.number for row in opened.view.shown.remarks] == [1, 2, 3]


def test_a_comment_leads_to_its_statement() -> None:
    opened = an_open_screen(AGREED, remarks=True)

    opened.presenter.go_to_statement(StatementId("s1"))

    assert opened.gone_to == ["s1"]


def test_how_and_when_it_was_sent_is_recorded_by_a_day_as_people_type_it() -> None:
    opened = an_open_screen(SENT)

    opened.presenter.record_sent(DRAFT.id, "By hand", "the day after")
    opened.presenter.record_sent(DRAFT.id, "By hand", "4 jan")

    assert opened.view.request.startswith("Type the day")
    assert opened.checks.recorded == [(DRAFT.id, "By hand", date(2027, 1, 4))]


def test_the_file_is_written_again_into_the_folder_that_was_chosen() -> None:
    opened = an_open_screen(SENT)
    opened.presenter.choose_folder(Path("/media/stick"))

    opened.presenter.write_again(DRAFT.id)

    assert opened.view.shown.folder == "/media/stick"
    assert opened.view.made[1].endswith("It lies in /media/stick.")


def test_a_colleague_becomes_known_by_their_file_and_the_words_they_read_out() -> None:
    opened = an_open_screen()

    opened.presenter.colleagues.take_file(Path("una.pem"))
    opened.presenter.colleagues.enter_words(("wrong",) * 8)
    opened.presenter.colleagues.enter_words(WORDS)

    assert opened.view.person
    assert opened.view.refused == WORDS_DIFFER
    assert "can be asked" in opened.view.known


def test_who_was_asked_last_is_offered_first_when_it_is_asked_again() -> None:
    assert an_open_screen(STALE).view.shown.asked_last == KNOWN.id
    assert an_open_screen().view.shown.asked_last == ""


@pytest.mark.parametrize("check", list(AgencyCheck))
def test_the_form_says_how_much_it_wants_a_check(check: AgencyCheck) -> None:
    page = an_open_screen(check=check).view.shown

    assert bool(page.why_not) == (check is AgencyCheck.NONE)
    assert page.needs


def test_after_the_vault_is_locked_nothing_is_done_any_more() -> None:
    opened = an_open_screen(SENT)

    opened.presenter.close()
    opened.presenter.send(KNOWN.id, PASSPHRASE)
    opened.presenter.take_in(PASSPHRASE)

    assert (opened.checks.asked, opened.checks.taken) == ([], [])
