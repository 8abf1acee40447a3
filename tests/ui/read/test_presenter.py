from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.confidential import ChairTold, ConfidentialPage
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.file_check import (
    Contents,
    FileCheck,
    HandedOnBy,
    HandsOn,
    Missing,
    Version,
)
from reportwriter.domain.ids import RecordId, StatementId
from reportwriter.domain.integrity import Why
from reportwriter.domain.sharing import (
    Answer,
    CommentKind,
    FamilyComment,
    Shared,
    SharingRecord,
)
from reportwriter.domain.statement import Disclosure
from reportwriter.services.file_check_words import Mark
from reportwriter.ui.cards.rows import CardRow, LineRow, ReadingRow
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.read.around_rows import NOT_SETTLED, SAID, rows_before
from reportwriter.ui.read.presenter import ReadHead, ReadPresenter, ReadTools
from reportwriter.ui.runner import ImmediateRunner, Runner
from tests.builders import BABY, CORIN, JUNIPER, NOON, TAMSIN, a_document
from tests.ui.fake_reading import FakeReading, a_handed_on_record
from tests.ui.fakes import PASSPHRASE, FakeGoing
from tests.ui.page_beside.fakes import FakeBesideView, FakeSignedPages
from tests.ui.sample_board import unchanged
from tests.ui.sample_report import ITEMS, older, opened, school_report
from tests.ui.waiting import WaitingRunner


@dataclass
class FakeView:
    head: ReadHead | None = None
    contents: Sequence[RailRow] = ()
    rows: Sequence[ReadingRow] = ()
    sheet: str = ""
    asked: bool = False
    page: tuple[str, Sequence[ReadingRow]] | None = None
    trouble: ReportWriterError | None = None
    locked: int = field(default=0)
    beside: FakeBesideView = field(default_factory=FakeBesideView)

    def show_head(self, head: ReadHead) -> None:
        self.head = head

    def show_contents(self, rows: Sequence[RailRow]) -> None:
        self.contents = rows

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        self.rows = rows

    def show_sheet(self, key: str) -> None:
        self.sheet = key

    def show_passphrase_asked(self) -> None:
        self.asked = True

    def show_page(self, title: str, rows: Sequence[ReadingRow]) -> None:
        self.page = (title, rows)

    def show_locked(self) -> None:
        self.page = None
        self.locked += 1

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    reading: FakeReading
    going: FakeGoing
    presenter: ReadPresenter


def a_screen(
    check: FileCheck | None = None,
    page: ConfidentialPage | None = None,
    pool: Runner | None = None,
) -> Screen:
    report = school_report()
    view, going = FakeView(), FakeGoing()
    reading = FakeReading(
        opened=opened(),
        check=check or unchanged(contents=Contents.ITEMS, items=3),
        page=page or ConfidentialPage(report=report.id, items=ITEMS),
    )
    tools = ReadTools(
        reading=reading,
        checks=reading,
        pages=FakeSignedPages(at={one.reference: 4 for one in opened().report.statements}),
        vault=ImmediateRunner(),
        pool=pool or ImmediateRunner(),
    )
    presenter = ReadPresenter(view, tools, going)
    presenter.open("school")
    return Screen(view, reading, going, presenter)


@pytest.fixture
def screen() -> Screen:
    return a_screen()


def lines(rows: Sequence[ReadingRow]) -> list[str]:
    return [row.text for row in rows if isinstance(row, LineRow)]


def test_the_head_says_whose_report_it_is_and_how_it_was_checked(screen: Screen) -> None:
    assert screen.view.head is not None
    assert screen.view.head.title == "Report of Hollybrook Primary School"
    assert screen.view.head.author == "Pru Oakenshaw, Designated safeguarding lead"
    assert screen.view.head.mark is Mark.RELIABLE
    assert screen.view.head.may_open


def test_people_come_first_and_the_family_last(screen: Screen) -> None:
    assert screen.view.contents[0].title == "People"
    assert screen.view.contents[-1].title == "Shared with the family"
    assert "Corin Thrumm, stepfather, also Corey Vantis" in lines(screen.view.rows)
    assert lines(screen.view.rows)[-1] == "Not recorded."


