"""Scenario 1 at the chair's, by keyboard alone: from dropped files to signed minutes and bundle.

Nothing is clicked and no widget is spoken to: keys go to whatever has the focus, and Tab is pressed
until it stands where a chair would want it. Only the dialogues of the system are answered for.
"""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as PytestQtTimeout
from pytestqt.qtbot import QtBot

from reportwriter.app import _scenario, vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.integrity import Why
from reportwriter.exchange.examined import What
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.scenario import Scenario
from reportwriter.services.demo.cast import Casting, Clock, Person, Sent
from reportwriter.services.demo.play import Demo
from reportwriter.services.vault_access import VaultAccess
from reportwriter.signing.key_files import KeyFiles
from reportwriter.ui.window import make_desktop
from tests.deep_scan import scan_bytes
from tests.pdf.reading import text_of
from tests.services.desks import attached
from tests.ui.behind import behind

pytestmark = pytest.mark.slow
LONG = 90_000
"""Milliseconds; all files of a conference are checked within, on a slow computer too."""
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 80
SAID = "Juniper has come to breakfast each day this week."
TOLD = "Grown-ups made a plan, so that you are well and safe."


@dataclass(frozen=True)
class Evening:
    scenario: Scenario
    chair: Person
    files: tuple[Path, ...]
    secrets: tuple[str, ...]
    folder: Path


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    """The chair has invited, every agency has handed over, and nothing is taken in yet."""
    yield from _evening(_scenario("S1"), tmp_path)


@pytest.fixture
def one_agency(tmp_path: Path) -> Iterator[Evening]:
    """As the evening, but only one agency was asked."""
    scenario = _scenario("S1")
    yield from _evening(replace(scenario, agencies=scenario.agencies[:1]), tmp_path)


def _evening(scenario: Scenario, folder: Path) -> Iterator[Evening]:
    clock = Clock(scenario.issued_at)
    demo = Demo(
        folder=folder / "cast",
        access=lambda place, at: vault_access(place, LEAST_COST, at),
        verifying=lambda: pytest.fail("nothing is verified"),
        key_files=KeyFiles(),
        now=clock,
    )
    casting = Casting(root=demo.folder, access=demo.access, clock=clock)
    chair = casting.person("chair", scenario.conference.chair)
    deputies = [casting.person("deputy", contact) for contact in scenario.deputies]
    sent = demo._written(scenario, chair, deputies, casting, lambda _said: None)
    yield Evening(
        scenario=scenario,
        chair=chair,
        files=tuple(path for one in sent for path in one.files),
        secrets=_secrets(sent),
        folder=folder,
    )
    for person in (chair, *deputies, *(one.author for one in sent)):
        person.close()


def _secrets(sent: list[Sent]) -> tuple[str, ...]:
    """Return what the sealed pages hold, and no paper of this evening may."""
    return tuple(item.text for one in sent for item in one.agency.confidential_items)


@dataclass
class Keyboard:
    """Somebody with a keyboard and eyes, and no mouse."""

    qtbot: QtBot
    window: QWidget

    @property
    def focus(self) -> QWidget:
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=LONG)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.focus, key, held)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.focus, words)

    def go_to(self, name: str) -> None:
        """Press Tab until what has the focus is called so."""
        passed = []
        for _ in range(MOST_TABS):
            if _named(self.focus).startswith(name):
                return
            passed.append(_named(self.focus))
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not lead to {name}, only to {sorted(set(passed))}")

    def push(self, name: str) -> None:
        self.go_to(name)
        self.press(Qt.Key.Key_Space)

    def fill(self, name: str, words: str) -> None:
        self.go_to(name)
        self.press(Qt.Key.Key_A, CONTROL)
        self.type(words)

    def choose(self, name: str, words: str) -> None:
        """Go through a closed list from its first line to the one that begins so."""
        self.go_to(name)
        choice = self.focus
        assert isinstance(choice, QComboBox), _named(choice)
        self.press(Qt.Key.Key_Home)
        for _ in range(choice.count()):
            if choice.currentText().startswith(words):
                return
            self.press(Qt.Key.Key_Down)
        pytest.fail(f"{name} offers no {words}")

    def read(self, words: str) -> None:
        """Wait until the words stand somewhere in sight."""
        try:
            self.qtbot.waitUntil(lambda: any(words in said for said in self._seen()), timeout=LONG)
        except PytestQtTimeout:
            pytest.fail(f"{words} is nowhere in sight, only {list(self._seen())}")

    def row(self, name: str) -> None:
        """Go down the list that has the focus, from its first row, to the one that says so."""
        view = self.focus
        assert isinstance(view, QAbstractItemView), _named(view)
        self.press(Qt.Key.Key_Home)
        for _ in range(view.model().rowCount() + 1):
            if str(view.currentIndex().data() or "").startswith(name):
                return
            self.press(Qt.Key.Key_Down)
        rows = [view.model().index(at, 0).data() for at in range(view.model().rowCount())]
        pytest.fail(f"no row says {name}: {rows}")

    def _seen(self) -> Iterator[str]:
        yield from (one.text() for one in self.window.findChildren(QLabel) if one.isVisible())


