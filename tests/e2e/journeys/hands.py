"""Somebody at the keyboard who cannot see: keys go in, and what a screen reader says comes back."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from tests.e2e.journeys.screen_reader import Heard, ScreenReader, screen_reader
from tests.e2e.journeys.session import PATIENCE, Session, await_that, comes, session

MOST_TABS = 150


@dataclass(kw_only=True)
class Hands:
    """`inputs` are what was typed, chosen or pressed, in order; moving about is none of them."""

    reader: ScreenReader
    home: Path
    environment: dict[str, str]
    window: str
    inputs: list[str] = field(default_factory=list)

    def press(self, chord: str, *, times: int = 1) -> None:
        """Press keys together, as `ctrl+Return`: one input each time."""
        self.inputs += [chord] * times
        for _ in range(times):
            self._keys(chord)

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type into it: one input."""
        self.go_to(name)
        self.write(text)

    def write(self, text: str) -> None:
        """Type where the focus is: one input."""
        self.inputs.append(f"“{text[:30]}”")
        self._xdotool("type", "--delay", "4", "--", text)

    def choose(self, name: str) -> None:
        """Go to a button, chip or tick box, and press it: one input."""
        self.go_to(name)
        self.inputs.append(name)
        self._keys("space")

    def pick(self, name: str, wanted: str) -> None:
        """Go to a list to choose from, and go down it until what is wanted is said: one input."""
        heard = self.go_to(name)
        self.inputs.append(f"{name}: {wanted}")
        while not heard.chosen.startswith(wanted):
            self._change_by("Down")
            heard = self.go_to(name)

    def open_row(self, list_name: str, row: str) -> None:
        """Go down a list to a row and open it: one input."""
        self.go_to(list_name)
        self.inputs.append(row)
        heard = self.reader.focused()
        while heard is None or not heard.name.startswith(row):
            heard = self._change_by("Down")
        self._keys("Return")

    def _change_by(self, chord: str) -> Heard | None:
        """Press keys until what is said of the focus is another thing, and return that."""
        before = self.reader.focused()
        self._keys(chord)
        await_that(f"more than {before}", lambda: self.reader.focused() != before)
        return self.reader.focused()

    def go_to(self, name: str, *, back: bool = False) -> Heard:
        """Press Tab until something is said that begins with the name.

        Raises AssertionError, telling all that was said on the way, when it never comes.
        """
        said: list[str] = []
        for _ in range(MOST_TABS):
            heard = self.reader.focused()
            if heard and heard.name.startswith(name):
                return heard
            said.append(str(heard))
            self.move("shift+Tab" if back else "Tab")
        raise AssertionError(f"never came to {name!r}; heard: {said}")

    def move(self, chord: str) -> None:
        """Press keys that only move the focus, and wait until its new place is said."""
        before = self.reader.moves
        self._keys(chord)
        await_that(f"{chord} moves", lambda: self.reader.moves_heard() > before)

    def be_heard(self) -> None:
        """Move to and fro until that is said.

        A program that is told who listens while it starts can miss it, and then tells nobody.
        Those who use a screen reader have it on before.
        """
        for chord in islice(cycle(("Tab", "shift+Tab")), MOST_TABS):
            self.reader.ask_to_hear()
            self._keys(chord)
            if comes(lambda: self.reader.moves_heard() > 0, within=1.0):
                break
        else:
            raise AssertionError("no move of the focus is ever said")
        if chord == "Tab":
            self.move("shift+Tab")

    def open_file(self, path: Path) -> None:
        """Give the file's name in the dialogue that asks for one: one input."""
        self.hear("File name:")
        self.write(str(path))
        self._keys("Return")
        self.come_back()

    def come_back(self) -> None:
        """Have the focus given back to the program's window, as desktops do by themselves."""
        await_that("the dialogue is gone", lambda: "File name:" not in self._names())
        self._xdotool("windowfocus", "--sync", self.window)

    def _names(self) -> list[str]:
        return [heard.name for heard in self.reader.everything()]

    def is_there(self, name: str) -> bool:
        return name in self._names()

    def hear(self, words: str) -> None:
        """Wait until something on the screen is said that holds the words."""

        def is_said() -> bool:
            every = self.reader.everything()
            return any(words in heard.name or words in heard.text for heard in every)

        try:
            await_that(words, is_said)
        except AssertionError as never:
            shown = [str(heard) for heard in self.reader.everything() if heard.name or heard.text]
            raise AssertionError(f"never heard {words!r}; there is: {shown}") from never

    def hear_focus(self, name: str) -> None:
        """Wait until the focus is at something whose name begins so."""
        heard = self.reader.focused

        def is_there() -> bool:
            focused = heard()
            return focused is not None and focused.name.startswith(name)

        try:
            await_that(name, is_there)
        except AssertionError as never:
            raise AssertionError(f"the focus is not at {name!r} but at {heard()}") from never

    def _keys(self, chord: str) -> None:
        self._xdotool("key", "--clearmodifiers", chord)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=True,
            timeout=PATIENCE,
        )


@contextmanager
def at_the_window(folder: Path, *, keyring: bool = False) -> Iterator[Hands]:
    """Start the program on a desktop of its own, as it starts for the first time."""
    with ExitStack() as running:
        desktop = running.enter_context(session(folder, keyring=keyring))
        window = running.enter_context(_program(desktop))
        bus = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
        reader = running.enter_context(screen_reader(bus))
        hands = Hands(
            reader=reader, home=desktop.home, environment=desktop.environment, window=window
        )
        hands.come_back()
        await_that("the window has the focus", lambda: reader.focused() is not None)
        hands.be_heard()
        yield hands


@contextmanager
def _program(desktop: Session) -> Iterator[str]:
    """Start it, and give the number of its window."""
    environment = desktop.environment | {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "reportwriter"]
    with subprocess.Popen(command, env=environment) as started:
        try:
            yield _window_of(started, desktop.environment)
        finally:
            started.terminate()
            started.wait(PATIENCE)


def _window_of(started: "subprocess.Popen[bytes]", environment: dict[str, str]) -> str:
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(started.pid)]
    found: list[str] = []

    def is_there() -> bool:
        assert started.poll() is None, "the program has ended before it had a window"
        # A window that goes while it is looked at ends the search with an error.
        looked = subprocess.run(
            search, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        found[:] = looked.stdout.split()
        return looked.returncode == 0 and bool(found)

    await_that("the program's window", is_there)
    return found[-1]
