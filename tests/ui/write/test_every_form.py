"""Each form that ships is written in the window from its first slot to its last."""

from dataclasses import dataclass, replace

import pytest
from pytestqt.qtbot import QtBot

from reportwriter.domain.changes import SetDetails
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.report import Report
from reportwriter.domain.view import View
from reportwriter.forms.form import Form, SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import Leaf, lacking, outline
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import READY
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.contents import contents_rows
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.history import Step
from reportwriter.ui.write.panes import ViewAnswer
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.ui.write.view import WriteScreen
from reportwriter.ui.write.wiring import Writing
from tests.forms.filled import (
    REPORT_FORMS,
    a_filled_one,
    an_empty_one,
    area_of,
    fullest_kind,
    kinds_of,
)
from tests.ui.builders_ui import FakeWriting, fake_writing, write_tools
from tests.ui.write.fake_view import FakeHistory, FakeView


@dataclass
class Author:
    """Somebody at the window with an empty report, who answers whatever is asked."""

    screen: WriteScreen
    writing: Writing
    service: FakeWriting
    wanted: Report

    @property
    def report(self) -> Report:
        return self.service.reports[self.wanted.id]

    def answer(self, leaf: Leaf) -> None:
        self.writing.presenter.go_to_place(leaf.place)
        if leaf.slot.type is SlotType.STATEMENTS:
            self._write(leaf)
        elif leaf.slot.type is SlotType.VIEW:
            view = ViewAnswer(view=View.UNDECIDED, categories=(), reason="Not yet.", rests_on="1")
            self.screen.slot_editor.changed.emit(leaf.place, view)
        else:
            value = self.wanted.value(leaf.place)
            self.screen.slot_editor.changed.emit(leaf.place, value)

    def _write(self, leaf: Leaf) -> None:
        presenter = self.writing.presenter
        presenter.add_statement()
        presenter.answer(Ask.TEXT, "What was seen and heard.")
        presenter.tag(leaf.slot.kinds[0] if leaf.slot.kinds else None)


def at_the_window(form: Form, look: Look, qtbot: QtBot) -> Author:
    kind = fullest_kind(form)
    frame = ReportFrame(look)
    screen = WriteScreen(look, frame)
    service = fake_writing(an_empty_one(form, kind))
    writing = Writing(frame, screen, write_tools(service))
    qtbot.addWidget(frame)
    author = Author(screen, writing, service, a_filled_one(form, kind))
    writing.presenter.open(author.wanted.id)
    return author


@pytest.mark.parametrize("form", REPORT_FORMS, ids=lambda form: form.id)
def test_every_form_is_written_from_end_to_end(form: Form, look: Look, qtbot: QtBot) -> None:
    author = at_the_window(form, look, qtbot)
    presenter = author.writing.presenter
    desk = presenter.stage.desk
    presenter.stage.turn_to(desk.sheets[0].key)

    while True:
        for leaf in desk.sheet.leaves:
            author.answer(leaf)
        if not presenter.next_sheet():
            break

    asked = form.for_area(area_of(form)).for_profession(author.report.profession)
    rows = contents_rows(desk, author.service.readiness(author.report))
    assert lacking(asked, author.report) == ()
    assert [one.place for one in author.report.statements if one.kind is None] == []
    assert [row.key for row in rows] == [sheet.key for sheet in desk.sheets]
    assert {row.status for row in rows} == {READY}
    assert len({(row.number, row.title) for row in rows}) == len(rows)


@pytest.mark.parametrize("form", REPORT_FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("kind", ConferenceType)
def test_every_form_opens_for_each_kind_of_conference_it_is_for(
    form: Form, kind: ConferenceType
) -> None:
    report = an_empty_one(form, kind if kind in kinds_of(form) else fullest_kind(form))
    view = FakeView()

    WritePresenter(view, write_tools(fake_writing(report)), FakeHistory()).open(report.id)

    asked = form.for_area(area_of(form)).for_profession(report.profession)
    sheets = dict.fromkeys((leaf.section.id, leaf.place.person) for leaf in outline(asked, report))
    assert len(view.contents) == len(sheets)


def test_another_kind_of_conference_brings_other_questions_at_once() -> None:
    form = Library().latest("fife-conference-report")
    view, history = FakeView(), FakeHistory()
    report = an_empty_one(form, ConferenceType.PRE_BIRTH)
    presenter = WritePresenter(view, write_tools(fake_writing(report)), history)
    presenter.open(report.id)
    before = [row.title for row in view.contents]

    review = replace(report.conference, type=ConferenceType.REVIEW)
    change = SetDetails(conference=review, author=report.author)
    history.push(Step(label="Kind of conference", do=change, undo=change.inverse(report)))

    after = [row.title for row in view.contents]
    assert "Plan so far" not in before
    assert "Plan so far" in after
    assert "Baby L.: Before the birth" in before
    assert "Baby L.: Before the birth" not in after
