"""Somebody without a name is called something wherever one of the family is named."""

from dataclasses import replace

import pytest

from reportwriter.domain.report import Report
from reportwriter.ui.called import called
from reportwriter.ui.family.presenter import FamilyPresenter
from reportwriter.ui.write.asks import Ask
from reportwriter.wording.relations import NO_NAME
from tests.builders import CORIN, JUNIPER
from tests.ui.builders_ui import LIBRARY, NOW, school_report
from tests.ui.family.presenting import FakeFamilyView
from tests.ui.write.written import opened


def _without_names(name: str) -> Report:
    report = school_report()
    return replace(report, people=tuple(replace(one, name=name) for one in report.people))


@pytest.mark.parametrize("name", ["", "  "])
def test_contents_and_headings_name_everybody(name: str) -> None:
    written = opened(_without_names(name))

    titles = [row.title for row in written.view.contents]
    spoken = [row.spoken for row in written.view.rows]
    assert all(title.strip() for title in titles)
    assert NO_NAME in titles
    assert all(spoken)


@pytest.mark.parametrize("name", ["", "  "])
def test_every_chip_says_whom_it_means(name: str) -> None:
    written = opened(_without_names(name)).at(1)
    assert written.view.pane is not None

    shown = {one.ask: dict(one.choices) for one in written.view.pane.shown}

    assert shown[Ask.ABOUT][JUNIPER] == NO_NAME
    assert shown[Ask.WITHHELD_FROM][CORIN] == "stepfather"
    assert all(words.strip() for words in shown[Ask.ABOUT].values())


def test_the_family_table_names_them_too() -> None:
    written, view = opened(_without_names(" ")), FakeFamilyView()
    edits = written.presenter.edits

    FamilyPresenter(view, lambda: edits, LIBRARY.area, NOW.date).show(written.report)

    assert {line.spoken.split(",")[0] for line in view.lines} == {NO_NAME}


def test_who_has_a_name_is_called_by_it() -> None:
    assert called(school_report().people[0]) == "Juniper"
