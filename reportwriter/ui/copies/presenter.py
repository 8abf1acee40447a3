"""Shows a copy before it is made, and makes it once the name of its reader was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.family_copy import Kept
from reportwriter.ui.table_rows import Line, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.family_copy import FamilyCopy, LeftOut
    from reportwriter.domain.ids import PersonId, ReportId
    from reportwriter.services.copy_making import MadeCopy
    from reportwriter.ui.runner import Runner

NOTHING_IN_IT = "Nothing of the report can be shared with this person as it is now."
ALL_IN_IT = "Nothing is left out."
NEVER_IN_IT = (
    "Never in it: addresses, schools and doctors, adults' dates of birth, what others of the family"
    " said, who told you something and may not be named, and the confidential page."
)
_KEPT = {
    Kept.STATEMENT: "Statement {number}",
    Kept.ROW: "A line of a table",
    Kept.VIEW: "A provisional view",
    Kept.PERSON: "A person",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyShown:
    """`name` is to be typed before the copy is made; `stage` says of what it is a copy.

    `is_signed`: the copy is signed too, which takes the passphrase.
    """

    name: str
    stage: str
    is_signed: bool
    inside: tuple[Line, ...]
    left_out: tuple[Line, ...]


class Copying(Protocol):
    """What this screen needs of `services.family_copies.FamilyCopies`."""

    def preview(self, report_id: ReportId, person: PersonId) -> MadeCopy: ...
    def export(
        self,
        report_id: ReportId,
        person: PersonId,
        typed_name: str,
        folder: Path,
        passphrase: str = "",
    ) -> Path: ...


class CopyView(Protocol):
    def show_copy(self, copy: CopyShown) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_made(self, name: str, file: str, folder: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class CopyPresenter:
    def __init__(
        self, view: CopyView, copies: Copying, vault: Runner, back: Callable[[], None]
    ) -> None:
        self._view = view
        self._copies = copies
        self._vault = vault
        self._back = back
        self._report: ReportId | None = None
        self._person: PersonId | None = None
        self._name = ""

    def open(self, report_id: ReportId, person: PersonId) -> None:
        """Show what a copy for this person would hold now."""
        self._report, self._person = report_id, person
        self._vault.run(
            lambda: self._copies.preview(report_id, person),
            done=self._on_found,
            failed=self._view.show_trouble,
        )

    def make(self, typed_name: str, folder: Path, passphrase: str = "") -> None:
        """Make the copy and put it into a folder."""
        report_id, person = self._report, self._person
        if report_id is None or person is None:
            return
        self._view.show_busy(busy=True)
        self._vault.run(
            lambda: self._copies.export(report_id, person, typed_name, folder, passphrase),
            done=self._on_made,
            failed=self._on_failed,
        )

    def go_back(self) -> None:
        self._back()

    def _on_found(self, made: MadeCopy) -> None:
        copy = made.copy
        self._name = copy.reader.name
        self._view.show_copy(
            CopyShown(
                name=copy.reader.name,
                stage=_stage(copy),
                is_signed=copy.signed_on is not None,
                inside=tuple(_inside(copy)),
                left_out=tuple(_left_out(number, one) for number, one in enumerate(made.left_out)),
            )
        )

    def _on_made(self, path: Path) -> None:
        self._view.show_busy(busy=False)
        self._view.show_made(self._name, path.name, str(path.parent))

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)


def _stage(copy: FamilyCopy) -> str:
    what = "A child's edition, in your words for a child" if copy.for_child else "A copy"
    if copy.signed_on:
        return f"{what} of the signed report, version {copy.version}."
    return f"{what} to talk over before the report is signed."


def _inside(copy: FamilyCopy) -> Sequence[Line]:
    return [
        _line(f"in {number}", f"Statement {number}", statement.text)
        for number, statement in enumerate(copy.statements, start=1)
    ]


def _left_out(index: int, one: LeftOut) -> Line:
    return _line(f"out {index}", _KEPT[one.what].format(number=one.number), one.words)


def _line(key: str, what: str, words: str) -> Line:
    shown = " ".join(words.split())
    return Line(key=key, cells=(Words(what, strong=True), Words(shown)), spoken=f"{what}: {shown}")
