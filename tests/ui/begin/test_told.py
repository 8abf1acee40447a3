"""What an author is told of an invitation that comes when another is held."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.records.travelling import InvitationFile, Withdrawn
from reportwriter.services.invitation_changes import changes
from reportwriter.services.invitation_standing import Standing
from reportwriter.services.invitations import TakenIn
from reportwriter.services.succession import Succeeded
from reportwriter.ui.begin.told import NOT_KNOWN, stepped_in, told
from reportwriter.ui.begin.view import BeginScreen
from reportwriter.ui.look import Look
from reportwriter.wording import withdrawing
from tests.ui.sample_invitation import an_invitation

FIRST = an_invitation()
SECOND = replace(
    FIRST, id="2", number=2, conference=replace(FIRST.conference, venue="Room 9", reports_due=None)
)


def taken(standing: Standing, record: InvitationFile = SECOND, *, known: bool = True) -> TakenIn:
    updated = standing is Standing.UPDATE
    return TakenIn(
        record=record,
        is_new=True,
        chair_is_known=known,
        standing=standing,
        held=FIRST,
        changes=changes(FIRST, record) if updated else (),
        followed=1 if updated else 0,
    )


def test_an_update_names_each_fact_with_its_old_and_its_new_value() -> None:
    said = told(taken(Standing.UPDATE))

    assert said
    assert said.compare is None
    assert said.more.splitlines() == [
        f"Where: Room 9 (before: {FIRST.conference.venue}).",
        "Report due: not said (before: Monday 4\xa0January\xa02027, 10:00).",
        "Your report for it says so now; no word you wrote was changed.",
    ]


def test_an_update_of_a_chair_who_is_not_known_asks_for_the_words() -> None:
    said = told(taken(Standing.UPDATE, known=False))

    assert said
    assert said.compare == SECOND
    assert said.more.endswith(NOT_KNOWN)


GONE = replace(FIRST, id="3", number=3, withdrawn=Withdrawn(reason="Asked by mistake"))


def test_who_is_no_longer_asked_reads_so_and_keeps_what_they_wrote() -> None:
    said = told(taken(Standing.UPDATE, GONE))

    assert said
    assert said.sentence == (
        "Your report for conference FIC-0001 is no longer asked for. The chair says why: Asked by "
        "mistake."
    )
    assert said.more.splitlines() == list(withdrawing.MEANS)
    assert said.compare is None


def test_before_one_relies_on_it_an_unknown_chair_is_rung() -> None:
    said = told(taken(Standing.UPDATE, GONE, known=False))

    assert said
    assert (said.tone, said.compare) == ("warning", GONE)
    assert said.more.endswith(withdrawing.NOT_KNOWN)


def test_a_withdrawal_that_changes_nothing_says_why() -> None:
    for standing in (Standing.OLDER, Standing.SAME_NUMBER, Standing.NOT_THE_CHAIR):
        said = told(taken(standing, GONE))
        assert said
        assert "no longer asked" not in said.sentence
        assert "nothing was" in said.sentence


def test_a_deputy_reads_which_agency_is_no_longer_asked() -> None:
    said = told(replace(taken(Standing.BESIDE, GONE), is_deputy=True))

    assert said
    assert said.sentence.startswith(GONE.asked.agency)
    assert said.step_in == GONE


def test_who_is_asked_again_reads_that_first() -> None:
    said = told(replace(taken(Standing.UPDATE), is_asked_again=True))

    assert said
    assert said.more.splitlines()[0] == withdrawing.ASKED_AGAIN


def test_what_replaces_nothing_says_why_and_what_to_do() -> None:
    for standing in (Standing.OLDER, Standing.SAME_NUMBER, Standing.NOT_THE_CHAIR):
        said = told(taken(standing))
        assert said
        assert "so nothing was" in said.sentence
        assert "ing the" in said.more
        assert (said.compare == SECOND) is (standing is Standing.NOT_THE_CHAIR)


def test_a_first_invitation_and_one_that_says_the_same_are_not_told_of() -> None:
    first = replace(taken(Standing.FIRST), held=None)

    assert told(first) is None
    assert told(taken(Standing.BESIDE)) is None


def handed_over(standing: Standing, *, known: bool = True) -> TakenIn:
    record = replace(SECOND, chair=replace(FIRST.chair, name="Lark Haldane"), issuer=FIRST.chair)
    succeeded = Succeeded(
        standing=standing, is_known=known, is_new=True, asked=("School", "Police", "Housing")
    )
    return TakenIn(
        record=record, is_new=True, chair_is_known=known, standing=standing, succeeded=succeeded
    )


def test_the_new_chair_is_told_who_is_asked_so_far_and_that_each_has_a_file() -> None:
    said = told(handed_over(Standing.BESIDE))

    assert said
    assert said.sentence.startswith("You chair conference FIC-0001 now: Merriweather Stope")
    assert "School, Police and Housing" in said.more
    assert said.compare is None


def test_a_hand_over_by_an_unknown_key_takes_nothing_over_and_asks_for_the_words() -> None:
    taken_over = handed_over(Standing.FIRST, known=False)

    said = told(taken_over)

    assert said
    assert "nothing was taken over yet" in said.sentence
    assert said.compare == taken_over.record


def test_a_hand_over_by_somebody_who_is_not_the_chair_changes_nothing() -> None:
    said = told(handed_over(Standing.NOT_THE_CHAIR))

    assert said
    assert "nothing was changed" in said.sentence
    assert said.compare is None


def test_a_deputy_is_led_to_the_conference_by_keyboard(look: Look, qtbot: QtBot) -> None:
    screen = BeginScreen(look)
    qtbot.addWidget(screen)
    said = told(replace(taken(Standing.FIRST), held=None, is_deputy=True))
    assert said
    heard: list[object] = []
    screen.deputised_requested.connect(heard.append)

    screen.show_told(said)
    qtbot.keyClick(screen._told._open, Qt.Key.Key_Space)

    assert heard == [SECOND.conference.reference]


def test_a_deputy_is_offered_to_step_in_once_the_chair_is_known() -> None:
    first = replace(taken(Standing.FIRST), held=None, is_deputy=True)

    known, unknown = told(first), told(replace(first, chair_is_known=False))
    updated = told(replace(taken(Standing.UPDATE), is_deputy=True))

    assert known
    assert unknown
    assert updated
    assert known.sentence == "You are a deputy of Merriweather Stope for conference FIC-0001."
    assert (known.step_in, known.compare) == (SECOND, None)
    assert (unknown.step_in, unknown.compare) == (None, SECOND)
    assert updated.step_in == SECOND


def test_a_deputy_steps_in_from_the_notice_and_not_by_another(look: Look, qtbot: QtBot) -> None:
    screen = BeginScreen(look)
    qtbot.addWidget(screen)
    wanted: list[Any] = []
    screen.step_in_requested.connect(wanted.append)
    said = told(replace(taken(Standing.FIRST), held=None, is_deputy=True))
    assert said

    screen.show_told(said)
    screen._told._step_in.click()

    assert wanted == [SECOND]
    screen.show_told(stepped_in(SECOND, ("School", "Police")))
    assert screen._told._step_in.isHidden()


def test_the_words_of_an_unknown_signer_are_asked_for_from_the_notice(
    look: Look, qtbot: QtBot
) -> None:
    screen = BeginScreen(look)
    qtbot.addWidget(screen)
    wanted: list[Any] = []
    screen.compare_requested.connect(wanted.append)
    said = told(taken(Standing.NOT_THE_CHAIR))
    assert said

    screen.show_told(said)
    screen._told._compare.click()

    assert wanted == [SECOND]
    screen.show_printed(Path("form.pdf").name)
    assert screen._told._compare.isHidden()
