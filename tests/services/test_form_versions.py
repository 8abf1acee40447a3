"""A report is offered the newer version of its form, and is moved to it only when asked."""

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from reportwriter.domain.report import FormRef, Report
from reportwriter.forms.library import Library
from reportwriter.services.form_versions import newer_form
from reportwriter.services.writing import with_form
from tests.builders import NOON, a_report, a_statement
from tests.services.desks import Desk

NAME = "stockport-conference-report"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The forms that are shipped, and a second version of one: "Health" is gone from it."""
    shipped = files("reportwriter.forms")
    for folder in (".", "areas"):
        (tmp_path / folder).mkdir(exist_ok=True)
        for file in (shipped / folder).iterdir():
            if file.name.endswith(".toml"):
                (tmp_path / folder / file.name).write_bytes(file.read_bytes())
    text = (tmp_path / f"{NAME}.v1.toml").read_text("utf-8")
    changed = text.replace("version = 1", "version = 2", 1)
    changed = changed.replace('id = "health"\nlabel = "Health"', 'id = "body"\nlabel = "Body"', 1)
    assert changed.count('id = "body"') == 1
    (tmp_path / f"{NAME}.v2.toml").write_text(changed, "utf-8")
    return Library(tmp_path)


def the_report() -> Report:
    return a_report(a_statement())


def test_a_report_is_offered_the_newest_version_with_what_differs(library: Library) -> None:
    found = newer_form(library, the_report())

    assert found is not None
    assert found.version == 2
    assert found.difference.added == ("Information about subject child: Body",)
    assert found.difference.removed == ("Information about subject child: Health",)
    assert found.difference.homeless == 1


def test_the_step_moves_the_report_and_its_inverse_moves_it_back(library: Library) -> None:
    report = the_report()
    found = newer_form(library, report)
    assert found is not None

    after = found.step.apply(report)

    assert after.statements == report.statements
    assert with_form(library, after).form.version == 2
    assert newer_form(library, after) is None
    assert found.step.inverse(report).apply(after) == report


def test_a_signed_report_keeps_its_form(library: Library) -> None:
    assert newer_form(library, replace(the_report(), signed_at=NOON)) is None


def test_a_report_with_the_newest_form_is_offered_none(library: Library) -> None:
    assert newer_form(library, the_report().changed(form=FormRef(id=NAME, version=2))) is None


def test_the_step_is_kept_in_the_vault_and_taken_back_there(library: Library, pru: Desk) -> None:
    report_id = pru.begin_report()
    writing = replace(pru.vault.writing, library=library)
    before = writing.open(report_id).report
    found = writing.newer_form(before)
    assert found is not None

    writing.apply(report_id, found.step)
    writing.forget(report_id)

    assert writing.open(report_id).form.version == 2
    assert [row.form.version for row in writing.rows() if row.id == report_id] == [2]

    writing.apply(report_id, found.step.inverse(before))
    writing.forget(report_id)

    assert writing.open(report_id).report == before
