"""The tables of what a chair records of a conference, and of what goes round from it.

Migrations lead here and never import this module.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from reportwriter.storage.moments import UtcDateTime
from reportwriter.storage.schema import schema


def _body_of_conference(name: str, *within: str) -> Table:
    """Return a table with one value for each conference, or for each that `within` names there."""
    return Table(
        name,
        schema,
        *(Column(key, String, primary_key=True) for key in ("conference", *within)),
        Column("body", LargeBinary, nullable=False),
    )


attendance = _body_of_conference("attendance", "agency")
"""Which agencies come to a conference, as its chair has heard."""

attendee = _body_of_conference("attendee", "id")
"""Who comes besides: family, children and others; and who of them is excluded."""

attendance_plan = _body_of_conference("attendance_plan")
"""What is said of who comes as a whole, as what is done without a quorum."""

letter = Table(
    "letter",
    schema,
    Column("sha256", String, ForeignKey("received.sha256", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""From whom a received file is that was not made with this program, as the chair said."""

transcribed = Table(
    "transcribed",
    schema,
    Column("id", String, primary_key=True),
    Column("sha256", String, ForeignKey("received.sha256", ondelete="CASCADE"), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("transcribed_of", "sha256"),
)
"""Statements that the chair typed from such a file."""

hearing_record = Table(
    "hearing_record",
    schema,
    Column("conference", String, primary_key=True),
    Column("things_left", Integer, nullable=False),
    Column("items_known", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("is_untold", Boolean),
)
"""What a chair decided about confidential items; its words are sealed, two numbers are not.

`is_untold`: reasons of exclusions were sealed, and the chair was not told yet which backups may
still hold them in the open.
"""

unsealed_reason = _body_of_conference("unsealed_reason", "attendee")
"""Why somebody is excluded, as older versions kept it; sealed when the chair next opens the rest.

Nothing is ever added to it.
"""

conference_record = _body_of_conference("conference_record")
"""What happened at a conference, as its chair records it."""

keeping = _body_of_conference("keeping")
"""How long the records of a conference are kept here, and when they were last archived."""

circulation = _body_of_conference("circulation")
"""What of a conference went to whom, and where its chair departs from the rule of the area."""

made_paper = Table(
    "made_paper",
    schema,
    Column("sha256", String, primary_key=True),
    Column("conference", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("reader", String),
    Column("drawn_from", String, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index("made_paper_of", "conference"),
)
"""Papers that a chair made, to be sent round; `reader` is one of the family."""

destruction = Table(
    "destruction",
    schema,
    Column("row", Integer, primary_key=True),
    Column("conference", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("first", String, nullable=False),
    Column("second", String, nullable=False),
)
"""All that is left of a conference whose records were destroyed, and who confirmed it."""
