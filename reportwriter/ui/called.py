"""What the window calls somebody who may have no name yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.relations import NO_NAME

if TYPE_CHECKING:
    from reportwriter.domain.people import Person


def called(person: Person) -> str:
    """Return the first name, else what the person is to the children; never nothing."""
    return person.known_as.strip() or person.relationship.strip() or NO_NAME
