"""A statement put to the engine in the report of a school, as the card puts it."""

from dataclasses import replace
from typing import Any

from reportwriter.adapters import closest
from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind, Statement
from reportwriter.services.suggestions.engine import setting_of, suggestions
from reportwriter.services.suggestions.suggestion import Suggestion
from tests.builders import PEOPLE, a_report, a_statement
from tests.services.rules.opened import opened

AVA = Person(id=PersonId("P20"), name="Ava Rillington", role=Role.OTHER_CHILD)


def looked_at(statement: Statement, report: Report | None = None) -> tuple[Suggestion, ...]:
    """Return what is suggested for a statement of a report, or for the only one of a report."""
    within = report or replace(a_report(statement), people=(*PEOPLE, AVA))
    return suggestions(statement, setting_of(opened(within), closest))


def rules(text: str, kind: Kind | None = Kind.OBSERVATION, **changed: Any) -> list[str]:
    return [one.rule.value for one in looked_at(said(text, kind, **changed))]


def said(text: str, kind: Kind | None = Kind.OBSERVATION, **changed: Any) -> Statement:
    return a_statement(text=text, kind=kind, **changed)
