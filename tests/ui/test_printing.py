"""What is printed is the picture of each page, and nothing of it stays on the disk."""

import os
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui import printing
from reportwriter.ui.printing import (
    ChosenPaper,
    NoPrinterError,
    PrintingFailedError,
    ask_paper,
    paint_pages,
    spooled_in_memory,
)

pytestmark = pytest.mark.usefixtures("qapp")


def _picture(colour: str) -> bytes:
    image = QImage(248, 351, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(kept.data())


def test_each_picture_fills_a_page_of_its_own() -> None:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))

    paint_pages((_picture("red"), _picture("blue")), device)

    with pikepdf.open(BytesIO(bytes(kept.data()))) as printed:
        assert len(printed.pages) == 2
        assert all(len(page.get_images()) == 1 for page in printed.pages)


def test_a_printer_that_does_not_begin_is_said(tmp_path: Path) -> None:
    nowhere = QPdfWriter(str(tmp_path / "no such folder" / "paper.pdf"))

    with pytest.raises(PrintingFailedError):
        paint_pages((_picture("red"),), nowhere)


def test_a_printer_that_would_write_a_file_prints_nothing(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "copy.pdf"))

    with pytest.raises(PrintingFailedError):
        ChosenPaper(printer).print_pages((_picture("red"),))

    assert list(tmp_path.iterdir()) == []


def test_without_a_printer_nothing_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)

    with pytest.raises(NoPrinterError):
        ask_paper(parent)


@pytest.mark.parametrize("before", ["/somewhere", None])
def test_what_the_printing_system_writes_by_the_way_lies_in_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, before: str | None
) -> None:
    monkeypatch.delenv("TMPDIR", raising=False)
    if before:
        monkeypatch.setenv("TMPDIR", before)
    monkeypatch.setattr(printing, "_IN_MEMORY", ("/no/such/{user}", str(tmp_path)))

    with spooled_in_memory():
        assert os.environ["TMPDIR"] == str(tmp_path)

    assert os.environ.get("TMPDIR") == before


def test_where_no_folder_lies_in_memory_nothing_is_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TMPDIR", "/somewhere")
    monkeypatch.setattr(printing, "_IN_MEMORY", ())

    with spooled_in_memory():
        assert os.environ["TMPDIR"] == "/somewhere"
