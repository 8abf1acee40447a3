"""Who comes besides agencies, and what is said of who comes as a whole."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "attendee",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "attendance_plan",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
