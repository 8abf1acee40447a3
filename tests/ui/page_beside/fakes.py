"""A file of a few pages, and what shows one of them beside a text."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.letters import LetterPage
from reportwriter.services.signed_places import Place
from reportwriter.ui.attached.pages import PageShown


@dataclass
class FakeSignedPages:
    """`asked` tells what was looked for and drawn, in order."""

    at: Mapping[str, int] = field(default_factory=dict)
    pages: int = 7
    image: bytes = b"png"
    asked: list[str] = field(default_factory=list)
    trouble: ReportWriterError | None = None
    place_of: Place | None = None

    def page_of(self, submission: str, number: int, statement: tuple[int, str]) -> LetterPage:
        return replace(self.page(submission, number), place=self.place_of)

    def place(self, submission: str, number: int, statement: tuple[int, str]) -> Place | None:
        self.asked.append(f"place of {statement[0]}")
        return self.place_of

    def places(self, submission: str) -> Mapping[str, int]:
        self.asked.append("places")
        if self.trouble is not None:
            raise self.trouble
        return self.at

    def page(self, submission: str, number: int) -> LetterPage:
        self.asked.append(f"page {number}")
        return LetterPage(number=number, pages=self.pages, image=self.image)


@dataclass
class FakeBesideView:
    page: PageShown | None = None
    said: str = ""
    mark: Place | None = None
    is_drawing: bool = False
    trouble: ReportWriterError | None = None

    def show_drawing(self) -> None:
        self.is_drawing = True

    def show_page(self, page: PageShown, said: str) -> None:
        self.page, self.said, self.is_drawing = page, said, False
        self.mark = page.mark

    def show_said(self, said: str, mark: Place | None) -> None:
        self.said, self.mark = said, mark

    def show_nothing(self) -> None:
        self.page, self.said, self.is_drawing = None, "", False

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error
