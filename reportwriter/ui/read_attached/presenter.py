"""Turns the pages of a document that came with a report; none goes to a viewer outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import attached as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.attached_reading import AttachedPage
    from reportwriter.ui.runner import Runner


class Documents(Protocol):
    """What this screen needs of `services.attached_reading.AttachedReading`."""

    def page(self, submission: str, number: int, page: int) -> AttachedPage: ...


class ReadAttachedView(Protocol):
    def show_title(self, title: str, about: str) -> None: ...
    def show_page(self, page: PageShown | None) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ReadAttachedTools:
    documents: Documents
    pool: Runner
    back: Callable[[], None]


class ReadAttachedPresenter:
    """Documents and pages count from 1."""

    def __init__(self, view: ReadAttachedView, tools: ReadAttachedTools) -> None:
        self._view = view
        self._tools = tools
        self._drawing = WhileWanted(tools.pool)
        self._document = ("", 0)
        self._page = 1
        self._pages = 1

    def open(self, submission: str, number: int) -> None:
        """Show the first page of a document."""
        self._document, self._page, self._pages = (submission, number), 1, 1
        self._view.show_title(words.numbered(number), "")
        self._view.show_page(None)
        self._draw()

    def turn(self, by: int) -> None:
        if self._document[0] and 1 <= self._page + by <= self._pages:
            self._page += by
            self._draw()

    def close(self) -> None:
        """Forget the document, as when the vault is locked."""
        self._drawing.leave()
        self._document = ("", 0)
        self._view.show_title("", "")
        self._view.show_page(None)

    def go_back(self) -> None:
        self.close()
        self._tools.back()

    def _draw(self) -> None:
        document, page = self._document, self._page
        self._drawing.leave()
        self._drawing.run(
            lambda: self._tools.documents.page(*document, page),
            done=lambda drawn: self._on_drawn(document[1], drawn),
            failed=self._view.show_trouble,
        )

    def _on_drawn(self, number: int, drawn: AttachedPage) -> None:
        document = drawn.document
        self._pages = document.pages
        about = f"{words.numbered(number)}. {words.described(document.type, document.pages)}."
        self._view.show_title(document.title, about)
        self._view.show_page(
            PageShown(
                named=words.page_named(document.type, self._page),
                place=f"{self._page} of {self._pages}" if self._pages > 1 else "",
                image=drawn.image,
                text=drawn.text,
                confirm="",
                is_first=self._page == 1,
                is_last=self._page == self._pages,
            )
        )
