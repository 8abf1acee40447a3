"""A minute of one closed slot, as it is read."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.records.minute import MinuteFile, MinutePart
from reportwriter.records.travelling import Certificates
from reportwriter.ui.look import Look
from reportwriter.ui.read_minute.presenter import ReadMinutePresenter, ReadMinuteTools
from reportwriter.ui.read_minute.view import ReadMinuteScreen, connect
from reportwriter.ui.runner import ImmediateRunner, Runner
from tests.builders import NOON, a_conference
from tests.services.desks import STOPE
from tests.ui.hearing.sample import PASSPHRASE

SAID = "Left the room: Corin Thrumm.\nThose who left were told: Police information."


class FakeMinutes:
    def read(self, carrier: bytes, passphrase: str) -> MinuteFile:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        return MinuteFile(
            recipients=(),
            author=Certificates.of(b"signing", b"encryption"),
            signed_at=NOON,
            conference=a_conference(),
            writer=STOPE,
            parts=(MinutePart(title="Closed slot 1", paragraphs=tuple(SAID.split("\n"))),),
        )


def tools_of(
    pool: Runner | None = None, back: Callable[[], None] = lambda: None
) -> ReadMinuteTools:
    return ReadMinuteTools(
        minutes=FakeMinutes,
        read_file=lambda _path: b"sealed",
        pool=pool or ImmediateRunner(),
        back=back,
    )


def closed(look: Look) -> QWidget:
    return _screen(look)[0]


def opened(look: Look) -> QWidget:
    view, presenter = _screen(look)
    presenter.unlock(PASSPHRASE)
    return view


def _screen(look: Look) -> tuple[ReadMinuteScreen, ReadMinutePresenter]:
    view = ReadMinuteScreen(look)
    presenter = ReadMinutePresenter(view, tools_of())
    connect(view, presenter)
    presenter.open(Path("minute.pdf"))
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view, presenter