def _named(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    return widget.accessibleName()


@pytest.fixture
def keyboard(evening: Evening, qtbot: QtBot, qapp: QApplication) -> Keyboard:
    """The chair's program, opened with the passphrase."""
    return _opened(evening, qtbot, qapp, evening.scenario.issued_at)


def _opened(evening: Evening, qtbot: QtBot, qapp: QApplication, at: datetime) -> Keyboard:
    evening.chair.close()
    access: VaultAccess = vault_access(evening.chair.folder / "vault", LEAST_COST, Clock(at))
    desktop = make_desktop(qapp, behind(access), evening.folder / "settings.json")
    qtbot.addWidget(desktop.window)
    with qtbot.waitActive(desktop.window):
        desktop.window.show()
        desktop.window.activateWindow()
    chair = Keyboard(qtbot, desktop.window)
    desktop.begin()
    chair.go_to("Your passphrase")
    chair.type(evening.chair.passphrase)
    chair.press(Qt.Key.Key_Return)
    chair.read("Reports sent to me")
    return chair


def test_from_dropped_files_to_signed_minutes_and_bundle_by_keyboard_alone(
    evening: Evening, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes, letter, own, bundle = (
        evening.folder / f"{name}.pdf" for name in ("minutes", "letter", "own", "bundle")
    )
    chosen = iter([letter, minutes, own, bundle])
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in evening.files], "")
    )
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(next(chosen)), ""))

    _take_in(evening, keyboard)
    _ask_a_question(keyboard)
    _call_the_roll(keyboard)
    _hold(keyboard)
    _tell_the_child(keyboard)
    _make_papers(evening, keyboard)
    _bundle(keyboard)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(evening.folder))
    sent = _send(evening, keyboard)
    archive = _archive(evening, keyboard)

    for path in (minutes, letter):
        with Quarantine() as quarantine:
            examined = examine(path.read_bytes(), quarantine)
        assert (examined.what, examined.why) == (What.PAPER, Why.HOLDS)
    said = text_of(minutes.read_bytes())
    for words in (SAID, "Child Protection Plan is made", "Neglect", "The conference is quorate"):
        assert words in said
    told = text_of(own.read_bytes())
    assert TOLD in told
    assert not any(words in told for words in (SAID, "Neglect", "Otto", "O.P."))
    originals = {path.read_bytes() for path in evening.files if "sealed page" not in path.name}
    assert originals <= set(attached(bundle.read_bytes()).values())
    assert {path.read_bytes() for path in evening.files} == {
        path.read_bytes() for path in (archive / "data/received").iterdir()
    }
    for path in (
        minutes,
        letter,
        own,
        bundle,
        *(one for folder in (sent, archive) for one in folder.rglob("*") if one.is_file()),
    ):
        assert scan_bytes(path.read_bytes(), list(evening.secrets)) == ()


