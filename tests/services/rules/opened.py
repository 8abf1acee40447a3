"""A report opened for the rules, with the form and the area that ship."""

from collections.abc import Iterable
from dataclasses import replace

from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import Report
from reportwriter.forms.area import Area
from reportwriter.forms.library import Library
from reportwriter.services.completeness import Problem
from reportwriter.services.writing import OpenReport, with_form

LIBRARY = Library()
STOCKPORT = LIBRARY.area(AreaId("stockport"))


def opened(report: Report, area: Area = STOCKPORT) -> OpenReport:
    return replace(with_form(LIBRARY, report), area=area)


def codes(found: Iterable[Problem]) -> list[str]:
    return [problem.code for problem in found]
