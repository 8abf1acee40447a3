"""The reports of a conference are compared once for all pages, and let go of when they are left."""

import gc
from collections.abc import Callable
from dataclasses import replace
from weakref import ref

import pytest

from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.desk.agreeing import Matched
from reportwriter.services.desk.headings import SideBySide
from reportwriter.ui.desk.matched_once import MatchedOnce
from reportwriter.ui.desk.presenter import DeskPresenter
from tests.ui.desk.test_desk import FakeView
from tests.ui.sample_agreement import told_by_several
from tests.ui.sample_desk import FIC, FakeDesks, tools_of
from tests.ui.samples_c import FakeGoing

OTHER = ConferenceReference("FIC-0002")


@pytest.fixture
def once() -> MatchedOnce:
    made = MatchedOnce()
    made.serve(FIC)
    return made


def _opened_again(desk: SideBySide) -> SideBySide:
    """Return the same reports as they are read from the vault another time."""
    return SideBySide(tuple(replace(one) for one in desk.reports))


def _is_gone(make: Callable[[], Matched]) -> bool:
    found = ref(make())
    gc.collect()
    return found() is None


def test_the_same_reports_opened_again_are_not_compared_again(once: MatchedOnce) -> None:
    desk = told_by_several()
    first = once.asked(desk)()
    once.serve(FIC)

    assert once.asked(_opened_again(desk))() is first


def test_other_reports_are_compared_anew_and_what_was_found_of_the_first_is_let_go(
    once: MatchedOnce,
) -> None:
    desk = told_by_several()
    fewer = SideBySide(desk.reports[1:])
    first = ref(once.asked(desk)())

    found = once.asked(fewer)()
    gc.collect()

    assert found.desk is fewer
    assert first() is None


@pytest.mark.parametrize("served", [None, OTHER])
def test_nothing_is_kept_once_the_conference_is_left(
    once: MatchedOnce, served: ConferenceReference | None
) -> None:
    found = ref(once.asked(told_by_several())())
    was_kept = found() is not None

    once.serve(served)
    gc.collect()

    assert was_kept
    assert found() is None


def test_what_was_asked_before_the_conference_was_left_is_not_kept(once: MatchedOnce) -> None:
    asked = once.asked(told_by_several())
    once.serve(None)

    assert _is_gone(asked)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[SideBySide]:
    """What is compared from now on."""
    found: list[SideBySide] = []
    compare = Matched.__init__

    def watch(matched: Matched, desk: SideBySide) -> None:
        found.append(desk)
        compare(matched, desk)

    monkeypatch.setattr(Matched, "__init__", watch)
    return found


def test_a_desk_is_compared_once_however_often_the_chair_comes_back_to_it(
    compared: list[SideBySide],
) -> None:
    presenter = DeskPresenter(FakeView(), tools_of(FakeDesks(desk=told_by_several())), FakeGoing())
    for _time in range(2):
        presenter.open(FIC)
        for page in ("agreement", "chronology"):
            presenter.go_to(page)

    assert len(compared) == 1


def test_a_desk_is_compared_anew_after_the_vault_was_locked(compared: list[SideBySide]) -> None:
    presenter = DeskPresenter(FakeView(), tools_of(FakeDesks(desk=told_by_several())), FakeGoing())
    for _time in range(2):
        presenter.open(FIC)
        presenter.go_to("agreement")
        presenter.close()

    assert len(compared) == 2