def test_records_that_were_kept_long_enough_are_destroyed_by_keyboard_alone(
    one_agency: Evening, qtbot: QtBot, qapp: QApplication
) -> None:
    evening = one_agency
    starts = evening.scenario.conference.starts_at
    assert starts is not None
    chair = _opened(evening, qtbot, qapp, starts.replace(year=starts.year + 76))
    reference = evening.scenario.conference.reference
    chair.go_to("Reports sent to me")
    assert "Due for review" in str(_list(chair).model().index(0, 0).data())
    chair.press(Qt.Key.Key_Return)
    chair.read(reference)

    chair.push("Archive")
    chair.read("Due for review")
    chair.fill("First person who confirms", "Merriweather Stope")
    chair.fill("Second person who confirms", "Idris Calloway")
    chair.go_to("Your passphrase, to destroy")
    chair.type(evening.chair.passphrase)
    chair.press(Qt.Key.Key_Return)
    chair.read(f"The records of conference {reference} are destroyed")
    chair.press(Qt.Key.Key_Escape)

    chair.read("Today")
    seen = " ".join(chair._seen())
    assert reference not in seen


def _list(chair: Keyboard) -> QAbstractItemView:
    view = chair.focus
    assert isinstance(view, QAbstractItemView), _named(view)
    return view


def _send(evening: Evening, chair: Keyboard) -> Path:
    """Write the files of one e-mail, say that it went, and return their folder."""
    chair.press(Qt.Key.Key_M, CONTROL | SHIFT)
    chair.read("Who gets what")
    chair.read("sent.")
    rows = _list(chair).model()
    said = [str(rows.index(at, 0).data()) for at in range(rows.rowCount())]
    chair.row(next(one for one in said if "\xa0report" in one and "Not sent" in one))
    chair.press(Qt.Key.Key_Return, CONTROL)
    chair.read("The files for")
    chair.press(Qt.Key.Key_M, CONTROL)
    chair.read("Kept: sent to")
    (text,) = evening.folder.glob("*/e-mail text.txt")
    people = evening.scenario.conference.people
    assert not [one for one in people if one.name.split()[0] in text.read_text("utf-8")]
    chair.press(Qt.Key.Key_Escape)
    return text.parent


def _archive(evening: Evening, chair: Keyboard) -> Path:
    """Write the archive, with papers and bundle in it, and return its folder."""
    chair.push("Archive")
    chair.read("Write an archive")
    chair.go_to("Your passphrase, to sign")
    chair.type(evening.chair.passphrase)
    chair.press(Qt.Key.Key_Return)
    chair.read("The archive is written")
    (folder,) = evening.folder.glob("* archive *")
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        subprocess.run(["sha256sum", "--quiet", "--strict", "-c", manifest], cwd=folder, check=True)
    return folder


def _take_in(evening: Evening, chair: Keyboard) -> None:
    chair.go_to("Reports sent to me")
    chair.press(Qt.Key.Key_Return)
    chair.read(f"{evening.scenario.conference.reference}")
    chair.push("Import reports")
    chair.read("files are to be checked.")
    chair.go_to("Your passphrase")
    chair.type(evening.chair.passphrase)
    chair.press(Qt.Key.Key_Return)
    chair.read("files taken in for this conference.")


def _ask_a_question(chair: Keyboard) -> None:
    """Read side by side, and ask about the first statement of the first risk."""
    chair.push("Read side by side")
    chair.read("Overview")
    chair.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    chair.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    chair.press(Qt.Key.Key_Q)
    chair.type("Since when?")
    chair.press(Qt.Key.Key_Return)
    chair.press(Qt.Key.Key_Escape)
    chair.read("Reports")


def _call_the_roll(chair: Keyboard) -> None:
    chair.push("Who comes")
    chair.read("Not yet quorate")
    for _ in range(4):
        # Each key marks an agency as here and goes on to the next.
        chair.press(Qt.Key.Key_Space)
    for agency in ("Hollybrook", "Police"):
        chair.go_to("Who comes")
        chair.row(agency)
        chair.read(agency)
        chair.press(Qt.Key.Key_Return)
        chair.choose("Have they had direct contact", "Yes")
    chair.read("Quorate")
    chair.go_to("Back to the reports")
    chair.press(Qt.Key.Key_Escape)


