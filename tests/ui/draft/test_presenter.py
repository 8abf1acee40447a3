from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.answer_refused import DraftRefusedError
from reportwriter.services.draft_checking import NothingSaidError, RemarkTooLongError
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.cards.rows import CardRow, ReadingRow
from reportwriter.ui.draft.presenter import CHOOSE, DraftPresenter
from reportwriter.ui.draft.state import AnswerPage, DraftPage, RemarkPane, ToCheckRow
from tests.ui.agency.sample import DRAFT, PASSPHRASE, FakeChecks
from tests.ui.draft.sample import (
    ANSWERED,
    OPENED,
    S1,
    TO_CHECK,
    FakeDrafts,
    FakeWay,
    draft_tools,
)

KEY = str(TO_CHECK.file.id)


@dataclass
class FakeView:
    listed: Sequence[ToCheckRow] = ()
    asked: str = ""
    page: DraftPage | None = None
    rows: Sequence[ReadingRow] = ()
    pane: RemarkPane | None = None
    whole: str = ""
    answer: AnswerPage | None = None
    busy: list[bool] = field(default_factory=list)
    made: tuple[str, str, str] = ("", "", "")
    request: str = ""
    trouble: ReportWriterError | None = None

    def show_list(self, rows: Sequence[ToCheckRow]) -> None:
        self.listed = rows

    def show_passphrase_asked(self, sentence: str) -> None:
        self.asked = sentence

    def show_draft(self, page: DraftPage) -> None:
        self.page = page
        self.rows = page.rows

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        self.rows = rows

    def show_remark(self, pane: RemarkPane) -> None:
        self.pane = pane

    def show_whole(self, text: str) -> None:
        self.whole = text

    def show_answer(self, page: AnswerPage) -> None:
        self.answer = page

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self.made = (sentence, more, email)

    def show_request(self, sentence: str) -> None:
        self.request = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    @property
    def card(self) -> CardRow:
        """The first statement as it is shown."""
        row = next(row for row in self.rows if row.key == card_key(S1))
        assert isinstance(row, CardRow)
        return row


@dataclass
class Opened:
    view: FakeView
    drafts: FakeDrafts
    presenter: DraftPresenter
    checks: FakeChecks
    way: FakeWay


def a_screen(drafts: FakeDrafts | None = None) -> Opened:
    view, held, way = FakeView(), drafts or FakeDrafts(), FakeWay()
    checks = FakeChecks(OPENED)
    presenter = DraftPresenter(view, draft_tools(held, checks, way))
    presenter.open()
    return Opened(view, held, presenter, checks, way)


def being_read(drafts: FakeDrafts | None = None) -> Opened:
    opened = a_screen(drafts)
    opened.presenter.read(KEY)
    return opened


def test_the_drafts_that_came_are_listed_with_what_was_answered() -> None:
    listed = a_screen(FakeDrafts([TO_CHECK, ANSWERED])).view.listed

    assert [row.title for row in listed] == [
        "Conference FIC-0001, Pru Oakenshaw, Hollybrook Primary School"
    ] * 2
    assert [row.stands.replace("\u00a0", " ") for row in listed] == [
        "Opened 4 Jan 2027, not answered",
        "Answered 5 Jan 2027: you agreed",
    ]


def test_a_file_is_opened_with_the_passphrase_entered_for_it() -> None:
    opened = a_screen()

    opened.presenter.unlock(PASSPHRASE)
    opened.presenter.take_file(Path("draft.pdf"))
    opened.presenter.unlock("wrong")
    refused = opened.view.trouble
    opened.presenter.unlock(PASSPHRASE)

    assert opened.view.asked == "Enter your passphrase to open the draft."
    assert isinstance(refused, WrongPassphraseError)
    assert opened.view.page is not None
    assert opened.view.page.title == "Draft for conference FIC-0001"


def test_a_file_that_is_no_draft_says_so() -> None:
    opened = a_screen()

    opened.presenter.take_file(Path("letter.pdf"))
    opened.presenter.unlock(PASSPHRASE)

    assert isinstance(opened.view.trouble, DraftRefusedError)


