"""Messages to the chair, made and begun; both are kept sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "chair_message",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("conference", sa.String, nullable=False, index=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("carrier", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "message_draft",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
