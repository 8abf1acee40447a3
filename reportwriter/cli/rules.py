"""`reportwriter rules`: what an area asks, where each rule stands and how far it is checked."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.domain.ids import AreaId
from reportwriter.wording.areas import STATUSES, banner, how_many_unchecked

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts
    from reportwriter.forms.area import Rule

HELP = "the rules of an area, with source, date and how far each is checked"
_WIDTH = 92


def offer(command: ArgumentParser) -> None:
    command.add_argument("area", metavar="AREA", help="as `reportwriter forms` lists it")
    command.add_argument(
        "--unchecked", action="store_true", help="only those nobody checked for this area"
    )
    command.set_defaults(run=_show)


def _show(options: Namespace, parts: Parts, output: Output) -> Exit:
    area = parts.library().area(AreaId(options.area))
    rules = area.unchecked if options.unchecked else area.rules
    output.say(area.title)
    output.say(banner(*area.based_on, area.local_note))
    output.say(f"{how_many_unchecked(len(area.unchecked), len(area.rules))}.")
    for line in (line for rule in rules for line in _lines(rule)):
        output.say(line)
    output.answer({"area": area.id, "title": area.title, "rules": [_plain(rule) for rule in rules]})
    return Exit.FINE


def _lines(rule: Rule) -> Iterator[str]:
    yield ""
    yield from wrap(f"{rule.id}  {rule.text}", _WIDTH, subsequent_indent="  ")
    dated = f"{rule.source}, {rule.date}" if rule.date else rule.source
    yield f"  {dated}. {STATUSES[rule.status]}."
    if rule.note:
        yield from wrap(rule.note, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _plain(rule: Rule) -> dict[str, str]:
    return {
        "id": rule.id,
        "text": rule.text,
        "source": rule.source,
        "date": rule.date,
        "status": rule.status.value,
        "note": rule.note,
    }