def _hold(chair: Keyboard) -> None:
    chair.push("At the conference")
    # What the sealed pages hold was not read yet; who asks once more goes on.
    chair.read("Read it before the conference begins")
    chair.push("At the conference")
    chair.read("Running sheet")
    for _ in range(3):
        chair.press(Qt.Key.Key_Return)
        chair.press(Qt.Key.Key_Down)
    _next_part(chair, "What is said")
    chair.press(Qt.Key.Key_Return, CONTROL)
    chair.fill("Who says it", "Ada Quill, deputy head")
    chair.fill("What is said", SAID)
    chair.press(Qt.Key.Key_2, CONTROL)
    _next_part(chair, "Views")
    chair.press(Qt.Key.Key_Return)
    chair.choose("Child Protection Plan for", "Yes")
    _next_part(chair, "Decision")
    for child in ("Juniper", "Otto"):
        _decide(chair, child)
    _next_part(chair, "Plan and dates")
    _plan(chair)
    chair.push("Close the conference")
    chair.read("The conference is closed.")


def _decide(chair: Keyboard, child: str) -> None:
    chair.go_to("Decision")
    chair.row(child)
    chair.press(Qt.Key.Key_Return)
    chair.choose("What is decided", "Child Protection Plan is made")
    chair.choose("Has the child suffered", "Yes")
    chair.choose("Is the child likely", "Yes")
    chair.choose("On which half", "Harm is shown")
    chair.push("Neglect")
    chair.fill("The reasons", "Four agencies saw the same.")
    chair.choose("How it was decided", "By consensus")
    chair.fill("How the child's views", "Heard, and weighed.")


def _plan(chair: Keyboard) -> None:
    chair.row("Core group")
    chair.press(Qt.Key.Key_Return)
    for name, words in (
        ("Lead social worker", "Idris Calloway"),
        ("Core group", "School, health visitor, mother"),
        ("It meets first on", "14 jan 2027"),
        ("Assessment done by", "10 feb 2027"),
        ("Review conference on", "30 mar 2027"),
    ):
        chair.fill(name, words)
    chair.press(Qt.Key.Key_Return, CONTROL)
    chair.fill("What is to be done", "Breakfast at school")
    chair.fill("Who does it", "Hollybrook Primary School")
    chair.fill("By when", "from tomorrow")
    chair.fill("How one will know", "The register of the club")


def _next_part(chair: Keyboard, title: str) -> None:
    chair.press(Qt.Key.Key_PageDown, CONTROL)
    chair.read(title)


def _tell_the_child(chair: Keyboard) -> None:
    _next_part(chair, "For children")
    chair.row("Juniper, what was decided")
    chair.press(Qt.Key.Key_Return)
    chair.fill("In words for Juniper", TOLD)
    chair.go_to("For children")
    chair.row("Juniper, the talk afterwards")
    chair.press(Qt.Key.Key_Return)
    chair.fill("Day of the talk", "16 dec 2026")
    chair.fill("Who was beside the child", "Ada Quill")
    chair.push("The talk was held")
    chair.read("Left to you: the talk afterwards with Otto, a supporter beside.")


def _make_papers(evening: Evening, chair: Keyboard) -> None:
    _next_part(chair, "Core group")
    _next_part(chair, "Reasons")
    _next_part(chair, "Papers")
    for name, file in (
        ("Decision letter, Chair and agencies", "letter"),
        ("Minutes, Chair and agencies", "minutes"),
        ("Own minutes, Juniper", "own"),
    ):
        chair.go_to("Papers")
        chair.row(name)
        chair.press(Qt.Key.Key_Return)
        chair.type(evening.chair.passphrase)
        chair.press(Qt.Key.Key_Return)
        chair.read(f"Saved as {file}.pdf.")
    chair.go_to("Papers")
    chair.press(Qt.Key.Key_Escape)


def _bundle(chair: Keyboard) -> None:
    chair.push("Make the bundle")
    chair.read("The bundle is written: bundle.pdf.")
