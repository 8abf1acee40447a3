"""The very pages of a sample report, laid out and drawn as they would be signed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.letters import LetterPage
from reportwriter.services.report_preview import LaidOut
from reportwriter.services.signed_places import Place, place_on, places_in
from reportwriter.services.writing import OpenReport
from tests.ui.sample_pages import REAL
from tests.ui.sample_report import opened


class SchoolPages:
    """Of the report of the school, whatever file is asked for."""

    def __init__(self, report: OpenReport | None = None) -> None:
        self._report = report or opened()

    @cached_property
    def _laid_out(self) -> LaidOut:
        return REAL.for_chair(self._report, may_be_signed=True)

    def places(self, submission: str) -> Mapping[str, int]:
        return places_in(self._laid_out.texts)

    def page_of(self, submission: str, number: int, statement: tuple[int, str]) -> LetterPage:
        place = self.place(submission, number, statement)
        return replace(self.page(submission, number), place=place)

    def place(self, submission: str, number: int, statement: tuple[int, str]) -> Place | None:
        with Quarantine() as quarantine:
            return place_on(quarantine.lines(self._laid_out.pdf, number - 1), *statement)

    def page(self, submission: str, number: int) -> LetterPage:
        image = REAL.picture(self._laid_out, number - 1, 1.5)
        return LetterPage(number=number, pages=len(self._laid_out.texts), image=image)
