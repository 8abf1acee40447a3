"""The screen of the Pebblewick conference while it is held, part by part."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from reportwriter.domain.attendee import Coming
from reportwriter.domain.child_told import DECISION, ChildWording, Debrief
from reportwriter.domain.conference_record import ConferenceRecord
from reportwriter.services.child_told import things_for
from reportwriter.services.deciding import AtConference
from reportwriter.ui.at_conference.presenter import AtConferencePresenter
from reportwriter.ui.at_conference.rows import Part
from reportwriter.ui.at_conference.view import AtConferenceScreen, connect
from reportwriter.ui.look import Look
from tests.ui.at_conference.sample import (
    FakeDeciding,
    children,
    complaints,
    meeting,
    record,
    stepfather,
    tools_of,
    whole_record,
    with_child,
    with_group,
)
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC


def _screen(
    look: Look,
    part: Part,
    key: str = "",
    made: ConferenceRecord | None = None,
    held: AtConference | None = None,
) -> QWidget:
    view = AtConferenceScreen(look)
    tools = tools_of(FakeDeciding(held=held or meeting(made)))
    presenter = AtConferencePresenter(view, tools, FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    presenter.go_to(part)
    if key:
        view.table(part).set_current(key)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def course(look: Look) -> QWidget:
    return _screen(look, Part.COURSE)


def reasons(look: Look) -> QWidget:
    """A complaint nobody has answered yet, one that was, and the reasons."""
    made = record()
    for one in complaints():
        made = made.with_complaint(one)
    return _screen(look, Part.REASONS, "complaint 21", made=made)


def a_reason(look: Look) -> QWidget:
    """A reason in full, with the statements it rests on."""
    return _screen(look, Part.REASONS, f"reason decision {children()[0]} 0")


def said(look: Look) -> QWidget:
    return _screen(look, Part.SAID)


def child_comes(look: Look) -> QWidget:
    """A child comes, from whom the school keeps something."""
    return _screen(look, Part.COURSE, held=with_child(Coming.PART, record=record()))


def views(look: Look) -> QWidget:
    return _screen(look, Part.VIEWS)


def decisions(look: Look) -> QWidget:
    return _screen(look, Part.DECISIONS)


def plan(look: Look) -> QWidget:
    return _screen(look, Part.PLAN)


def told(look: Look) -> QWidget:
    """One child told in words of their own; of one thing the plan has changed since."""
    held = meeting(whole_record())
    child = held.children[0]
    texts = (
        "Grown-ups were worried about you and talked about how to help. They made a plan.",
        "You get breakfast at school.",
    )
    made = held.record
    for one, text in zip(things_for(held, child), texts, strict=False):
        made = made.with_wording(ChildWording(child=child.id, of=one.of, text=text, said=one.said))
    changed = made.wording(child.id, things_for(held, child)[1].of)
    made = made.with_wording(replace(changed, said="Breakfast, at home"))
    made = made.with_debrief(
        Debrief(child=child.id, on=date(2027, 1, 6), supporter="Ada Quill", is_held=True)
    )
    return _screen(look, Part.TOLD, f"wording {child.id} {DECISION}", made=made)


def group(look: Look) -> QWidget:
    """The core group after it met: by when its paper goes round and comes back."""
    return _screen(look, Part.GROUP, "group_met", made=with_group())


def group_child(look: Look) -> QWidget:
    return _screen(look, Part.GROUP, f"group_child {children()[0]}", made=with_group())


def group_action(look: Look) -> QWidget:
    """One action of the plan of the conference, in detail."""
    return _screen(look, Part.GROUP, "group_detail 6", made=with_group())


def group_plan(look: Look) -> QWidget:
    return _screen(look, Part.GROUP, "group_plan", made=with_group())


def members(look: Look) -> QWidget:
    """Who is in the core group, and who of them gets its paper."""
    return _screen(look, Part.PLAN, "core_group", made=with_group())


def papers(look: Look) -> QWidget:
    return _screen(look, Part.PAPERS, "paper decision", made=whole_record())


def pack(look: Look) -> QWidget:
    """The reports for the stepfather, from whom some keep something, before the conference."""
    return _screen(look, Part.PAPERS, f"pack {stepfather()}", made=ConferenceRecord())
