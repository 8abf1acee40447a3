"""Every text that a value of the domain holds, also in fields that are yet to come."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum


def texts_in(value: object) -> Iterator[str]:
    """Give the texts, and the names that are texts too; the members of an enum are none."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
