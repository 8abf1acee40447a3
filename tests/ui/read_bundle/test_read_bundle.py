from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.file_check import Contents
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.look import Look
from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter
from reportwriter.ui.read_bundle.rows import BundleShown
from reportwriter.ui.read_bundle.view import ReadBundleScreen
from reportwriter.ui.runner import Runner
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.page_picture import PagePicture
from tests.ui.hearing.sample import PASSPHRASE
from tests.ui.read_bundle import sample
from tests.ui.read_bundle.sample import PAGES, FakeBundles, an_open_bundle, tools_of
from tests.ui.showing import show
from tests.ui.waiting import WaitingRunner


class FakeView:
    def __init__(self) -> None:
        self.bundle: BundleShown | None = None
        self.page: PageShown | None = None
        self.part = ""
        self.trouble: ReportWriterError | None = None
        self.opening = self.shown = 0

    def show_opening(self) -> None:
        self.opening += 1

    def show_bundle(self, bundle: BundleShown) -> None:
        self.bundle = bundle
        self.shown += 1

    def show_page(self, page: PageShown, part: str) -> None:
        self.page, self.part = page, part

    def show_locked(self) -> None:
        self.bundle = self.page = None
        self.part = ""

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def a_presenter(
    view: FakeView, bundles: FakeBundles | None = None, pool: Runner | None = None
) -> ReadBundlePresenter:
    presenter = ReadBundlePresenter(view, tools_of(bundles or FakeBundles(), pool))
    presenter.open(Path("bundle.pdf"))
    return presenter


def texts(bundle: BundleShown) -> list[str]:
    return [row.spoken for row in bundle.rows]


def test_it_opens_with_the_passphrase_alone_and_lists_its_parts() -> None:
    view = FakeView()
    presenter = a_presenter(view)

    presenter.unlock("wrong")
    assert isinstance(view.trouble, WrongPassphraseError)
    assert view.shown == 0

    presenter.unlock(PASSPHRASE)
    assert view.bundle is not None
    assert view.bundle.title == "Confidential bundle, conference FIC-0001"
    assert view.bundle.is_sound
    assert texts(view.bundle) == [
        "In this bundle",
        "Contents",
        "A. Police. Confidential page by DC Wilf Harrowgate. The original in it opens and is"
        " unchanged.",
        "B. Health visiting. Message to the chair from Nell Garrow. The original in it opens and"
        " is unchanged.",
        "C. Confidential minute. Written by Merriweather Stope. The original in it opens and is"
        " unchanged.",
        "Signature",
        "Not in this bundle",
        "Hollybrook Primary School: Opened: it holds nothing confidential.",
    ]


def test_an_original_that_does_not_open_is_named() -> None:
    view = FakeView()
    bundle = an_open_bundle(Contents.NOT_SEALED_TO_YOU)
    a_presenter(view, FakeBundles(bundle=bundle)).unlock(PASSPHRASE)

    assert view.bundle is not None
    assert not view.bundle.is_sound
    assert "1 of the originals in it did not open for you" in view.bundle.said
    assert "is sealed to other people, not to you." in texts(view.bundle)[2]


def test_pages_are_turned_and_the_list_follows_to_the_part_they_are_of() -> None:
    view = FakeView()
    bundles = FakeBundles()
    presenter = a_presenter(view, bundles)
    presenter.unlock(PASSPHRASE)

    parts = [view.part]
    for _ in range(PAGES):
        presenter.turn(1)
        parts.append(view.part)

    assert parts[:PAGES] == ["contents", *"AAABBBCCC", "signature"]
    assert bundles.drawn == list(range(1, PAGES + 1))
    assert view.page is not None
    assert view.page.place == f"{PAGES} of {PAGES}"
    assert view.page.is_last


def test_a_part_that_is_chosen_begins_with_its_divider() -> None:
    view = FakeView()
    presenter = a_presenter(view)
    presenter.unlock(PASSPHRASE)
    assert view.bundle is not None

    presenter.turn_to(dict(view.bundle.starts)["B"])

    assert view.page is not None
    assert (view.page.place, view.part) == (f"5 of {PAGES}", "B")


def test_what_opens_or_is_drawn_after_its_reader_turned_away_is_shown_to_nobody() -> None:
    view, pool = FakeView(), WaitingRunner()
    presenter = a_presenter(view, pool=pool)
    presenter.unlock(PASSPHRASE)
    presenter.lock()
    pool.do_all()
    assert view.bundle is None

    presenter.unlock(PASSPHRASE)
    pool.do_all()
    presenter.turn(1)
    presenter.go_back()
    pool.do_all()

    assert view.page is None


def test_keys_turn_pages_and_escape_locks_and_leaves_no_page(look: Look, qtbot: QtBot) -> None:
    screen = cast("ReadBundleScreen", sample.opened(look))
    qtbot.addWidget(screen)
    show(qtbot, screen)
    focused = screen.focusWidget() or screen

    qtbot.keyClick(focused, Qt.Key.Key_PageDown)
    (picture,) = screen.findChildren(PagePicture)
    assert picture.accessibleName() == f"Picture of bundle page 2 of {PAGES}"
    qtbot.keyClick(focused, Qt.Key.Key_PageUp)
    assert picture.accessibleName() == f"Picture of bundle page 1 of {PAGES}"

    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not screen.findChildren(OpenFrame)
    assert not [one for one in screen.findChildren(QLabel) if "Harrowgate" in one.text()]
    assert not screen.windowTitle()
    assert not QApplication.clipboard().text()

    with qtbot.waitSignal(screen.back_requested):
        qtbot.keyClick(screen.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)


def test_a_row_that_is_walked_to_by_key_shows_its_pages(look: Look, qtbot: QtBot) -> None:
    screen = cast("ReadBundleScreen", sample.opened(look))
    qtbot.addWidget(screen)
    show(qtbot, screen)

    qtbot.keyClick(screen.focusWidget() or screen, Qt.Key.Key_Down)

    (picture,) = screen.findChildren(PagePicture)
    assert picture.accessibleName() == f"Picture of bundle page 2 of {PAGES}"
