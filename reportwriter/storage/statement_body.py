"""A statement as it stands in its row. Read by hand: a report is opened by reading thousands."""

import json
from functools import lru_cache
from typing import Any

from reportwriter.domain.statement import (
    Basis,
    Checked,
    Copied,
    CopiedFrom,
    Disclosure,
    Evidence,
    Ignored,
    Kind,
    OtherReportLink,
    Place,
    Source,
    SourceKind,
    Statement,
    Weight,
)
from reportwriter.domain.when import When
from reportwriter.records.canonical import to_json


def body_of(statement: Statement) -> bytes:
    return to_json(statement)


def statement_of(body: bytes) -> Statement:
    """Return the statement of a body that `body_of` gave; fields it lacks have their defaults."""
    plain: dict[str, Any] = json.loads(body.decode())
    source, basis, disclosure = plain["source"], plain["basis"], plain["disclosure"]
    source["kind"] = SourceKind(source["kind"])
    basis["checked"] = basis["checked"] and Checked(basis["checked"])
    for name in ("withheld_from", "not_for_children", "not_for_agencies"):
        disclosure[name] = tuple(disclosure.get(name, ()))
    plain.update(
        place=Place(**plain["place"]),
        kind=plain["kind"] and Kind(plain["kind"]),
        when=plain["when"] and _when(plain["when"]),
        about=tuple(plain["about"]),
        source=Source(**source),
        evidence=Evidence(**plain["evidence"]),
        basis=Basis(**basis),
        rests_on=tuple(plain["rests_on"]),
        rests_on_others=tuple(OtherReportLink(**link) for link in plain["rests_on_others"]),
        weight=Weight(plain["weight"]),
        disclosure=Disclosure(**disclosure),
    )
    if copied := plain.get("copied"):
        plain["copied"] = Copied(origin=CopiedFrom(copied["origin"]), child=copied["child"])
    plain["ignored"] = tuple(Ignored(**one) for one in plain.get("ignored", ()))
    return Statement(**plain)


@lru_cache(maxsize=4096)
def _when(edtf: str) -> When:
    # A report names the same days again and again, and reading one takes longer than the rest.
    return When(edtf)


def words_of(statement: Statement) -> str:
    """Return what a statement is found by."""
    return "\n".join(
        (
            statement.text,
            statement.evidence.text,
            statement.source.who,
            statement.basis.recorded_in,
            statement.basis.seen_by,
            statement.basis.said_by,
            statement.child_wording,
        )
    )
