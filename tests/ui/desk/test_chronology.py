"""The chronology of all reports: its rows, gaps and pictures, what is chosen, and its keys."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.ui.desk import chronology_tale
from reportwriter.ui.desk.chronology import Narrowed
from reportwriter.ui.desk.chronology_page import ChronologyPage
from reportwriter.ui.desk.chronology_rows import EventRow
from reportwriter.ui.desk.chronology_tale import MOST_DRAWN
from reportwriter.ui.desk.presenter import Chosen
from reportwriter.ui.desk.view import DeskView
from reportwriter.ui.look import Look
from reportwriter.wording.dates import NBSP
from tests.ui import samples_c
from tests.ui.desk.chronology_page import FakeChronologyPage, drawn
from tests.ui.desk.test_desk import Rig
from tests.ui.sample_agreement import told_by_several
from tests.ui.sample_desk import POLICE, FakeDesks, with_gap
from tests.ui.showing import focused_in, show


@pytest.fixture
def rig() -> Rig:
    rig = Rig(desks=FakeDesks(desk=with_gap()))
    rig.presenter.go_to("chronology")
    return rig


def _plain(words: str) -> str:
    return words.replace(NBSP, " ")


def _page(rig: Rig) -> FakeChronologyPage:
    return rig.view.chronology_page


def test_a_row_says_when_who_what_kind_how_near_and_about_whom(rig: Rig) -> None:
    row = _page(rig).event("two breakfasts")

    assert (_plain(row.when), row.agency) == ("7 Dec 2026", "Hollybrook Primary School")
    assert (row.kind, row.kind_words, row.hand) == ("observation", "Observation", "First-hand")
    assert (row.about, row.reference) == ("Otto", "ref. MLW")
    assert _plain(row.spoken).startswith(
        f"Event {row.number}, 7 Dec 2026. Hollybrook Primary School."
    )


def test_a_date_is_shown_as_exactly_as_it_was_given_and_keeps_its_place(rig: Rig) -> None:
    shown = [_plain(row.when) for row in _page(rig).events]

    assert shown[0] == "2019"
    assert shown.index("May 2025") < shown.index("June 2026") < shown.index("20 Oct 2026")
    assert [row.number for row in _page(rig).events] == list(range(1, len(shown) + 1))


def test_a_gap_stands_where_it_begins_and_says_who_sees_the_child_how_often(rig: Rig) -> None:
    gaps = [row for row in _page(rig).gaps if "Otto" in row.text]

    assert [_plain(row.text) for row in gaps] == [
        "No report tells that anybody saw Otto for 11 weeks, 15 September 2026 to 6 December 2026."
    ]
    assert "Hollybrook Primary School writes: Every school day." in gaps[0].often
    rows = list(_page(rig).rows)
    before = rows[rows.index(gaps[0]) - 1]
    assert before.key == _page(rig).event("scar on his knee").key
    assert rig.view.counts == "36 events from 4 reports; 2 gaps of four weeks or more."


def test_one_child_has_its_own_events_and_gaps_alone(rig: Rig) -> None:
    everything = len(_page(rig).events)
    names = [one.split()[0] for one in rig.view.people]

    rig.presenter.choose(Chosen(person=names.index("Marlow") + 1))

    assert 0 < len(_page(rig).events) < everything
    assert ["Marlow" in row.text for row in _page(rig).gaps] == [True]
    assert "Otto" not in drawn(_page(rig).strip).sentence


def test_among_one_kind_there_are_no_gaps(rig: Rig) -> None:
    rig.presenter.choose(Chosen(kind="allegation"))

    assert {row.kind for row in _page(rig).events} == {"allegation"}
    assert _page(rig).gaps == []
    assert " of " in rig.view.counts


def test_one_agency_and_a_time_can_be_chosen(rig: Rig) -> None:
    rig.presenter.chronology.narrow(Narrowed(agency="Police", since="12 dec 2026", until="2026"))

    shown = _page(rig).events
    assert {row.agency for row in shown} == {"Police"}
    assert "2019" not in [row.when for row in shown]
    assert _page(rig).agencies[-1] == "Police"


def test_a_date_that_cannot_be_read_is_said_and_leaves_what_was_shown(rig: Rig) -> None:
    before = len(_page(rig).events)

    rig.presenter.chronology.narrow(Narrowed(since="31 september 2026"))
    said = _page(rig).problem
    rig.presenter.chronology.narrow(Narrowed(since=""))

    assert "31 September" in _plain(said)
    assert len(_page(rig).events) == before
    assert _page(rig).problem == ""


def test_what_was_chosen_holds_when_the_chair_comes_back(rig: Rig) -> None:
    rig.presenter.chronology.narrow(Narrowed(agency="Police"))
    rig.presenter.go_to("overview")
    rig.presenter.go_to("chronology")

    assert {row.agency for row in _page(rig).events} == {"Police"}


def test_a_question_and_a_mark_are_seen_on_every_event_of_their_statement(rig: Rig) -> None:
    row = _page(rig).event("bank card")
    rig.presenter.remarker.begin(row.submission, row.card, is_question=True)
    rig.presenter.remarker.end("Has she a card now?")
    rig.presenter.remarker.mark(row.submission, row.card)

    again = _page(rig).event("bank card")

    assert again.remarks == ("Question: Has she a card now?",)
    assert again.small.endswith("not Corin \N{MIDDLE DOT} marked")
    assert "Question: Has she a card now?" in again.spoken


def test_an_event_opens_its_report_at_its_statement(rig: Rig) -> None:
    row = _page(rig).event("two breakfasts")

    rig.presenter.chronology.open(row.submission, row.card)

    assert rig.going.went == [("read", row.submission, row.card)]


def test_the_timeline_draws_the_rows_that_are_shown_by_agency(rig: Rig) -> None:
    rig.presenter.chronology.narrow(Narrowed(agency="Police"))

    picture = drawn(_page(rig).timeline)

    assert [item.key for item in picture.items] == [row.key for row in _page(rig).events]
    assert {row[3] for row in picture.table.rows} == {"Police"}
    assert picture.sentence.startswith(f"{len(picture.items)} events from 2019 to ")


def test_more_than_a_timeline_can_show_is_said() -> None:
    desk = with_gap()
    police = desk.reports[POLICE]
    report = police.opened.report
    dated = next(one for one in police.printed if one.when)
    many = tuple(replace(dated, id=StatementId(f"m{n}")) for n in range(MOST_DRAWN + 1))
    opened = replace(police.opened, report=replace(report, statements=many))
    rig = Rig(desks=FakeDesks(desk=replace(desk, reports=(replace(police, opened=opened),))))

    rig.presenter.go_to("chronology")

    assert _page(rig).timeline is None
    assert _page(rig).instead.startswith(f"{MOST_DRAWN + 1} events are more than a timeline")


def test_the_strip_has_a_lane_for_each_agency_that_saw_a_child(rig: Rig) -> None:
    picture = drawn(_page(rig).strip)

    keys = [item.key for item in picture.items]
    assert "Juniper/Children's Social Care" in keys
    assert "Otto/Police" in keys
    assert picture.sentence.startswith("Juniper seen ")
    assert "; alone 2 of " in picture.sentence
    cells = ("Otto", "Fernside Clinic, health visiting")
    assert cells in [row[:2] for row in picture.table.rows]


def test_nothing_stays_once_the_vault_is_locked(rig: Rig) -> None:
    rig.presenter.close()
    rig.presenter.chronology.narrow(Narrowed(agency="Police"))

    page = _page(rig)
    assert (page.rows, page.agencies, page.timeline, page.strip) == ((), (), None, None)


@pytest.fixture
def several() -> Rig:
    rig = Rig(desks=FakeDesks(desk=told_by_several()))
    rig.presenter.go_to("chronology")
    return rig


def test_what_several_agencies_tell_is_one_row_with_each_account_and_what_they_come_to(
    several: Rig,
) -> None:
    row = _page(several).event("QBB")

    assert row.agency == "Hollybrook Primary School and Fernside Clinic, health visiting"
    assert [who.split(" \N{MIDDLE DOT} ")[0] for who, _ in row.told] == [
        "Hollybrook Primary School",
        "Fernside Clinic, health visiting",
    ]
    assert row.matched[0].endswith("tell the same, each of its own knowledge.")
    assert row.matched[-1].startswith("Why they are taken for one event: the same day")
    assert sum("QBB" in one.spoken for one in _page(several).events) == 1


def test_dates_that_cannot_both_be_stand_both(several: Rig) -> None:
    row = _page(several).event("differ on the date")

    assert _plain(row.when) == "11 Dec 2026 or 12 Dec 2026"
    assert [_plain(who) for who, _ in row.told] == [
        "Hollybrook Primary School \N{MIDDLE DOT} 11 Dec 2026 \N{MIDDLE DOT} Allegation"
        " \N{MIDDLE DOT} ref. ZSX \N{MIDDLE DOT} not Corin",
        "Police \N{MIDDLE DOT} 12 Dec 2026 \N{MIDDLE DOT} Observation \N{MIDDLE DOT} ref. NJJ",
    ]


def test_of_one_agency_alone_nothing_is_shown_that_another_says(several: Rig) -> None:
    several.presenter.chronology.narrow(Narrowed(agency="Police"))

    row = _page(several).event("NJJ")
    assert (_plain(row.when), row.agency) == ("12 Dec 2026", "Police")
    assert [who.split(" ")[0] for who, _ in row.told] == ["Police"]
    assert row.matched == (
        "Also told by Hollybrook Primary School, outside what you chose to see.",
    )


def test_what_the_chair_split_off_or_joined_holds_here_and_says_so(several: Rig) -> None:
    deciding = several.presenter.agreement
    several.presenter.go_to("agreement")
    deciding.split("account police NJJ")
    several.presenter.go_to("chronology")
    split, other = (
        next(row for row in _page(several).events if row.reference == f"ref. {one}")
        for one in ("NJJ", "ZSX")
    )
    several.presenter.go_to("agreement")
    deciding.join("account police NJJ")
    deciding.join("account school QBB")
    several.presenter.go_to("chronology")

    joined = _page(several).event("NJJ")

    assert split.matched == (
        "Kept apart by the chair from ref. ZSX of Hollybrook Primary School: another event.",
    )
    assert other.matched == ("Kept apart by the chair from ref. NJJ of Police: another event.",)
    assert joined.key == _page(several).event("QBB").key
    assert "Joined by the chair: no rule had put these together." in joined.matched


def test_a_question_on_any_account_stands_on_the_row(several: Rig) -> None:
    row = _page(several).event("NJJ")
    (police,) = row.also
    several.presenter.remarker.begin(police.submission, police.card, is_question=True)
    several.presenter.remarker.end("Which day was it?")

    assert _page(several).event("NJJ").remarks == ("Question: Which day was it?",)


def test_the_timeline_draws_each_account_in_its_lane_and_each_opens_its_own_report(
    qtbot: QtBot, look: Look
) -> None:
    view = samples_c.desk_chronology_told_by_several(look)
    show(qtbot, view)
    page: ChronologyPage = view.chronology_page  # type: ignore[attr-defined]  # A desk.
    row = next(row for row in page.list.rows if isinstance(row, EventRow) and row.also)
    (other, *_) = row.also
    page.show_as(1)
    page.timeline.item_chosen.emit(other.key)
    with qtbot.waitSignal(page.opened) as opened:
        page.timeline.item_opened.emit(other.key)

    assert page.list.current_key() == row.key
    assert opened.args == [other.submission, other.card] == list(page.current)


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> DeskView:
    view, _, _ = samples_c.desk_with_gap(look)
    view.resize(1440, 900)
    show(qtbot, view)
    view.presenter.go_to("chronology")  # type: ignore[attr-defined]  # Kept there for tests.
    view.take_focus()
    return view


def test_the_keyboard_alone_reads_asks_and_opens(shown: DeskView, qtbot: QtBot) -> None:
    page: ChronologyPage = shown.chronology_page
    assert focused_in(shown) is page.list
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    before = page.list.current_key()
    qtbot.keyClick(page.list, Qt.Key.Key_Q)
    qtbot.keyClicks(focused_in(shown), "Who saw it?")
    qtbot.keyClick(focused_in(shown), Qt.Key.Key_Return)
    assert focused_in(shown) is page.list
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)

    assert page.list.current_key() == before
    assert opened.args == list(page.current)
    row = next(row for row in page.list.rows if row.key == before)
    assert "Question: Who saw it?" in row.spoken


def test_v_shows_the_timeline_and_the_strip_and_escape_the_list_again(
    shown: DeskView, qtbot: QtBot
) -> None:
    page = shown.chronology_page
    row = page.list.rows[2]
    page.list.set_current(row.key)
    qtbot.keyClick(page.list, Qt.Key.Key_V)
    on_timeline, current = focused_in(shown), page.current
    qtbot.keyClick(on_timeline, Qt.Key.Key_V)
    on_strip, none = focused_in(shown), page.current
    qtbot.keyClick(on_strip, Qt.Key.Key_T)
    with_table = focused_in(shown)
    qtbot.keyClick(with_table, Qt.Key.Key_Escape)

    assert on_timeline is page.timeline.canvas
    assert current[0]
    assert on_strip is page.strip.canvas
    assert none == ("", "")
    assert with_table is page.strip.table
    assert focused_in(shown) is page.list


def test_typing_dates_and_choosing_an_agency_narrow_the_list(shown: DeskView, qtbot: QtBot) -> None:
    page = shown.chronology_page
    page.choices._agency.setCurrentText("Police")
    page.choices._since.setFocus()
    qtbot.keyClicks(page.choices._since, "12 dec 2026")
    qtbot.keyClick(page.choices._since, Qt.Key.Key_Return)

    assert _plain(page.list.rows[0].spoken).startswith("Event 15, 12 Dec 2026, 21:14. Police")


def test_where_nothing_is_left_of_a_choice_it_says_so(shown: DeskView) -> None:
    shown.presenter.chronology.narrow(Narrowed(until="1950"))  # type: ignore[attr-defined]  # As above.

    assert shown.chronology_page._empty.isVisible()
    assert not shown.chronology_page.list.isVisible()


def test_no_word_stays_in_a_picture_once_the_vault_is_locked(shown: DeskView, qtbot: QtBot) -> None:
    page = shown.chronology_page
    for _ in range(2):
        qtbot.keyClick(focused_in(shown), Qt.Key.Key_V)
    canvas = page.strip.canvas
    was_drawn = canvas.accessibleName()

    shown.presenter.close()  # type: ignore[attr-defined]  # Kept there for tests.

    assert was_drawn.startswith("Juniper seen ")
    assert canvas.accessibleName() == page.timeline.canvas.accessibleName() == ""
    assert page.strip.table.model().rowCount() == 0
    assert page.list.rows == ()


def test_no_picture_is_prepared_while_the_list_alone_is_seen(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared: list[int] = []

    def count(drawn: Sequence[object], **_kw: object) -> None:
        prepared.append(len(drawn))

    monkeypatch.setattr(chronology_tale, "timeline_of", count)

    rig.presenter.chronology.narrow(Narrowed(agency="Police"))

    assert prepared == []
