"""What is to be handed on, named before the screen that asks to whom is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The pages of a conference; `submission` is the report that was read just now, or none."""

    conference: ConferenceReference
    submission: str = ""
