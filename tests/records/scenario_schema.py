"""Builds `docs/scenario.schema.json` from the types, so that the page never tells another shape.

Run `python -m tests.records.scenario_schema` after the format has changed.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Any, Literal, NewType, get_args, get_origin, get_type_hints

from reportwriter.domain.when import When
from reportwriter.records.scenario import Scenario

WHERE = Path(__file__).parents[2] / "docs" / "scenario.schema.json"
PLAIN: Mapping[type, Mapping[str, object]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    time: {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$"},
    datetime: {
        "type": "string",
        "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$",
    },
    When: {
        "type": "string",
        "description": "EDTF: 2026-12-09, 2026-12-12T21:14, 2026-11, 2019, 2019~ or a period a/b",
        "pattern": (
            r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?~?"
            r"(/\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?~?)?$"
        ),
    },
}
SAID: Mapping[str, str] = {
    "Reference": "Three of the letters BCDFGHJKLMNPQRSTVWXZ; each once in a report and its page",
    "Scenario.issued_at": "When the chair sends the invitations; a moment with its time zone",
    "Scenario.only_on_pages": "People a confidential page names and the conference does not list",
    "ScenarioAgency.id": "Names the agency in this file and in the folders that are written",
    "ScenarioAgency.named": "Whether the invitation names the author, not only agency and role",
    "ScenarioAgency.words_compared": "Whether chair and author have compared their check words",
    "ScenarioAgency.nothing_held_elsewhere": (
        "Answers every slot that asks for an answer and has none; an empty text says that no "
        "information is held by this agency"
    ),
    "Place.section": "Id of a section of the form, as in its TOML file",
    "Place.person": "Whose sheet it is, where the section repeats",
    "SlotValue.rows": "One list of texts for each row, in the order of the slot's columns",
    "ConfidentialItem.withhold_from": "Empty means all family members",
    "Expected.only_when_opened": "Words that may stand in no file but an opened sealed page",
    "ExpectedRefusal.other": "Whose sealed page arrives; only for page_of_another_report",
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a scenario."""
    defs: dict[str, Any] = {}
    _of(Scenario, defs)
    root = defs.pop("Scenario")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report Writer scenario",
        "description": "A whole invented conference; docs/scenario-format.md tells what it means",
        **root,
        "$defs": dict(sorted(defs.items())),
    }


def _of(wanted: Any, defs: dict[str, Any]) -> dict[str, Any]:
    if isinstance(wanted, NewType):
        said = SAID.get(wanted.__name__)
        return {**_of(wanted.__supertype__, defs), **({"description": said} if said else {})}
    if wanted in PLAIN:
        return dict(PLAIN[wanted])
    if is_dataclass(wanted):
        return _of_record(wanted, defs)
    return _of_words_or_parts(wanted, defs)


def _of_words_or_parts(wanted: Any, defs: dict[str, Any]) -> dict[str, Any]:
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        defs[wanted.__name__] = {"enum": [str(member) for member in wanted]}
        return {"$ref": f"#/$defs/{wanted.__name__}"}
    arguments = get_args(wanted)
    if get_origin(wanted) is tuple:
        return {"type": "array", "items": _of(arguments[0], defs)}
    if get_origin(wanted) is Literal:
        return {"const": arguments[0]}
    parts = [_of(part, defs) for part in arguments if part is not NoneType]
    return {"anyOf": [*parts, {"type": "null"}]}


def _of_record(record: Any, defs: dict[str, Any]) -> dict[str, Any]:
    if record.__name__ not in defs:
        defs[record.__name__] = {}
        hints = get_type_hints(record)
        defs[record.__name__] = {
            "type": "object",
            "additionalProperties": False,
            "required": [part.name for part in fields(record) if _is_required(part)],
            "properties": {
                part.name: _described(record, part, _of(hints[part.name], defs))
                for part in fields(record)
            },
        }
    return {"$ref": f"#/$defs/{record.__name__}"}


def _is_required(part: "Field[Any]") -> bool:
    return part.default is MISSING and part.default_factory is MISSING


def _described(record: Any, part: "Field[Any]", shape: dict[str, Any]) -> dict[str, Any]:
    said = SAID.get(f"{record.__name__}.{part.name}")
    return {**shape, "description": said} if said else shape


def written() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    WHERE.write_text(written(), encoding="utf-8")
    sys.stdout.write(f"{WHERE.name} written\n")
