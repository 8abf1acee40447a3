"""The page about dates names every word that the file of an area may use."""

from dataclasses import fields
from pathlib import Path

from reportwriter.domain.clocks.limb import Aim, Direction, Trigger, Unit
from reportwriter.domain.conference import ConferenceType
from reportwriter.forms.timescale import ZONES, Timescale, WorkingDays

PAGE = (Path(__file__).parent.parent / "docs" / "dates.md").read_text("utf-8")


def test_every_word_is_named() -> None:
    words = [*Unit, *Direction, *Trigger, *Aim, *ConferenceType]

    assert [word for word in words if f"`{word}`" not in PAGE] == []


def test_every_key_is_named() -> None:
    keys = [key.name for kind in (Timescale, WorkingDays) for key in fields(kind)]

    assert [key for key in (*keys, *ZONES) if key not in PAGE] == []
