"""Offer a report the newer version of its form: what differs, and the step that moves it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.forms.versions import Difference, difference, set_form

if TYPE_CHECKING:
    from reportwriter.domain.changes import SetForm
    from reportwriter.domain.report import Report
    from reportwriter.forms.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class NewerForm:
    """`step` moves the report to `version`; nobody's report is ever moved unasked."""

    title: str
    version: int
    difference: Difference
    step: SetForm


def newer_form(library: Library, report: Report) -> NewerForm | None:
    """Return the newest version of the report's form; None where the report has it, or is signed.

    Raises UnknownFormError where the form or the area is not held.
    """
    newest = library.latest(report.form.id)
    if report.signed_at is not None or newest.version <= report.form.version:
        return None
    area = library.area(report.conference.area)
    old, new = library.form_in(report.form, area), library.form_in(newest.ref, area)
    return NewerForm(
        title=newest.title,
        version=newest.version,
        difference=difference(old, new, report),
        step=set_form(old, new, report),
    )
