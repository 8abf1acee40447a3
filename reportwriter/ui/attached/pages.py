"""Turns the pages of one attached document; each is drawn in quarantine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.attached.rows import looked_words
from reportwriter.wording import attached as words

if TYPE_CHECKING:
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AttachedId
    from reportwriter.domain.report import Report
    from reportwriter.services.attaching import DocumentState
    from reportwriter.services.signed_places import Place
    from reportwriter.ui.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShown:
    """One page. `image` is a PNG; `text` stands instead where the page is text alone.

    `confirm` is what the author may say of it; empty where nothing is to be said. `mark` is what is
    outlined on the picture.
    """

    named: str
    place: str
    image: bytes
    text: str
    confirm: str
    is_first: bool
    is_last: bool
    mark: Place | None = None


class PageView(Protocol):
    def show_page(self, page: PageShown | None) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Drawing(Protocol):
    """What turning pages needs of `services.attaching.Attaching`."""

    def page(self, report: Report, attached_id: AttachedId, page: int) -> bytes | None: ...


class DrawingTools(Protocol):
    @property
    def documents(self) -> Drawing: ...
    @property
    def pool(self) -> Runner: ...


class PageTurning:
    """`page` counts from 1. The first page shown is one that somebody has to look at."""

    def __init__(self, view: PageView, tools: DrawingTools) -> None:
        self._view = view
        self._tools = tools
        self._report: Report | None = None
        self._state: DocumentState | None = None
        self._shown: tuple[str, int, str] | None = None
        self.page = 1

    def show(self, report: Report, state: DocumentState | None) -> None:
        """Show a document as it stands now; go on to the next page once one was looked at."""
        before, self._report, self._state = self._state, report, state
        if state is None:
            self.close()
            return
        waiting = state.looked.pages
        is_same = before is not None and before.document.id == state.document.id
        if not is_same:
            self.page = waiting[0] if waiting else 1
        elif before is not None and self.page in before.looked.pages and waiting:
            self.page = next((one for one in waiting if one >= self.page), waiting[0])
        self._draw()

    def turn(self, by: int) -> None:
        if self._state is not None and 1 <= self.page + by <= self._state.found.pages:
            self.page += by
            self._draw()

    def close(self) -> None:
        self._state = self._shown = None
        self._view.show_page(None)

    def _draw(self) -> None:
        """Draw the page, unless it stands there already with the same question."""
        state, report, page = self._state, self._report, self.page
        if state is None or report is None:
            return
        document, confirm = state.document, self._confirm(report, state, page)
        wanted = (document.id, page, confirm)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._tools.pool.run(
            lambda: self._tools.documents.page(report, document.id, page),
            done=lambda image: self._on_drawn(wanted, image),
            failed=self._on_failed,
        )

    def _on_drawn(self, drawn: tuple[str, int, str], image: bytes | None) -> None:
        state = self._state
        if state is None or drawn != self._shown:
            return
        _, page, confirm = drawn
        pages = state.found.pages
        self._view.show_page(
            PageShown(
                named=words.page_named(state.document.type, page),
                place=f"{page} of {pages}" if pages > 1 else "",
                image=image or b"",
                text="" if image else state.found.texts[page - 1],
                confirm=confirm,
                is_first=page == 1,
                is_last=page == pages,
            )
        )

    def _on_failed(self, error: ReportWriterError) -> None:
        self._shown = None
        self._view.show_trouble(error)

    @staticmethod
    def _confirm(report: Report, state: DocumentState, page: int) -> str:
        if page not in state.looked.pages:
            return ""
        named = words.page_named(state.document.type, page)
        return looked_words(report, named, state.looked)
