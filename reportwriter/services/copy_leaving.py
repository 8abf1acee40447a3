"""How a finished copy leaves: as a file in a folder, or as paper. Either is kept in the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.kept import CopyWay
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.domain.copy_order import CopyOrder
    from reportwriter.services.copy_finishing import CopyFinishing
    from reportwriter.services.copy_register import CopyRegister, Recipient
    from reportwriter.services.writing import OpenReport

ON_PAPER = 300 / 72
"""Dots of a printer to those of a page, of which an inch has 72."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyCopy:
    """A copy whose pages are finished and searched, and that has not left yet."""

    opened: OpenReport
    to: Recipient
    number: int
    order: CopyOrder
    file_name: str
    pdf: bytes


@dataclass(frozen=True, kw_only=True)
class CopyLeaving:
    register: CopyRegister
    finishing: CopyFinishing

    def to_file(self, ready: ReadyCopy, folder: Path) -> Path:
        """Put it into a folder and return where it lies. Raises FileNotWrittenError."""
        path = folder / ready.file_name
        write_whole({path: ready.pdf}, before_naming=lambda: self._keep(ready, CopyWay.FILE))
        return path

    def to_paper(self, ready: ReadyCopy) -> tuple[bytes, ...]:
        """Return a picture of each page of these very bytes, as PNG, and keep that they leave.

        What is kept is that they were sent to a printer: nobody hears whether paper came out.
        """
        pictures = self.finishing.pictures(ready.pdf, ON_PAPER)
        self._keep(ready, CopyWay.PRINTED)
        return pictures

    def _keep(self, ready: ReadyCopy, way: CopyWay) -> None:
        self.register.keep(ready.opened, ready.to, ready.number, ready.order, way)
