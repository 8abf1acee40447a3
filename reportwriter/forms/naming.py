"""What a form calls things: `{plan}` in its texts stands for the area's own word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from reportwriter.forms.area import Area

NAMES = (
    "conference",
    "registration",
    "plan",
    "unit",
    "lead_worker",
    "core_group",
    "referral",
    "help_without_plan",
)
PERSON = "{person}"
"""Stands for whose sheet it is; known only where the sheet is shown."""
_PLACE = re.compile(r"\{([^{}]*)\}")
Part = TypeVar("Part")


def names_of(area: Area) -> dict[str, str]:
    """Return the area's word by name; where it has none, what the name itself says."""
    names = area.names
    held = (
        area.conference_name,
        area.registration_name,
        area.plan_name,
        area.unit_name,
        names.lead_worker,
        names.core_group,
        names.referral,
        names.help_without_plan,
    )
    return {name: word or name.replace("_", " ") for name, word in zip(NAMES, held, strict=True)}


def named_in(part: Any, path: str) -> Iterator[tuple[str, str]]:
    """Return each name that the texts of a part of a form ask for, with the field it stands in."""
    if isinstance(part, str):
        yield from ((path, name) for name in _PLACE.findall(part))
    elif isinstance(part, tuple):
        for at, one in enumerate(part):
            yield from named_in(one, f"{path}[{at}]")
    elif is_dataclass(part):
        for field in fields(part):
            yield from named_in(getattr(part, field.name), f"{path}.{field.name}".lstrip("."))


def in_words(part: Part, names: Mapping[str, str]) -> Part:
    """Return a part of a form with each name put in; the very part where it asks for none."""
    return part if not any(named_in(part, "")) else _in_words(part, names)


def _in_words(part: Any, names: Mapping[str, str]) -> Any:
    if type(part) is str:  # A member of an enumeration is a str too, and stays one.
        return _PLACE.sub(lambda found: names.get(found[1], found[0]), part)
    if isinstance(part, tuple):
        return tuple(_in_words(one, names) for one in part)
    if is_dataclass(part) and not isinstance(part, type):
        held = {field.name: getattr(part, field.name) for field in fields(part)}
        return replace(part, **{name: _in_words(one, names) for name, one in held.items()})
    return part