def test_the_contents_count_statements_and_lead_to_their_sheets(screen: Screen) -> None:
    juniper = next(row for row in screen.view.contents if row.title == "Juniper")

    screen.presenter.go_to_sheet(juniper.key)

    assert juniper.aside == "5"
    assert screen.view.sheet == juniper.key
    assert any(row.key == juniper.key for row in screen.view.rows)


def test_a_report_may_be_opened_at_one_of_its_statements(screen: Screen) -> None:
    card = next(row.key for row in screen.view.rows if row.key.startswith("statement "))

    screen.presenter.open("school", card)

    assert screen.view.sheet == card


def test_the_signed_page_of_a_statement_comes_and_goes_by_the_same_wish(screen: Screen) -> None:
    statement = opened().report.statements[2]
    key = f"statement {statement.id}"

    screen.presenter.toggle_page(key)

    shown = screen.view.beside.page
    assert shown is not None
    assert shown.place == "Page 4 of 7"
    screen.presenter.toggle_page(key)
    assert screen.view.beside.page is None


def test_a_heading_stands_for_the_statement_below_it(screen: Screen) -> None:
    statement = opened().report.statements[2]
    keys = [row.key for row in screen.view.rows]
    heading = next(
        key for key in reversed(keys[: keys.index(f"statement {statement.id}")]) if "slot" in key
    )

    screen.presenter.toggle_page(heading)

    assert screen.view.beside.said.startswith("Statement ")


def test_locking_the_vault_takes_the_signed_page_away(screen: Screen) -> None:
    screen.presenter.toggle_page("people")

    screen.presenter.close()

    assert screen.view.beside.page is None


def test_the_confidential_page_opens_with_the_passphrase_alone(screen: Screen) -> None:
    screen.presenter.ask_for_passphrase()

    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.asked
    assert screen.view.page is not None
    assert screen.view.page[0] == "Confidential page: 3 items"


def test_a_page_that_was_handed_on_says_by_whom_and_with_what_note(screen: Screen) -> None:
    screen.reading.handed_on = a_handed_on_record(note="Ring the school first.")

    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.page is not None
    title, rows = screen.view.page
    assert title == "Confidential page: 3 items"
    assert lines(rows)[0] == (
        "Handed on by Merriweather Stope, chair, on 25\xa0Dec\xa02026: "
        "\N{LEFT DOUBLE QUOTATION MARK}Ring the school first.\N{RIGHT DOUBLE QUOTATION MARK}"
    )


def test_a_wrong_passphrase_opens_nothing(screen: Screen) -> None:
    screen.presenter.unlock("wrong")

    assert isinstance(screen.view.trouble, WrongPassphraseError)
    assert screen.view.page is None


