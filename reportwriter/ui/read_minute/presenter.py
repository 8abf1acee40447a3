"""Opens a sealed minute with the passphrase, entered for this, and locks it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording.dates import local_day, long_date
from reportwriter.wording.minute import TITLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.records.minute import MinuteFile
    from reportwriter.ui.runner import Runner


class ReadsMinutes(Protocol):
    """What this screen needs of `services.minutes.Minutes`."""

    def read(self, carrier: bytes, passphrase: str) -> MinuteFile: ...


class ReadMinuteView(Protocol):
    def show_minute(self, minute: ReadMessage) -> None: ...
    def show_locked(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ReadMinuteTools:
    """`minutes` gives the service, which is loaded once a minute is to be read."""

    minutes: Callable[[], ReadsMinutes]
    read_file: Callable[[Path], bytes]
    pool: Runner
    back: Callable[[], None]


class ReadMinutePresenter:
    def __init__(self, view: ReadMinuteView, tools: ReadMinuteTools) -> None:
        self._view = view
        self._tools = tools
        self._path: Path | None = None
        self._reading = WhileWanted(tools.pool)

    def open(self, path: Path) -> None:
        """Stand before a minute; it stays closed until the passphrase is entered."""
        self.lock()
        self._path = path

    def close(self) -> None:
        """Forget the minute, as when the vault is locked."""
        self.lock()
        self._path = None

    def go_back(self) -> None:
        self.close()
        self._tools.back()

    def unlock(self, passphrase: str) -> None:
        path = self._path
        if path is None:
            return
        self._reading.leave()
        self._reading.run(
            lambda: self._tools.minutes().read(self._tools.read_file(path), passphrase),
            done=lambda minute: self._view.show_minute(_shown(minute)),
            failed=self._view.show_trouble,
        )

    def lock(self) -> None:
        """Take every word of the minute off the screen; none is kept here."""
        # What is still being opened is shown to nobody.
        self._reading.leave()
        self._view.show_locked()


def _shown(minute: MinuteFile) -> ReadMessage:
    signed = f"signed {long_date(local_day(minute.signed_at))}"
    writer = ", ".join(part for part in (minute.writer.name, minute.writer.agency, signed) if part)
    return ReadMessage(
        title=f"{TITLE}, conference {minute.conference.reference}",
        sender=f"{writer}.",
        points=tuple((one.title, "\n".join(one.paragraphs)) for one in minute.parts),
    )
