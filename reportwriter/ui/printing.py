"""Prints pictures of pages on a printer that the user chose, and leaves no file of ours behind."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo

from reportwriter.domain.errors import ReportWriterError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

_IN_MEMORY = ("/run/user/{user}", "/dev/shm")  # noqa: S108  # Held in memory, not on a disk.


class NoPrinterError(ReportWriterError):
    """This computer knows no printer."""


class PrintingFailedError(ReportWriterError):
    """The printer did not take the pages."""


class ChosenPaper:
    """A printer that was chosen."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer

    def print_pages(self, pages: Sequence[bytes]) -> None:
        """Raise PrintingFailedError."""
        if self._printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
            # That would be a file in clear, and no paper.
            raise PrintingFailedError
        with spooled_in_memory():
            paint_pages(pages, self._printer)


def ask_paper(parent: QWidget) -> ChosenPaper | None:
    """Ask which printer; None when the user thought it over. Raises NoPrinterError.

    Neither a file, nor some of the pages, nor several of them can be chosen: each copy has its own
    number, and is whole.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinterError
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    for option in (
        QAbstractPrintDialog.PrintDialogOption.PrintToFile,
        QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        QAbstractPrintDialog.PrintDialogOption.PrintCollateCopies,
    ):
        dialog.setOption(option, on=False)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    printer.setCopyCount(1)
    return ChosenPaper(printer)


def paint_pages(pages: Sequence[bytes], device: QPagedPaintDevice) -> None:
    """Paint each picture on a page of its own, as large as it. Raises PrintingFailedError."""
    painter = QPainter()
    if not painter.begin(device):
        raise PrintingFailedError
    try:
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise PrintingFailedError
            _paint(painter, QImage.fromData(page), device)
    finally:
        painter.end()


def _paint(painter: QPainter, image: QImage, device: QPagedPaintDevice) -> None:
    paper = device.pageLayout().fullRectPixels(device.logicalDpiX())
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (paper.width() - size.width()) // 2, (paper.height() - size.height()) // 2
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRect(left, top, size.width(), size.height()), image)


@contextmanager
def spooled_in_memory() -> Iterator[None]:
    """Let what the printing system writes by the way lie in memory where there is such a place.

    On Linux Qt hands a job to the printer as a temporary file, in the folder that TMPDIR names.
    """
    before = os.environ.get("TMPDIR")
    if (place := _in_memory()) is not None:
        os.environ["TMPDIR"] = str(place)
    try:
        yield
    finally:
        if before is not None:
            os.environ["TMPDIR"] = before
        elif place is not None:
            del os.environ["TMPDIR"]


def _in_memory() -> Path | None:
    user = os.getuid() if hasattr(os, "getuid") else ""
    places = (Path(place.format(user=user)) for place in _IN_MEMORY)
    return next((place for place in places if os.access(place, os.W_OK)), None)
