"""What happened at a conference, as its chair records it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "conference_record",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