def test_an_item_says_all_that_is_to_be_weighed_and_obeyed(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.page is not None
    cards = [row for row in screen.view.page[1] if isinstance(row, CardRow)]
    facts = dict(cards[2].facts)
    assert facts["Why confidential"] == "Safety of a person"
    assert facts["Kept from"] == "Corin Thrumm"
    assert facts["Rests on"] == "ref. FGH"
    assert facts["Must later be told"] == (
        "Tamsin Pebblewick, by social worker, before the family leaves"
    )
    assert dict(cards[0].facts)["Kept from"] == "All family members"
    assert dict(cards[0].facts)["About"] == "Bram Thrumm"
    assert dict(cards[1].facts)["Source"] == "Third party, second-hand; not to be named"


def test_a_page_without_items_says_that_nothing_is_confidential() -> None:
    told = ChairTold(on=date(2026, 12, 29), how="by telephone", please_ring=True)
    page = ConfidentialPage(report=school_report().id, chair_told=told, contact="01632 960001")
    screen = a_screen(page=page)

    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.page is not None
    assert screen.view.page[0] == "Confidential page"
    assert lines(screen.view.page[1]) == [
        "Nothing is confidential.",
        "The author told the chair on 29\xa0December\xa02026, by telephone.",
        "The author asks the chair to ring.",
        "Contact: 01632 960001.",
    ]


@pytest.mark.parametrize(
    "contents", [Contents.NOTHING_CONFIDENTIAL, Contents.NOT_SEALED_TO_YOU, Contents.DAMAGED]
)
def test_a_page_that_cannot_say_more_is_not_offered(contents: Contents) -> None:
    screen = a_screen(unchanged(contents=contents))

    assert screen.view.head is not None
    assert not screen.view.head.may_open
    assert screen.view.head.page


def test_where_nothing_is_proven_no_page_is_offered() -> None:
    screen = a_screen(FileCheck(why=Why.BYTES_AFTER))

    assert screen.view.head is not None
    assert screen.view.head.mark is Mark.ADDED_TO
    assert not screen.view.head.may_open


def test_going_back_locks_first(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.go_back()

    assert screen.view.page is None
    assert screen.going.backs == 1


def test_a_closed_view_opens_nothing(screen: Screen) -> None:
    screen.presenter.close()

    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.ask_for_passphrase()

    assert screen.view.page is None
    assert not screen.view.asked
    assert screen.view.rows == ()


def test_what_the_family_said_is_shown_with_the_answer() -> None:
    comment = FamilyComment(
        id=RecordId("c1"),
        by=TAMSIN,
        text="Two of the five were after chess club.",
        kind=CommentKind.CORRECTION_OF_FACT,
        statement=StatementId("s1"),
        answer=Answer.CORRECTED,
        answer_text="Corrected to three days.",
    )
    sharing = (
        SharingRecord(id=RecordId("r1"), person=TAMSIN, how=Shared.READ_TOGETHER),
        SharingRecord(
            id=RecordId("r2"),
            person=CORIN,
            how=Shared.NOT_SHARED,
            not_shared_because="of bail",
            agreed_by="the chair",
        ),
    )
    report = replace(
        school_report(),
        comments=(comment,),
        sharing=sharing,
        signed_at=NOON,
        late_reason="Invited on Sunday.",
        incomplete_because="The mother is in hospital.",
    )
    screen = a_screen()
    screen.reading.opened = opened(report)

    screen.presenter.open("school")

    said = lines(screen.view.rows)
    assert said[0].endswith("The mother is in hospital.")
    assert said[1] == "Late, because: Invited on Sunday."
    assert "Corin Thrumm: not shared, because of bail, agreed by the chair" in said
    assert said[-1] == (
        "Tamsin Pebblewick, on statement 1 (correction of fact): “Two of the five were after "
        "chess club.”\nThe author's answer: corrected. Corrected to three days."
    )
    assert screen.view.head is not None
    assert screen.view.head.signed == "Signed 4\xa0January\xa02027, 12:00, version 1"


def test_an_unborn_child_is_listed_with_its_due_date_and_a_born_one_with_its_birthday() -> None:
    wren = replace(BABY, id=JUNIPER, name="Wren Larkabout", born=date(2027, 6, 9))

    rows = rows_before(replace(school_report(), people=(BABY, wren)))

    assert "Baby Larkabout, due 11\xa0June\xa02027" in lines(rows)
    assert "Wren Larkabout, born 9\xa0June\xa02027" in lines(rows)


def test_what_is_not_settled_with_the_family_stands_before_the_rest() -> None:
    noted, open_still, unanswered = (
        FamilyComment(
            id=RecordId(f"c{number}"),
            by=TAMSIN,
            text=f"Words {number}.",
            kind=CommentKind.DISAGREEMENT,
            answer=answer,
        )
        for number, answer in enumerate((Answer.NOTED, Answer.NOT_SETTLED, None), start=1)
    )
    report = replace(school_report(), comments=(noted, open_still, unanswered), signed_at=NOON)
    screen = a_screen()
    screen.reading.opened = opened(report)

    screen.presenter.open("school")

    keys = [row.key for row in screen.view.rows]
    assert keys[-5:] == [NOT_SETTLED, "comment c2", "comment c3", SAID, "comment c1"]
    assert "The author's answer: noted" in lines(screen.view.rows)[-1]


def test_attached_documents_are_listed_and_lead_to_their_pages() -> None:
    screen = a_screen()
    document = a_document(disclosure=Disclosure(withheld_from=(CORIN,)))
    read = screen.reading.opened
    screen.reading.opened = replace(read, report=replace(read.report, attached=(document,)))
    screen.presenter.open("school")

    screen.presenter.open_row("attached 1")
    screen.presenter.open_row("people")

    assert (
        "1. Letter of the health visitor (PDF, 1 page). Withheld from Corin. "
        "Open it with Enter to read it." in lines(screen.view.rows)
    )
    assert "Attached documents" in [row.title for row in screen.view.contents]
    assert screen.going.attached == [("school", 1)]


def test_a_report_without_documents_has_no_such_heading(screen: Screen) -> None:
    assert "Attached documents" not in [row.title for row in screen.view.contents]


def test_what_a_newer_version_says_otherwise_stands_in_it(screen: Screen) -> None:
    screen.reading.before = older()

    screen.presenter.open("school")

    assert screen.view.contents[-1].title == "Changed since version 1"
    first, *_ = screen.view.rows
    assert isinstance(first, LineRow)
    assert first.text == "Since version 1: 1 new, 1 taken out, 1 changed."
    keys = [row.key for row in screen.view.rows]
    changed = screen.view.rows[keys.index("changed") :]
    marked = [row for row in changed if isinstance(row, CardRow)]
    assert sorted(row.aside for row in marked) == [
        "Changed: words, kind",
        "New since",
        "Taken out since",
    ]
    assert any(run.text == "Her shoes were wet." or "wet" in run.text for run in marked[0].runs)
    screen.presenter.open_row(first.key)
    assert screen.view.sheet == "changed"


def test_a_newer_version_that_says_the_same_says_so(screen: Screen) -> None:
    screen.reading.before = opened()

    screen.presenter.open("school")

    said = [row.text for row in screen.view.rows if isinstance(row, LineRow)]
    assert said.count("Its statements and answers are those of version 1.") == 2


def test_a_page_that_opens_after_it_was_locked_again_is_not_shown() -> None:
    pool = WaitingRunner()
    screen = a_screen(pool=pool)
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.lock()
    pool.do_all()

    assert screen.view.page is None
    screen.presenter.unlock(PASSPHRASE)
    pool.do_all()
    assert screen.view.page is not None


def test_the_page_of_the_report_that_is_read_is_handed_on_and_nothing_stays_open(
    screen: Screen,
) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.hand_on()

    assert screen.view.head is not None
    assert screen.view.head.may_hand_on
    assert screen.view.page is None
    assert screen.going.handed_on == [(opened().report.conference.reference, "school")]


@pytest.mark.parametrize(
    "check",
    [
        unchanged(missing=Missing.SEALED_PAGE_NOT_ARRIVED),
        unchanged(contents=Contents.NOT_SEALED_TO_YOU),
        unchanged(contents=Contents.ITEMS, version=Version.SUPERSEDED),
        unchanged(
            contents=Contents.ITEMS,
            handed_on=HandedOnBy(name="Merriweather Stope", role=HandsOn.CHAIR, at=NOON),
        ),
    ],
)
def test_a_page_that_cannot_go_on_is_not_offered(check: FileCheck) -> None:
    screen = a_screen(check)

    screen.presenter.hand_on()

    assert screen.view.head is not None
    assert not screen.view.head.may_hand_on
    assert screen.going.handed_on == []


def test_a_page_with_nothing_on_it_goes_on_as_any_other() -> None:
    """That it is handed on tells nobody whether anything is on it."""
    screen = a_screen(unchanged(contents=Contents.NOTHING_CONFIDENTIAL))

    screen.presenter.hand_on()

    assert len(screen.going.handed_on) == 1