def test_an_answer_that_was_dropped_leads_to_the_report_it_is_to() -> None:
    opened = a_screen()

    opened.presenter.take_file(Path("answer.pdf"), "answer")
    opened.presenter.unlock(PASSPHRASE)

    assert opened.view.asked == "Enter your passphrase to open the answer to your draft."
    assert opened.checks.taken == [b"answer.pdf"]
    assert opened.way.answers == [DRAFT]


def test_an_author_who_is_not_known_is_named_as_such() -> None:
    known = being_read().view.page
    unknown = being_read(FakeDrafts(author_is_known=False)).view.page

    assert known is not None
    assert unknown is not None
    assert (known.warning, unknown.warning) == (
        "",
        "You have not compared check words with Pru Oakenshaw.",
    )


def test_what_is_said_to_a_statement_is_kept_and_stands_on_its_card() -> None:
    opened = being_read()

    opened.presenter.select(card_key(S1))
    opened.presenter.say(S1, "Say on which days.")

    assert opened.view.pane is not None
    assert opened.view.pane.title == "Statement 1, Fact, ref. BFW"
    assert opened.drafts.said == {S1: "Say on which days."}
    assert opened.view.card.facts[-1] == ("You say", "Say on which days.")
    opened.presenter.say(S1, "")
    assert ("You say", "Say on which days.") not in opened.view.card.facts


def test_what_was_said_before_is_there_when_a_draft_is_read_again() -> None:
    opened = being_read(FakeDrafts(said={S1: "Which days?", None: "Short and clear."}))

    opened.presenter.select(card_key(S1))

    assert opened.view.whole == "Short and clear."
    assert opened.view.pane is not None
    assert opened.view.pane.text == "Which days?"
    assert opened.view.card.facts[-1] == ("You say", "Which days?")


def test_a_row_that_is_no_statement_changes_nothing_beside_it() -> None:
    opened = being_read()

    opened.presenter.select("people")

    assert opened.view.pane is None


def test_nothing_is_saved_that_was_not_changed() -> None:
    opened = being_read(FakeDrafts(said={S1: "Which days?"}))

    opened.presenter.say(S1, "Which days?")

    assert opened.drafts.saves == 0


def test_what_cannot_be_kept_is_said() -> None:
    opened = being_read(FakeDrafts(trouble=RemarkTooLongError()))

    opened.presenter.say(S1, "x")

    assert isinstance(opened.view.trouble, RemarkTooLongError)


def test_the_answer_says_how_much_goes_with_it_and_is_signed_once_it_is_chosen() -> None:
    opened = being_read(FakeDrafts(said={S1: "Which days?"}))

    opened.presenter.want_to_answer()
    opened.presenter.answer(agrees=None, passphrase=PASSPHRASE)
    chosen = opened.view.request
    opened.presenter.answer(agrees=True, passphrase="")
    passphrase = opened.view.request
    opened.presenter.answer(agrees=True, passphrase=PASSPHRASE)

    assert opened.view.answer is not None
    assert opened.view.answer.said == "1 comment will go with the answer."
    assert chosen == CHOOSE
    assert passphrase.startswith("Enter your passphrase")
    assert [row.is_answered for row in opened.view.listed] == [True]
    assert "not sent" in opened.view.made[0]


def test_who_does_not_agree_and_says_nothing_is_asked_why() -> None:
    opened = being_read()

    opened.presenter.answer(agrees=False, passphrase=PASSPHRASE)

    assert isinstance(opened.view.trouble, NothingSaidError)
    assert opened.view.busy == [True, False]


def test_the_answer_goes_to_the_folder_that_was_chosen() -> None:
    opened = being_read()

    opened.presenter.choose_folder(Path("/media/stick"))
    opened.presenter.answer(agrees=True, passphrase=PASSPHRASE)

    assert opened.view.made[1] == "Send answer.pdf. It lies in /media/stick."


def test_a_draft_is_removed_and_the_list_follows() -> None:
    opened = a_screen()

    opened.presenter.remove(KEY)

    assert opened.view.listed == []


def test_after_the_vault_is_locked_nothing_of_a_draft_is_held() -> None:
    opened = being_read()

    opened.presenter.close()
    opened.presenter.say(S1, "Which days?")
    opened.presenter.answer(agrees=True, passphrase=PASSPHRASE)

    assert (opened.drafts.said, opened.view.busy) == ({}, [])
