"""Who gets what, as the chair sees and answers it: late ones first, kept at once, and undone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from reportwriter.domain.circulation import CirculationRecord, Round
from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.circulating import NothingToSendError
from reportwriter.services.circulation_plan import Held
from reportwriter.services.paper_quotes import Quote
from reportwriter.ui.circulation.presenter import CirculationPresenter
from reportwriter.ui.circulation.rows import OutsiderShown, Pane, lines, pane
from reportwriter.ui.table_rows import Line
from reportwriter.wording import circulation as words
from reportwriter.wording.dates import NBSP
from tests.ui.circulation.sample import (
    AT,
    CARE,
    FIC,
    POLICE,
    FakeCirculating,
    a_report,
    plan,
    record,
    tools_of,
    with_group,
    with_papers,
)
from tests.ui.fakes import FakeGoing

OF_SCHOOL, OF_POLICE = "reports agency School", "reports agency Police"
OF_MOTHER, OF_STEPFATHER = "reports person P3", "reports person P4"
GROUP_OF_MOTHER = "core_group person P3"
CARES = f"report {CARE.name}"


@dataclass
class FakeView:
    lines: Sequence[Line] = ()
    current: str = ""
    state: str = ""
    is_late: bool = False
    can_undo: bool = False
    pane: Pane | None = None
    news: list[str] = field(default_factory=list)
    troubles: list[ReportWriterError] = field(default_factory=list)
    edits: int = 0

    def show_lines(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = lines, current

    def show_state(self, sentence: str, *, is_late: bool, can_undo: bool) -> None:
        self.state, self.is_late, self.can_undo = sentence, is_late, can_undo

    def show_pane(self, pane: Pane | None) -> None:
        self.pane = pane

    def edit(self) -> None:
        self.edits += 1

    def show_news(self, sentence: str, more: str = "", *, tone: str = "success") -> None:
        self.news.append(sentence)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)


@dataclass
class Screen:
    made: CirculationRecord | None = None

    def __post_init__(self) -> None:
        self.view, self.going = FakeView(), FakeGoing()
        self.service = FakeCirculating(plan(self.made))
        self.presenter = CirculationPresenter(self.view, tools_of(self.service), self.going)
        self.presenter.open(FIC)

    @property
    def pane(self) -> Pane:
        assert self.view.pane is not None
        return self.view.pane

    def went(self, receiver: str) -> list[datetime | None]:
        """Return when each e-mail of reports was kept as sent, as it was kept last."""
        kept = self.service.saved[-1].of(receiver, Round.REPORTS)
        return [one.sent_at for one in kept]

    def spoken(self, key: str) -> str:
        return next(one.spoken for one in self.view.lines if one.key == key)


def test_what_is_late_stands_first_and_says_so_in_words() -> None:
    screen = Screen()

    heading, first = screen.view.lines[:2]
    assert heading.spoken == "Late"
    assert "less than a\xa0day late" in first.spoken
    assert screen.view.is_late
    assert screen.view.state == "3\xa0late and 1\xa0still to be sent."
    assert [one.spoken for one in screen.view.lines if one.is_heading] == [
        "Late",
        "To be sent",
        "Held back",
        "Sent",
        "Nothing to send",
    ]
    assert "Was due by" in screen.pane.due


def test_each_row_says_who_what_in_which_edition_and_when() -> None:
    screen = Screen()

    assert screen.spoken(OF_SCHOOL).startswith("Hollybrook Primary School, Reports, 2\xa0reports")
    assert words.FAMILY in screen.spoken(OF_MOTHER)
    assert "1\xa0report, 1\xa0held back" in screen.spoken(OF_POLICE)
    assert "Held back" in screen.spoken(OF_STEPFATHER)
    assert "5\xa0Jan" in screen.spoken("reports agency Care").replace(" ", "\xa0")


def test_a_paper_is_left_out_once_there_is_a_reason_and_it_is_undone() -> None:
    screen = Screen()
    screen.presenter.select(OF_SCHOOL)

    screen.presenter.choose(CARES, is_in=False)
    unreasoned = screen.pane.pieces[0]
    for typed in ("T", "They wrote it together."):
        screen.presenter.give_reason(CARES, typed)

    assert (unreasoned.asks_reason, unreasoned.needs) == (True, words.NEEDS_REASON)
    assert "1\xa0report" in screen.spoken(OF_SCHOOL)
    kept = screen.service.saved[-1].choice("agency School", Round.REPORTS, CARES)
    assert kept is not None
    assert kept.reason == "They wrote it together."
    screen.presenter.undo()
    screen.presenter.undo()
    assert screen.service.saved[-1].choices == ()
    assert "2\xa0reports" in screen.spoken(OF_SCHOOL)


def test_what_follows_the_rule_again_needs_no_reason() -> None:
    screen = Screen()
    screen.presenter.select(OF_SCHOOL)

    screen.presenter.choose(CARES, is_in=False)
    screen.presenter.choose(CARES, is_in=True)

    assert screen.service.saved[-1].choices == ()
    assert not screen.pane.pieces[0].asks_reason


def test_what_an_administrator_sent_is_said_with_their_name() -> None:
    told = CirculationRecord(
        dispatches=tuple(
            replace(one, sent_at=None) if one.sent_at else one for one in record().dispatches
        )
    ).with_told("1", AT, "Rowan Teasel")
    shown = plan(told)

    (line,) = [one for one in lines(shown, AT) if one.key == "reports agency Care"]
    (row,) = [one for one in shown.rows if one.key == "reports agency Care"]

    assert line.spoken.endswith("by Rowan Teasel")
    assert pane(row, AT, shown.record).sent[0].splitlines()[0].endswith(", by Rowan Teasel")


def test_files_are_written_and_sent_only_when_the_chair_says_so() -> None:
    screen = Screen()
    screen.presenter.select(OF_SCHOOL)

    screen.presenter.write(Path("/sent"))
    written = screen.pane
    screen.presenter.mark_sent()

    assert "Files written on" in written.sent[0]
    assert "not sent" in written.sent[0]
    assert (written.can_mark, screen.pane.can_mark) == (True, False)
    assert screen.pane.sent[0].startswith("Sent on")
    assert "SHA-256" in screen.pane.sent[0]
    assert screen.went("agency School") == [AT]
    screen.presenter.undo()
    assert screen.went("agency School") == [None]
    assert screen.pane.can_mark


def test_when_all_have_what_an_absent_agency_sent_that_is_noted_and_undone() -> None:
    rows = [one for one in plan().rows if one.receiver.key in ("agency School", CARE.key)]
    screen = Screen(made=CirculationRecord())
    school, care = (
        replace(one, pieces=(a_report(POLICE, of_absent=True),))
        for one in rows
        if one.round is Round.REPORTS
    )
    screen.service.held = replace(plan(CirculationRecord()), rows=(school, care))
    screen.presenter.open(FIC)
    noted = []
    for key in (school.key, care.key):
        screen.presenter.select(key)
        screen.presenter.write(Path("/sent"))
        screen.presenter.mark_sent()
        noted.append(dict(screen.service.noted))

    screen.presenter.undo()

    assert noted == [{}, {POLICE.name: True}]
    assert words.noted([POLICE.name]) in screen.view.news
    assert screen.service.noted == {POLICE.name: False}


def test_what_the_chair_noted_by_hand_is_not_undone() -> None:
    screen = Screen(made=CirculationRecord())
    school = next(one for one in plan().rows if one.key == OF_SCHOOL)
    school = replace(school, pieces=(a_report(POLICE, of_absent=True),))
    screen.service.held = replace(plan(CirculationRecord()), rows=(school,))
    screen.service.noted[POLICE.name] = True
    screen.presenter.open(FIC)
    screen.presenter.select(OF_SCHOOL)
    screen.presenter.write(Path("/sent"))
    screen.presenter.mark_sent()

    screen.presenter.undo()

    assert screen.service.noted == {POLICE.name: True}


def test_what_adds_to_a_report_follows_it_and_a_letter_is_chosen_with_a_reason() -> None:
    screen = Screen()
    screen.service.held = with_papers()
    screen.presenter.open(FIC)
    screen.presenter.select(OF_SCHOOL)
    _, added, _, letter = screen.pane.pieces
    screen.presenter.choose(CARES, is_in=False)
    screen.presenter.give_reason(CARES, "They have it.")
    screen.presenter.choose("letter", is_in=True)
    unreasoned = screen.pane.pieces[3]

    assert (added.is_in, added.can_choose, added.note) == (True, False, words.WITH_REPORT)
    assert (letter.is_in, letter.can_choose, letter.note) == (False, True, words.ABOUT_LETTER)
    assert not screen.pane.pieces[1].is_in
    assert unreasoned.needs == words.NEEDS_REASON


def test_words_that_are_kept_from_a_receiver_are_shown_and_a_reason_lets_them_through() -> None:
    quote = Quote(agency="School", reference="HKM", words="hides behind the green sofa")
    screen = Screen(made=CirculationRecord())
    row = next(one for one in plan().rows if one.key == "decision agency School")
    stopped = replace(row.pieces[0], held=Held.QUOTES, quotes=(quote,))
    screen.service.held = replace(
        plan(CirculationRecord()), rows=(replace(row, pieces=(stopped,)),)
    )
    screen.presenter.open(FIC)
    before, write = screen.pane.pieces[0], screen.pane.write
    screen.presenter.choose("decision", is_in=True)
    unreasoned = screen.pane.pieces[0]
    screen.presenter.give_reason("decision", "Another sofa is meant.")

    assert (before.is_in, before.can_choose, write) == (False, True, "")
    assert "\u201chides behind the green sofa\u201d (ref. HKM of School)" in before.note
    assert (unreasoned.is_in, unreasoned.needs) == (True, words.NEEDS_REASON)
    assert screen.pane.write == words.WRITE
    (choice,) = screen.service.saved[-1].choices
    assert choice.seen == stopped.shown
    other = replace(stopped, quotes=(replace(quote, words="on the landing when the key"),))
    held = replace(plan(screen.service.saved[-1]), rows=(replace(row, pieces=(other,)),))
    screen.service.held = held.with_record(screen.service.saved[-1])
    screen.presenter.open(FIC)
    assert screen.pane.pieces[0].needs == words.SAID_FOR_OTHERS
    assert screen.pane.write == ""
    screen.presenter.choose("decision", is_in=False)
    assert screen.service.saved[-1].choices == ()


def test_what_is_held_back_cannot_be_chosen_and_says_why_without_telling_it() -> None:
    screen = Screen()
    screen.presenter.select(OF_POLICE)

    piece = screen.pane.pieces[1]

    assert not piece.can_choose
    assert piece.note == words.HELD["restricted"]
    screen.presenter.select(OF_STEPFATHER)
    assert screen.pane.write == ""
    screen.presenter.write(Path("/sent"))
    assert isinstance(screen.view.troubles[-1], NothingToSendError)


def test_enter_on_a_row_goes_to_its_papers() -> None:
    screen = Screen()

    screen.presenter.act(OF_MOTHER)

    assert screen.view.edits == 1
    assert screen.pane.key == OF_MOTHER


def test_a_closed_screen_shows_nothing_of_it_any_more() -> None:
    screen = Screen()

    screen.presenter.close()

    assert (screen.view.lines, screen.view.pane) == ((), None)


def test_where_it_cannot_be_opened_it_is_said() -> None:
    screen = Screen()
    screen.service.trouble = NothingToSendError()

    screen.presenter.open(FIC)

    assert len(screen.view.troubles) == 1
    screen.presenter.go_back()
    assert screen.going.backs == 1


def of_group() -> Screen:
    screen = Screen()
    screen.service = FakeCirculating(with_group())
    screen.presenter = CirculationPresenter(screen.view, tools_of(screen.service), screen.going)
    screen.presenter.open(FIC)
    screen.presenter.select(GROUP_OF_MOTHER)
    return screen


def test_what_is_to_come_back_signed_says_by_when_and_is_marked_with_the_same_key() -> None:
    screen = of_group()
    before = screen.pane

    screen.presenter.mark_sent()

    assert before.due.replace(NBSP, " ") == "Due back by Monday 11 January 2027, 17:00."
    assert (before.mark, before.can_mark, before.not_back) == (words.MARK_BACK, True, "")
    (kept,) = screen.service.saved[-1].of("person P3", Round.CORE_GROUP)
    assert kept.back_at == AT
    assert "Came back signed on 6 January 2027" in screen.pane.sent[0].replace(NBSP, " ")
    assert (screen.pane.can_mark, screen.pane.not_back) == (False, None)
    assert screen.view.news[-1] == words.CAME_BACK.format(name="Tamsin Pellow")


def test_a_copy_marked_as_come_back_is_awaited_again_once_undone() -> None:
    screen = of_group()
    screen.presenter.mark_sent()

    screen.presenter.undo()

    assert screen.pane.mark == words.MARK_BACK
    assert [one.back_at for one in screen.service.saved[-1].of("person P3", Round.CORE_GROUP)] == [
        None
    ]


def test_why_a_copy_will_not_come_back_is_kept_and_it_is_awaited_no_more() -> None:
    screen = of_group()
    awaited = screen.view.state

    for typed in ("Does", "Does not agree"):
        screen.presenter.give_not_back(typed)

    assert "2\xa0to come back signed" in awaited
    assert "1\xa0to come back signed" in screen.view.state
    assert screen.pane.not_back == "Does not agree"
    assert not screen.pane.can_mark
    screen.presenter.undo()
    assert screen.pane.not_back == ""


def test_what_is_sent_and_not_awaited_back_asks_nothing_of_signing() -> None:
    screen = Screen()
    screen.presenter.select("reports agency Care")

    assert screen.pane.not_back is None
    assert screen.pane.mark == words.MARK


def test_a_reader_from_outside_is_added_named_and_sent_minutes_with_who_allowed_it() -> None:
    screen = Screen()

    screen.presenter.add_outsider()
    added = screen.pane.outsider
    screen.presenter.name_outsider("Linus Oake", "l.oake@council.example")
    screen.presenter.choose("minutes", is_in=True)
    (lacks,) = screen.pane.pieces
    screen.presenter.give_reason("minutes", "Allowed by the chair")

    assert added == OutsiderShown(name="", email="", needs=words.NAME_FIRST, can_remove=True)
    assert screen.view.edits == 1
    assert screen.pane.title == "Minutes: Linus Oake"
    assert screen.pane.rule == words.FROM_OUTSIDE
    assert (lacks.asks, lacks.needs) == (words.ALLOWED, words.NEEDS_REASON)
    assert screen.pane.write == words.WRITE
    assert screen.pane.outsider == OutsiderShown(
        name="Linus Oake", email="l.oake@council.example", needs="", can_remove=True
    )
    (kept,) = screen.service.saved[-1].outsiders
    assert kept.name == "Linus Oake"
    assert screen.spoken("minutes outsider 7").startswith("Linus Oake, Minutes")


def test_a_reader_from_outside_is_taken_away_until_something_went_and_undo_brings_them_back(
    tmp_path: Path,
) -> None:
    screen = Screen()
    screen.presenter.add_outsider()
    screen.presenter.name_outsider("Linus Oake", "")
    screen.presenter.remove_outsider()
    gone = screen.service.saved[-1].outsiders
    on_a_row = screen.view.pane
    screen.presenter.undo()

    assert gone == ()
    assert on_a_row is not None
    assert [one.name for one in screen.service.saved[-1].outsiders] == ["Linus Oake"]
    screen.presenter.choose("minutes", is_in=True)
    screen.presenter.give_reason("minutes", "Allowed")
    screen.presenter.write(tmp_path)
    screen.presenter.mark_sent()
    screen.presenter.remove_outsider()
    assert screen.pane.outsider is not None
    assert not screen.pane.outsider.can_remove
    assert len(screen.service.saved[-1].outsiders) == 1


def test_nobody_from_outside_is_added_where_nothing_could_go_to_them() -> None:
    screen = Screen()
    screen.service.held = replace(plan(), outside=())
    screen.presenter.open(FIC)

    screen.presenter.add_outsider()

    assert screen.view.news == [words.NOTHING_FOR_OUTSIDERS]
    assert screen.service.saved == []
