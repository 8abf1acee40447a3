"""Attached documents of the school's report, held in memory; and their screen, to be looked at."""

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from reportwriter.domain.attached import AttachedDocument, FileType, PageLookedAt
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import AttachedId, ReportId
from reportwriter.domain.report import Report
from reportwriter.exchange.errors import DocumentRefusedError, Refusal
from reportwriter.records.attached import DocumentFound, Note
from reportwriter.services.attached_search import Search
from reportwriter.services.attaching import DocumentState
from reportwriter.ui.attached.presenter import AttachedPresenter, AttachedTools
from reportwriter.ui.attached.view import AttachedScreen
from reportwriter.ui.attached.wiring import join
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner, Progress
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.builders import a_document

TELLING = DocumentFound(
    type=FileType.PDF,
    texts=("She is well.", "Seen at Flat 2, 19 Marigold Rise, ZZ1 9HX.", "", ""),
    unreadable=(3, 4),
)
PLAIN = DocumentFound(
    type=FileType.WORD, texts=("[deleted: He]\nShe is well.",), notes=(Note.DELETED_TEXT,)
)
PICTURE = b"a page"


@dataclass
class FakeDocuments:
    """Services over documents that are found as the name of their file says."""

    found: dict[str, DocumentFound] = field(default_factory=dict)
    picture: bytes = PICTURE
    trouble: ReportWriterError | None = None

    def take_in(self, report_id: ReportId, path: Path, progress: Progress) -> AttachedDocument:
        if path.stem not in ("telling", "plain"):
            raise DocumentRefusedError(Refusal.ANOTHER_KIND)
        found = TELLING if path.stem == "telling" else PLAIN
        taken = a_document(
            f"d{len(self.found)}",
            title="",
            type=found.type,
            pages=found.pages,
            unreadable=found.unreadable,
            sha256=f"{len(self.found):064}",
        )
        self.found[taken.id] = found
        return taken

    def states(self, report: Report) -> tuple[DocumentState, ...]:
        search = Search.of(report)
        return tuple(self._state(search, one) for one in report.attached)

    def looked_at(self, report: Report, document: AttachedDocument, page: int) -> AttachedDocument:
        seen = tuple(
            PageLookedAt(page=page, person=person, facts=facts)
            for person, facts in Search.of(report).digests().items()
        )
        return replace(document, looked_at=(*document.looked_at, *seen))

    def page(self, report: Report, attached_id: AttachedId, page: int) -> bytes | None:
        if self.trouble is not None:
            raise self.trouble
        return None if report.document(attached_id).type is FileType.WORD else self.picture

    def _state(self, search: Search, document: AttachedDocument) -> DocumentState:
        found = self.found[document.id]
        looked = search.look(document, found)
        raised = document.withheld_also_from(looked.hit_people)
        return DocumentState(document=raised, found=found, looked=looked)


def attached_screen(look: Look) -> QWidget:
    from tests.ui.samples_of_screens import open_writing  # noqa: PLC0415  # It lists this one.

    window, writing = open_writing(look)
    screen = AttachedScreen(look)
    documents = FakeDocuments(picture=_page())
    tools = AttachedTools(
        documents=documents, edits=lambda: writing.presenter.edits, pool=ImmediateRunner()
    )
    presenter = AttachedPresenter(screen, tools)
    join(screen, presenter)
    screen.setProperty("held", (presenter, window))
    presenter.attach([Path("plain.docx"), Path("telling.pdf")])
    report = writing.presenter.stage.desk.report
    first, second = report.attached
    named = (
        replace(first, title="Minutes of the core group, 2 December"),
        replace(second, title="Letter of the health visitor, 4 January"),
    )
    writing.presenter.edits.set_attached(named)
    presenter.show(writing.presenter.stage.desk.report)
    screen.show()
    presenter.select(second.id)
    FocusRing(screen, look)
    return screen


@cache
def _page() -> bytes:
    """Return a page that was scanned, as PNG."""
    paper = QPixmap(600, 800)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.setPen(QColor("black"))
    for line in range(80, 700, 24):
        painter.drawLine(60, line, 540 - line % 90, line)
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    paper.save(held, "PNG")
    return bytes(held.data().data())
