"""What a row of a conference is about, as one word that a list can carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.ui.at_conference.questions import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM_OF: Mapping[str, Form] = {form.value: form for form in Form}


@dataclass(frozen=True, slots=True)
class Key:
    """What a row is about: the kind of row and the id within it, as `said 7f` or `view P1 GP`."""

    form: Form
    of: str = ""

    def __str__(self) -> str:
        return f"{self.form} {self.of}".strip()

    @classmethod
    def read(cls, key: str) -> Key | None:
        form, _, of = key.partition(" ")
        return cls(FORM_OF[form], of) if form in FORM_OF else None
