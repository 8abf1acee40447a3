from collections.abc import Sequence
from dataclasses import replace

import pytest

from reportwriter.domain.ids import ItemId, ReportId, StatementId
from reportwriter.domain.profession import Profession
from reportwriter.services.told_openly import ToldOpenly
from reportwriter.storage.errors import DiskFullError
from reportwriter.ui.confidential.item_asks import ItemAsk
from reportwriter.ui.confidential.presenter import (
    ASKED_FIRST,
    EXCEPTIONAL,
    open_page,
)
from reportwriter.ui.confidential.telling import TellingAsk
from tests.ui.confidential.page_screen import Screen, a_screen
from tests.ui.fakes import PASSPHRASE, FakeItems
from tests.ui.sample_report import ITEMS, school_report
from tests.ui.waiting import WaitingRunner


@pytest.fixture
def screen() -> Screen:
    return a_screen(FakeItems({item.id: item for item in ITEMS}))


def test_an_item_is_moved_and_the_order_is_kept(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.select("i3")

    screen.presenter.move(-1)
    screen.presenter.move(-1)
    screen.presenter.move(-1)

    assert [row.key for row in screen.view.rows] == ["i3", "i1", "i2"]
    assert list(screen.items.kept) == ["i3", "i1", "i2"]
    assert screen.items.calls == ["reorder", "reorder"]
    assert screen.view.pane is not None
    assert screen.view.pane.title == "Item 1 of 3"


def test_each_change_of_the_page_can_be_taken_back_and_done_again(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.select("i2")
    screen.presenter.move(1)
    screen.presenter.answer(ItemAsk.TEXT, "Another")
    screen.presenter.answer(ItemAsk.TEXT, "Another text")
    screen.presenter.remove()

    screen.presenter.undo()
    assert list(screen.items.kept) == ["i1", "i3", "i2"]
    assert screen.items.kept[ItemId("i2")].text == "Another text"
    screen.presenter.undo()
    assert screen.items.kept[ItemId("i2")] == ITEMS[1]
    screen.presenter.undo()
    screen.presenter.undo()
    assert list(screen.items.kept) == ["i1", "i2", "i3"]
    screen.presenter.redo()
    assert list(screen.items.kept) == ["i1", "i3", "i2"]


def test_what_was_moved_from_the_report_is_not_lost_by_taking_back(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.answer(ItemAsk.TEXT, "Another")
    screen.presenter.move_statement(StatementId("s5"))

    screen.presenter.undo()
    screen.presenter.remove()

    assert screen.items.kept.keys() == {"i1", "i2", "i3"}
    assert screen.items.kept[ItemId("i1")].text == "Another"


def test_a_new_item_alone_is_neither_moved_nor_read_as_the_chair_will(screen: Screen) -> None:
    screen.presenter.write_new()

    screen.presenter.move(-1)
    screen.presenter.preview()

    assert screen.items.calls == []
    assert screen.items.read == []


def test_an_item_says_what_the_chair_still_needs_to_know_of_it(screen: Screen) -> None:
    screen.presenter.write_new()
    assert screen.view.pane is not None
    assert screen.view.pane.lacks == (
        "Still to say: what the chair needs to know, its kind, why it is not for the family "
        "and the reason in your own words."
    )

    screen.presenter.answer(ItemAsk.TEXT, "It was seen.")
    screen.presenter.answer(ItemAsk.KIND, "fact")
    screen.presenter.answer(ItemAsk.REASON, "to_arrange")

    assert screen.view.lacks == ""


def test_who_is_not_the_police_is_told_that_a_page_is_rare() -> None:
    school = school_report()
    police = replace(school, profession=Profession.POLICE)

    assert open_page(school, whole=True).advice == EXCEPTIONAL
    assert open_page(police, whole=True).advice == ""


def test_illness_that_was_made_up_has_the_chair_asked_first_and_says_so_once(
    screen: Screen,
) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.answer(ItemAsk.REASON, "fabricated_or_induced_illness")
    assert screen.view.told == (ASKED_FIRST, False)
    screen.view.told = ("", False)
    screen.presenter.select("i2")
    screen.presenter.answer(ItemAsk.REASON, "fabricated_or_induced_illness")

    assert screen.asked == ["asked", "asked"]
    assert screen.view.told == ("", False)


def test_an_opened_page_says_where_the_report_tells_the_same() -> None:
    items = FakeItems({item.id: item for item in ITEMS}, told=ToldOpenly(numbers=(2, 4)))
    screen = a_screen(items)

    screen.presenter.unlock(PASSPHRASE)

    sentence, warns = screen.view.told
    assert warns
    assert sentence.startswith("What stands here is also told in statements 2 and 4.")


def test_the_page_is_read_as_the_chair_will_with_what_was_just_typed(screen: Screen) -> None:
    screen.items.pictures = (b"png",)
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.telling.answer(TellingAsk.PLEASE_RING, "yes")
    screen.presenter.answer(ItemAsk.TEXT, "Another")

    screen.presenter.preview()

    (page,) = screen.items.read
    assert page.items[0].text == "Another"
    assert page.chair_told.please_ring
    assert screen.view.pages == (b"png",)


def _opened_later() -> tuple[WaitingRunner, Screen]:
    pool = WaitingRunner()
    screen = a_screen(FakeItems({item.id: item for item in ITEMS}, pictures=(b"png",)), pool=pool)
    screen.presenter.unlock(PASSPHRASE)
    return pool, screen


def test_a_page_that_opens_after_it_was_locked_again_is_not_shown() -> None:
    pool, screen = _opened_later()

    screen.presenter.lock()
    pool.do_all()

    assert screen.view.open is None
    assert screen.view.rows == ()


def test_pages_that_come_after_locking_are_not_shown() -> None:
    pool, screen = _opened_later()
    pool.do_all()
    screen.presenter.preview()

    screen.presenter.lock()
    pool.do_all()

    assert screen.view.pages == ()


def test_an_order_that_could_not_be_kept_is_kept_with_the_next_change() -> None:
    class Full(FakeItems):
        def reorder(self, report_id: ReportId, order: Sequence[ItemId]) -> None:
            self.calls.append("reorder")
            if self.calls.count("reorder") == 1:
                raise DiskFullError
            super().reorder(report_id, order)

    screen = a_screen(Full({item.id: item for item in ITEMS}))
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.move(1)
    assert isinstance(screen.view.trouble, DiskFullError)
    screen.presenter.answer(ItemAsk.TEXT, "Another")

    assert list(screen.items.kept) == ["i2", "i1", "i3"]
