"""Why somebody is excluded leaves the open row: it waits by itself until it can be sealed.

It belongs into the chair's sealed record of a conference, which opens for the passphrase alone.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0019"

_TEXTS = ("grounds", "evidence", "objections", "police_said", "afterwards")


def upgrade() -> None:
    waiting = op.create_table(
        "unsealed_reason",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("attendee", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    attendee = sa.table(
        "attendee",
        sa.column("conference", sa.String),
        sa.column("id", sa.String),
        sa.column("body", sa.LargeBinary),
    )
    connection = op.get_bind()
    rows = connection.execute(sa.select(attendee.c.conference, attendee.c.id, attendee.c.body))
    for conference, attendee_id, body in rows.all():
        person = json.loads(body)
        if not (exclusion := person.get("exclusion")):
            continue
        reason = {name: exclusion.pop(name) for name in _TEXTS if name in exclusion}
        if any(reason.values()):
            reason["attendee"] = attendee_id
            op.execute(
                sa.insert(waiting).values(
                    conference=conference, attendee=attendee_id, body=_canonical(reason)
                )
            )
        is_this = (attendee.c.conference == conference) & (attendee.c.id == attendee_id)
        op.execute(sa.update(attendee).where(is_this).values(body=_canonical(person)))


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
