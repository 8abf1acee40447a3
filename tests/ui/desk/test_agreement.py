"""What agrees: the verdicts, why accounts are matched, what the chair decides, and its keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.domain.accounts import Rests, ToldEvent, Verdict
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.report import SlotValue
from reportwriter.forms.chronology import chronology
from reportwriter.services.desk.agreeing import agreement
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.ui.desk.agreement_page import AgreementPage
from reportwriter.ui.desk.agreement_rows import AgreementRows, EventHead, OfEvent, Shown
from reportwriter.ui.desk.presenter import Chosen
from reportwriter.ui.desk.view import DeskView
from reportwriter.ui.look import Look
from reportwriter.wording import accounts as words
from reportwriter.wording.dates import NBSP
from tests.services.desk.heard import with_changed
from tests.ui import samples_c
from tests.ui.desk.agreement_page import FakeAgreementPage
from tests.ui.desk.test_desk import Rig
from tests.ui.sample_agreement import told_by_several
from tests.ui.sample_desk import HEALTH, POLICE, SCHOOL, FakeDesks
from tests.ui.showing import focused_in, show

ONE_ORIGIN, AGREE, DIFFER = range(3)
OF_POLICE = "account police QBF"


@pytest.fixture
def rig() -> Rig:
    rig = Rig(desks=FakeDesks(desk=told_by_several()))
    rig.presenter.go_to("agreement")
    return rig


def _page(rig: Rig) -> FakeAgreementPage:
    return rig.view.agreement_page


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")


def _rows(rig: Rig, at: int) -> list[CardRow | LineRow]:
    page = _page(rig)
    return [one.row for one in page.under(page.heads[at]) if not isinstance(one.row, HeadingRow)]


def test_events_of_several_agencies_stand_in_order_of_time_with_a_sign_and_a_word(
    rig: Rig,
) -> None:
    heads = _page(rig).heads

    assert [(one.icon, one.verdict, _plain(one.when)) for one in heads] == [
        ("origin", "One origin", "November 2026"),
        ("equal", "Agree", "9 December 2026, 10:50"),
        ("unequal", "Differ", "11 December 2026"),
    ]
    assert rig.view.head is not None
    assert rig.view.head.title == "What agrees"
    assert rig.view.counts == (
        "3 events are told by several agencies: 1 agrees, 1 differs and 1 comes from one origin."
    )


def test_three_reports_of_one_origin_are_said_to_be_one_account(rig: Rig) -> None:
    assert _page(rig).heads[ONE_ORIGIN].lines == (
        "Children's Social Care and Police have it from Fernside Clinic, health visiting. "
        "That counts as one account, told three times.",
    )


def test_what_differs_is_said_with_the_words_of_each(rig: Rig) -> None:
    head = _page(rig).heads[DIFFER]

    assert [_plain(line) for line in head.lines] == [
        "Hollybrook Primary School and Police differ on the date.",
        "Date. Hollybrook Primary School: 11 December 2026; Police: 12 December 2026",
    ]
    assert _plain(head.spoken).startswith("Differ. 11 December 2026. Hollybrook")


def test_each_account_stands_as_a_card_with_its_kind_and_agency_and_then_why(rig: Rig) -> None:
    school, health, why = _rows(rig, AGREE)

    assert isinstance(school, CardRow)
    assert isinstance(health, CardRow)
    assert isinstance(why, LineRow)
    assert (school.kind, school.lead) == ("observation", "Hollybrook Primary School, ref. QBB")
    assert [label for label, _ in health.facts] == ["When", "Source"]
    assert why.text == (
        "Why they are taken for one event: the same day; both name Juniper; "
        "both have the words 4 cm, bruise/mark, forearm/arm, left."
    )


def test_a_choice_says_how_much_there_is_of_each_and_narrows_the_list(rig: Rig) -> None:
    page = _page(rig)
    titles = dict(page.choices)

    rig.presenter.agreement.choose(Shown.DIFFER)
    differ = [one.verdict for one in page.heads]
    rig.presenter.agreement.choose(Shown.ONE_SOURCE)

    assert titles[Shown.SEVERAL] == "Told by several agencies (3)"
    assert titles[Shown.DECIDED] == "Decided by you (0)"
    assert differ == ["Differ"]
    assert {one.verdict for one in page.heads} == {"Only one source"}
    assert page.heads[0].lines[0].endswith("alone tells it.")
    assert titles[Shown.ONE_SOURCE] == f"Only one source ({len(page.heads)})"


def test_what_the_chair_chose_to_see_holds_here_too(rig: Rig) -> None:
    people = [one.known.known_as for one in rig.desks.desk.people]
    rig.presenter.choose(Chosen(person=people.index("Marlow") + 1))

    assert [one.verdict for one in _page(rig).heads] == ["One origin", "Differ"]

    rig.presenter.choose(Chosen(kind="opinion"))
    assert _page(rig).rows == ()
    assert _page(rig).empty == words.NOTHING_SHOWN


def test_a_match_is_confirmed_kept_and_taken_back(rig: Rig) -> None:
    page, presenter = _page(rig), rig.presenter.agreement
    key = page.heads[AGREE].key
    presenter.confirm(key)
    confirmed = page.heads[AGREE].decided
    kept = len(rig.desks.decisions.kept)

    presenter.take_back(key)

    assert (confirmed, kept) == (words.CONFIRMED, 1)
    assert page.heads[AGREE].decided == ""
    assert page.done == [(words.SAID_CONFIRMED, True), (words.SAID_TAKEN_BACK, True)]
    assert rig.desks.decisions.kept == {}


def test_a_statement_is_split_off_and_stands_under_what_was_decided(rig: Rig) -> None:
    page, presenter = _page(rig), rig.presenter.agreement
    presenter.split(OF_POLICE)
    left = [row.key for row in page.under(page.heads[ONE_ORIGIN])]

    presenter.choose(Shown.DECIDED)

    assert OF_POLICE not in left
    assert page.done == [(words.SAID_SPLIT, True)]
    assert [one.decided for one in page.heads] == [words.WAS_SPLIT]
    assert page.under(page.heads[0])[0].key == OF_POLICE


def test_two_events_are_joined_and_undo_parts_them(rig: Rig) -> None:
    page, presenter = _page(rig), rig.presenter.agreement
    first, other = page.heads[ONE_ORIGIN].key, page.heads[AGREE].key
    presenter.join(first)
    chosen = page.heads[ONE_ORIGIN].decided

    presenter.join(other)

    joined = next(one for one in page.heads if one.decided == words.JOINED)
    assert chosen == words.CHOSEN_TO_JOIN
    assert len(page.heads) == 2
    assert OF_POLICE in [row.key for row in page.under(joined)]
    assert page.done == [(words.JOIN_WITH, False), (words.SAID_JOINED, True)]
    presenter.undo()
    assert [one.decided for one in page.heads] == ["", "", ""]
    assert rig.desks.decisions.kept == {}


def test_what_was_chosen_to_be_joined_stays_chosen_in_another_list(rig: Rig) -> None:
    page, presenter = _page(rig), rig.presenter.agreement
    presenter.join(OF_POLICE)

    presenter.choose(Shown.ONE_SOURCE)
    presenter.join(page.heads[0].key)
    presenter.choose(Shown.DECIDED)

    assert [one.decided for one in page.heads] == [words.JOINED]
    assert OF_POLICE in [row.key for row in page.under(page.heads[0])]


@pytest.mark.parametrize("way", ["again", "escape"])
def test_nothing_is_joined_where_it_is_left(rig: Rig, way: str) -> None:
    page, presenter = _page(rig), rig.presenter.agreement
    presenter.join(OF_POLICE)

    if way == "again":
        presenter.join(page.heads[ONE_ORIGIN].key)
    else:
        assert presenter.leave_joining()

    assert not presenter.leave_joining()
    assert page.done[-1] == (words.NOT_JOINED, False)
    assert page.heads[ONE_ORIGIN].decided == ""
    assert rig.desks.decisions.kept == {}


def test_undo_lets_it_be_as_it_was_before_each_step(rig: Rig) -> None:
    page, presenter = _page(rig), rig.presenter.agreement
    key = page.heads[ONE_ORIGIN].key
    presenter.confirm(key)
    presenter.split(OF_POLICE)

    presenter.undo()
    after_split = page.heads[ONE_ORIGIN]
    presenter.take_back(key)
    presenter.undo()
    after_taking_back = page.heads[ONE_ORIGIN].decided
    presenter.undo()

    assert after_split.decided == words.CONFIRMED
    assert OF_POLICE in [row.key for row in page.under(after_split)]
    assert after_taking_back == words.CONFIRMED
    assert page.is_quiet


def test_what_cannot_be_decided_is_said(rig: Rig) -> None:
    page, presenter = _page(rig), rig.presenter.agreement
    presenter.split(page.heads[AGREE].key)
    presenter.take_back(page.heads[AGREE].key)
    presenter.choose(Shown.ONE_SOURCE)
    alone = page.heads[0].key
    presenter.confirm(alone)
    presenter.split(page.under(page.heads[0])[0].key)
    for step in (presenter.confirm, presenter.split, presenter.take_back, presenter.open):
        step("no such row")

    assert page.done == [
        (words.WHICH_STATEMENT, False),
        (words.NOTHING_DECIDED, False),
        (words.NOTHING_TO_MATCH, False),
        (words.NOTHING_TO_MATCH, False),
    ]
    assert rig.desks.decisions.kept == {}


def test_a_row_leads_to_its_statement_in_the_report(rig: Rig) -> None:
    presenter = rig.presenter.agreement

    presenter.open(OF_POLICE)

    police = rig.desks.desk.reports[POLICE].submission
    assert rig.going.went[-1][:2] == ("read", police)
    assert presenter.remarked(OF_POLICE) == (police, "statement added QBF")
    assert presenter.remarked(_page(rig).heads[0].key) == ("", "")


def test_questions_and_marks_stand_at_their_statement(rig: Rig) -> None:
    rig.presenter.remarker.mark(*rig.presenter.agreement.remarked(OF_POLICE))
    rig.presenter.remarker.begin(*rig.presenter.agreement.remarked(OF_POLICE), is_question=True)
    rig.presenter.remarker.end("From whom have you this?")

    rows = _rows(rig, ONE_ORIGIN)

    card = next(row for row in rows if row.key == OF_POLICE)
    assert isinstance(card, CardRow)
    assert card.lead.endswith(", marked")
    assert "Question: From whom have you this?" in [
        row.text for row in rows if isinstance(row, LineRow)
    ]


def test_opinions_stand_by_agency_with_what_they_rest_on(rig: Rig) -> None:
    page = _page(rig)
    rig.presenter.agreement.choose(Shown.OPINIONS)

    agencies = [row.title for row in page.rows if isinstance(row, HeadingRow)]
    opinions = [row for row in page.rows if isinstance(row, CardRow)]
    rests = [row.spoken for row in page.rows if isinstance(row, OfEvent)]

    assert agencies == [one.agency for one in rig.desks.desk.reports]
    assert opinions[0].lead == "ref. NVG"
    assert rests[0].startswith("Rests on allegation 8, ref. ZSX: Juniper told Mr Lund")
    assert [one.aside for one in opinions if one.aside_icon == "warning"] == [
        words.RESTS_ON_NOTHING
    ]
    assert rig.view.counts == (
        "8 opinions: 1 resting on nothing named, 0 on second-hand accounts only."
    )
    assert (page.how, page.may_decide) == (words.HOW_OPINIONS, False)


def test_what_an_opinion_rests_on_elsewhere_names_the_agency_or_that_it_is_missing() -> None:
    desk = told_by_several()
    found = agreement(desk)
    health = next(one.accounts[0] for one in found.events if one.accounts[0].place == HEALTH)
    judged = replace(found.judged[0], others=(health,), not_found=("GP, ref. ZZZ",), rests_on=())

    rows = AgreementRows(desk).opinions((judged,), ())

    assert judged.rests is Rests.ON_STATEMENTS
    assert rows[2].spoken.startswith(f"Rests on {health.agency}, fact")
    assert rows[3].spoken == "Rests on GP, ref. ZZZ, which is in no report here."


def test_on_a_desk_with_nothing_in_common_it_says_so_and_what_is_left() -> None:
    alone = Rig()
    alone.presenter.go_to("agreement")
    alone.presenter.agreement.choose(Shown.DECIDED)

    assert _page(alone).empty == words.EMPTY["decided"]


def test_what_is_forgotten_is_shown_no_more(rig: Rig) -> None:
    rig.presenter.close()
    rig.presenter.agreement.choose(Shown.ALL)
    rig.presenter.agreement.undo()

    assert _page(rig).rows == ()
    assert _page(rig).choices == ()


def test_trouble_is_said(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_kw: object) -> None:
        raise ReportWriterError

    monkeypatch.setattr(rig.desks.decisions, "put", fail)

    rig.presenter.agreement.confirm(_page(rig).heads[AGREE].key)

    assert len(rig.view.troubles) == 1


def test_a_desk_that_was_closed_while_it_was_compared_shows_nothing(rig: Rig) -> None:
    matched = rig.presenter.agreement._matched.made
    assert matched is not None
    rig.presenter.close()

    rig.presenter.agreement._on_agreement(matched, agreement(told_by_several()))

    assert _page(rig).rows == ()


@pytest.mark.parametrize(
    ("agencies", "origins", "heard", "said"),
    [
        (("A", "B"), (), (), "A and B tell it, each as it heard it."),
        (("A", "B"), ("Juniper",), (), "A and B tell it. All have it from Juniper."),
        (("A", "B"), ("A",), (), "B has it from A."),
        (("A", "B"), ("A",), ("B",), "B has it from somebody not named."),
        (
            ("A", "B", "C", "D"),
            ("A",),
            ("D",),
            "B and C have it from A. D has it from somebody not named.",
        ),
    ],
)
def test_from_whom_it_comes_is_said(
    agencies: tuple[str, ...], origins: tuple[str, ...], heard: tuple[str, ...], said: str
) -> None:
    told = {2: "twice", 4: "4 times"}[len(agencies)]

    assert words.one_origin(agencies, origins, heard) == (
        f"{said} That counts as one account, told {told}."
    )


def test_who_differs_and_has_it_from_one_person_is_told_so() -> None:
    assert words.differ(("A", "B"), ("the date",), ("Juniper",), ()) == (
        "A and B differ on the date. All have it from Juniper."
    )
    assert words.agree(("A", "B"), ("Juniper", "B")) == (
        "A and B tell the same. It comes from Juniper and B."
    )


def test_a_statement_that_read_otherwise_when_it_was_decided_is_named() -> None:
    event = agreement(told_by_several()).events
    several: ToldEvent = next(one for one in event if one.verdict is Verdict.AGREE)
    changed = replace(several, reworded=(several.accounts[0].key,))

    head = AgreementRows(told_by_several()).events((changed,), ())[0]

    assert isinstance(head, EventHead)
    assert head.decided.strip() == f"{words.REWORDED}ref. QBB."


def test_a_row_of_a_chronology_is_told_and_has_no_card() -> None:
    desk = told_by_several()
    school = desk.reports[SCHOOL]
    held = chronology(school.opened.form, school.opened.report)
    assert held is not None
    row = held.row_of(None, "Juniper and Otto were late on the day of the snow.")
    value = SlotValue(place=held.place, rows=(row,))
    rig = Rig(desks=FakeDesks(desk=with_changed(desk, SCHOOL, values=(value,))))
    rig.presenter.go_to("agreement")
    rig.presenter.agreement.choose(Shown.ONE_SOURCE)

    told = _page(rig).under(_page(rig).heads[-1])[0]
    rig.presenter.choose(Chosen(hand="first"))
    with_source = [row.spoken for row in _page(rig).rows]

    assert told.spoken == (
        "Hollybrook Primary School, in its chronology, without a date: "
        "Juniper and Otto were late on the day of the snow."
    )
    assert rig.presenter.agreement.remarked(told.key) == (school.submission, "")
    assert told.spoken not in with_source


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> DeskView:
    view = samples_c.desk_agreement(look)
    assert isinstance(view, DeskView)
    view.resize(1440, 900)
    show(qtbot, view)
    view.take_focus()
    return view


def test_the_keyboard_alone_confirms_splits_takes_back_and_undoes(
    shown: DeskView, qtbot: QtBot
) -> None:
    page: AgreementPage = shown.agreement_page
    assert focused_in(shown) is page.list
    qtbot.keyClick(page.list, Qt.Key.Key_C)
    confirmed = page.list.rows[0].spoken
    qtbot.keyClick(page.list, Qt.Key.Key_B)
    taken_back = page.list.rows[0].spoken
    page.list.set_current(OF_POLICE)
    qtbot.keyClick(page.list, Qt.Key.Key_S)
    split = [row.key for row in page.list.rows]
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert words.CONFIRMED in confirmed
    assert words.CONFIRMED not in taken_back
    assert OF_POLICE not in split
    assert OF_POLICE in [row.key for row in page.list.rows]
    assert focused_in(shown) is page.list


def test_the_keyboard_alone_joins_and_escape_leaves_it(shown: DeskView, qtbot: QtBot) -> None:
    page: AgreementPage = shown.agreement_page
    heads = [row.key for row in page.list.rows if isinstance(row, EventHead)]
    qtbot.keyClick(page.list, Qt.Key.Key_J)
    with qtbot.assertNotEmitted(shown.back_requested):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    left = page.list.rows[0].spoken

    qtbot.keyClick(page.list, Qt.Key.Key_J)
    page.list.set_current(heads[1])
    qtbot.keyClick(page.list, Qt.Key.Key_J)

    assert words.CHOSEN_TO_JOIN not in left
    assert words.JOINED in " ".join(row.spoken for row in page.list.rows)
    assert focused_in(shown) is page.list


def test_a_question_can_be_asked_about_an_account_and_enter_opens_it(
    shown: DeskView, qtbot: QtBot
) -> None:
    page = shown.agreement_page
    page.list.set_current(OF_POLICE)
    qtbot.keyClick(page.list, Qt.Key.Key_Q)
    qtbot.keyClicks(focused_in(shown), "Who told you?")
    qtbot.keyClick(focused_in(shown), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)

    assert opened.args == [OF_POLICE]
    assert "Question: Who told you?" in [row.spoken for row in page.list.rows]


def test_where_the_last_row_goes_the_focus_goes_to_the_choice(shown: DeskView) -> None:
    page = shown.agreement_page
    shown.presenter.agreement.choose(Shown.DECIDED)  # type: ignore[attr-defined]  # Kept there for tests.
    empty_focus = focused_in(shown)
    page._shown.setCurrentIndex(page._shown.findData(Shown.OPINIONS.value))

    assert empty_focus is page._shown
    assert not page._of_row[0].isEnabled()
    assert len(page.list.rows) > 10
    shown.take_focus()
    assert focused_in(shown) is page.list


def test_what_is_painted_is_as_high_as_it_was_measured(shown: DeskView) -> None:
    """Every row of every kind is painted, with and without the focus, in a narrow list too."""
    page = shown.agreement_page
    presenter = shown.presenter.agreement  # type: ignore[attr-defined]  # Kept there for tests.
    presenter.confirm(page.list.rows[0].key)
    page.list._painter.forget()
    for choice in (Shown.SEVERAL, Shown.OPINIONS, Shown.ALL):
        presenter.choose(choice)
        for width in (900, 320):
            page.list.resize(width, 600)
            heights = [page.list._painter.height(row, width) for row in page.list.rows]
            assert min(heights) > 0
            assert not page.list.grab().isNull()
