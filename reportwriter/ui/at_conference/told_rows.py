"""The rows of what each child is told: the talk afterwards, and all that can be put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.child_told import ChildWording, Debrief
from reportwriter.services.child_told import About, children_told, is_stale, thing, things_for
from reportwriter.ui.at_conference.keys import Key
from reportwriter.ui.at_conference.questions import Form
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording import child_told as words
from reportwriter.wording.dates import long_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.people import Person
    from reportwriter.services.child_told import Thing
    from reportwriter.services.deciding import AtConference


def told_lines(meeting: AtConference) -> Iterator[Line]:
    """Give child by child the talk afterwards, and then what they may be told."""
    for child in children_told(meeting):
        yield _debrief(meeting, child)
        for one in things_for(meeting, child):
            yield _thing(meeting, child, one)


def told_title(meeting: AtConference, row: ChildWording | Debrief, name: str) -> str:
    if isinstance(row, Debrief):
        return f"{name}: {words.DEBRIEF.lower()}"
    found = thing(meeting, row)
    return f"{name}: {about(found).lower()}" if found is not None else name


def told_below(meeting: AtConference, row: ChildWording | Debrief) -> str:
    name = meeting.known_as(row.child)
    if isinstance(row, Debrief):
        return words.DEBRIEF_MORE.format(name=name)
    found = thing(meeting, row)
    said = found.said if found is not None else ""
    more = words.CHANGED_MORE if is_stale(meeting, row) else words.LEFT_OUT.format(name=name)
    return f"{said}\n\n{more}"


def about(one: Thing) -> str:
    """Return what a thing is, as `What was decided`, or `What Ada Quill said`."""
    return words.ABOUT[one.about].format(who=one.who or words.SOMEBODY)


def _debrief(meeting: AtConference, child: Person) -> Line:
    said = meeting.record.debrief(child.id)
    state = words.TO_HOLD
    if said.held_on is not None:
        state = words.HELD.format(day=long_date(said.held_on), supporter=said.supporter.strip())
    elif said.is_settled:
        state = words.NONE_HELD.format(reason=said.not_because.strip())
    tone, mark = ("success", "tick") if said.is_settled else ("error", "")
    return Line(
        key=str(Key(Form.DEBRIEF, child.id)),
        cells=(
            Words(child.known_as, strong=True),
            Words(words.DEBRIEF),
            Words(state, tone=tone, mark=mark),
        ),
        spoken=f"{child.known_as}, {words.DEBRIEF.lower()}, {state}",
    )


def _thing(meeting: AtConference, child: Person, one: Thing) -> Line:
    wording = meeting.record.wording(child.id, one.of)
    stale, text = wording.is_stale(one.said), wording.text.strip()
    label = "" if one.about is About.PLAN else f"{about(one)}: "
    told = f"{words.CHANGED}: {text}" if stale else text or words.NOT_WRITTEN
    tone = "error" if stale else "" if text else "second"
    return Line(
        key=str(Key(Form.WORDING, f"{child.id} {one.of}")),
        cells=(
            Words(child.known_as, strong=True),
            Words(f"{label}{one.said}", tone="second"),
            Words(told, tone=tone),
        ),
        spoken=f"{child.known_as}, {about(one).lower()}, {one.said}, {told}",
    )
