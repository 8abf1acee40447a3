"""Shows a copy before it is made, and makes it once all that is asked was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.copies.rows import inside_rows, left_out_rows
from reportwriter.wording.family_copy import CAPACITIES, PURPOSES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.copy_order import CopyOrder, Standing
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.family_copy import FamilyCopy
    from reportwriter.domain.ids import PersonId, ReportId
    from reportwriter.services.copy_making import MadeCopy
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line

Choices = tuple[tuple[str, str], ...]
OTHER_PURPOSE = ""
PURPOSE_CHOICES: Choices = (
    *((words, words) for words in PURPOSES),
    (OTHER_PURPOSE, "Something else"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyShown:
    """`name` is to be typed before the copy is made; `stage` says of what it is a copy.

    `is_signed`: the copy is signed too, which takes the passphrase. `second_person`: the agency
    wants somebody else to look, and to enter their name.
    """

    name: str
    stage: str
    is_signed: bool
    second_person: bool
    standing: Standing
    capacities: Choices
    inside: tuple[Line, ...]
    left_out: tuple[Line, ...]


class Copying(Protocol):
    """What this screen needs of `services.family_copies.FamilyCopies`."""

    @property
    def wants_second_person(self) -> bool: ...
    def preview(
        self, report_id: ReportId, person: PersonId, standing: Standing | None = None
    ) -> MadeCopy: ...
    def require_settled(self, report_id: ReportId, person: PersonId, order: CopyOrder) -> None: ...
    def export(
        self,
        report_id: ReportId,
        person: PersonId,
        order: CopyOrder,
        folder: Path,
        passphrase: str = "",
    ) -> Path: ...


class CopyView(Protocol):
    def show_copy(self, copy: CopyShown, *, fresh: bool) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_made(self, name: str, file: str, folder: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class CopyPresenter:
    """`ask_folder` asks where a copy is to lie, once nothing else is lacking."""

    def __init__(
        self,
        view: CopyView,
        copies: Copying,
        vault: Runner,
        back: Callable[[], None],
        ask_folder: Callable[[], Path | None],
    ) -> None:
        self._view = view
        self._copies = copies
        self._vault = vault
        self._back = back
        self._ask_folder = ask_folder
        self._report: ReportId | None = None
        self._person: PersonId | None = None
        self._name = ""

    def open(self, report_id: ReportId, person: PersonId) -> None:
        """Show what a copy for this person would hold now."""
        self._report, self._person = report_id, person
        self._look(None, fresh=True)

    def read_as(self, standing: Standing) -> None:
        """Show what it would hold if they read it so; what was typed stays."""
        self._look(standing, fresh=False)

    def make(self, order: CopyOrder, passphrase: str = "") -> None:
        """Make the copy, once nothing is lacking and a folder was chosen."""
        report_id, person = self._report, self._person
        if report_id is None or person is None:
            return
        self._view.show_busy(busy=True)
        self._vault.run(
            lambda: self._copies.require_settled(report_id, person, order),
            done=lambda _none: self._export(report_id, person, order, passphrase),
            failed=self._on_failed,
        )

    def go_back(self) -> None:
        self._back()

    def _look(self, standing: Standing | None, *, fresh: bool) -> None:
        report_id, person = self._report, self._person
        if report_id is None or person is None:
            return
        self._vault.run(
            lambda: (
                self._copies.preview(report_id, person, standing),
                self._copies.wants_second_person,
            ),
            done=lambda found: self._on_found(*found, fresh=fresh),
            failed=self._view.show_trouble,
        )

    def _export(
        self, report_id: ReportId, person: PersonId, order: CopyOrder, passphrase: str
    ) -> None:
        folder = self._ask_folder()
        if folder is None:
            self._view.show_busy(busy=False)
            return
        self._vault.run(
            lambda: self._copies.export(report_id, person, order, folder, passphrase),
            done=self._on_made,
            failed=self._on_failed,
        )

    def _on_found(self, made: MadeCopy, second_person: bool, *, fresh: bool) -> None:
        copy = made.copy
        self._name = copy.reader.name
        self._view.show_copy(
            CopyShown(
                name=copy.reader.name,
                stage=_stage(copy),
                is_signed=copy.signed_on is not None,
                second_person=second_person,
                standing=copy.standing,
                capacities=tuple((one.value, _capitalised(one.value)) for one in made.capacities),
                inside=tuple(inside_rows(made)),
                left_out=tuple(left_out_rows(made.left_out)),
            ),
            fresh=fresh,
        )

    def _on_made(self, path: Path) -> None:
        self._view.show_busy(busy=False)
        self._view.show_made(self._name, path.name, str(path.parent))

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)


def _capitalised(capacity: str) -> str:
    words = CAPACITIES[capacity]
    return words[0].upper() + words[1:]


def _stage(copy: FamilyCopy) -> str:
    what = "A child's edition, in your words for a child" if copy.for_child else "A copy"
    if copy.signed_on:
        return f"{what} of the signed report, version {copy.version}."
    return f"{what} to talk over before the report is signed."
