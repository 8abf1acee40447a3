"""Of what a paper was made, as one digest: where that is another one now, the paper is old."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from reportwriter.records.canonical import to_json

if TYPE_CHECKING:
    from reportwriter.domain.paper import ConferencePaper
    from reportwriter.services.family_pack_plan import PackPlan


def drawn_from_record(paper: ConferencePaper) -> str:
    """Return the digest of what a paper says, whenever it is made."""
    return _digest([paper.kind, paper.reader, paper.parts])


def drawn_from_reports(plan: PackPlan) -> str:
    """Return the digest of the copies in a print for one of the family."""
    return _digest([plan.reader.name, [one.made.copy for one in plan.parts]])


def _digest(value: object) -> str:
    return hashlib.sha256(to_json(value)).hexdigest()
