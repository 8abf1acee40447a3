"""Drafts that go to a colleague to be checked, and what comes back: at both their computers."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "sent_draft",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column(
            "report", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("carrier", sa.LargeBinary),
        sa.Column("answer", sa.LargeBinary),
    )
    op.create_index("drafts_of", "sent_draft", ["report"])
    op.create_table(
        "sent_statement",
        sa.Column("draft", sa.String, _of_draft(), primary_key=True),
        sa.Column("statement", sa.String, primary_key=True),
        sa.Column("sha256", sa.String, nullable=False),
    )
    op.create_table(
        "draft_remark",
        sa.Column("draft", sa.String, _of_draft(), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("statement", sa.String),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("is_done", sa.Boolean, nullable=False),
    )
    op.create_table(
        "draft_to_check",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "own_remark",
        sa.Column(
            "draft",
            sa.String,
            sa.ForeignKey("draft_to_check.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("statement", sa.String, primary_key=True),
        sa.Column("text", sa.String, nullable=False),
    )


def _of_draft() -> sa.ForeignKey:
    return sa.ForeignKey("sent_draft.id", ondelete="CASCADE")
