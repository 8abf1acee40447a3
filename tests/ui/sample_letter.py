"""A page of a letter that somebody wrote without this program, as quarantine would draw it."""

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from reportwriter.ui.attached.pages import PageShown
from reportwriter.wording import letter as words

PAPER = (893, 1263)
"""A4 at 108 dpi."""
HEAD = "Copper Lane Surgery\n12 Copper Lane, Nether Pebblewick"
TEXT = (
    "4 January 2027\n\n"
    "Dear Mrs Stope\n\n"
    "Re: conference FIC-0001\n\n"
    "I have been asked for a report on Juniper Larkabout, aged seven. She has been on our"
    " list since March 2024. I last saw her on 9 November 2026 with her mother, for a "
    "chest infection. She was clean, quiet and answered for herself. Her mother cancelled"
    " two appointments in October and gave no reason. The practice nurse saw Juniper on 2"
    ' December for an inhaler review and wrote that Juniper "kept looking at the door".\n\n'
    "I hold no information on the father. The health visitor may know more.\n\n"
    "Yours sincerely\n\n"
    "Dr Ida Fenwick\n\n"
)


def letter_page() -> PageShown:
    return PageShown(
        named="page 1",
        place=words.page_of(1, 2),
        image=_drawn(),
        text="",
        confirm="",
        is_first=True,
        is_last=False,
    )


def _drawn() -> bytes:
    image = QPixmap(*PAPER)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    painter.setFont(QFont("Source Serif 4", 15))
    painter.drawText(QRect(90, 90, 700, 80), Qt.AlignmentFlag.AlignLeft, HEAD)
    painter.setFont(QFont("Source Serif 4", 12))
    body = QRect(90, 220, 710, 900)
    painter.drawText(body, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, TEXT)
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")
    return bytes(held.data().data())
