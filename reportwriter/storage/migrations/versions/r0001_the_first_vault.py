"""The tables of the first vault."""

import sqlalchemy as sa
from alembic import op

from reportwriter.storage.moments import UtcDateTime
from reportwriter.storage.search import create_index

revision = "0001"
down_revision = None


def upgrade() -> None:
    _reports()
    _confidential()
    _exchange()
    _own()
    _search()


def _of_report() -> "sa.Column[str]":
    return sa.Column(
        "report", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), primary_key=True
    )


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("conference", sa.String, nullable=False),
        sa.Column("children", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("agency", sa.String, nullable=False),
        sa.Column("starts_at", UtcDateTime),
        sa.Column("reports_due", UtcDateTime),
        sa.Column("invitation", sa.String),
        sa.Column("signed_at", UtcDateTime),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "statement",
        _of_report(),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("statement_order", "statement", ["report", "rank", "id"])
    op.create_index("statement_changes", "statement", ["report", "changed_at"])
    op.create_table(
        "statement_version",
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column(
            "report", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("statement", sa.String, nullable=False),
        sa.Column("saved_at", UtcDateTime, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("statement_history", "statement_version", ["report", "statement"])
    op.create_table(
        "signed_copy",
        _of_report(),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("signed_at", UtcDateTime, nullable=False),
        sa.Column("report_sha256", sa.String, nullable=False),
        sa.Column("page_sha256", sa.String, nullable=False),
        sa.Column("report_pdf", sa.LargeBinary, nullable=False),
        sa.Column("page_pdf", sa.LargeBinary, nullable=False),
    )


def _confidential() -> None:
    op.create_table(
        "confidential_item",
        _of_report(),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "confidential_page", _of_report(), sa.Column("sealed", sa.LargeBinary, nullable=False)
    )


def _exchange() -> None:
    op.create_table(
        "conference",
        sa.Column("reference", sa.String, primary_key=True),
        sa.Column("side", sa.String, primary_key=True),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "invitation",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("side", sa.String, nullable=False),
        sa.Column("conference", sa.String, nullable=False),
        sa.Column("taken_in_at", UtcDateTime, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_invitation_conference", "invitation", ["conference"])
    op.create_table(
        "received",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("taken_in_at", UtcDateTime, nullable=False),
        sa.Column("arrived_at", UtcDateTime),
        sa.Column("arrival_from", sa.String, nullable=False),
        sa.Column("conference", sa.String),
        sa.Column("report", sa.String),
        sa.Column("version", sa.Integer),
        sa.Column("verdict", sa.LargeBinary),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_received_conference", "received", ["conference"])
    op.create_table(
        "contact",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("designation", sa.String, nullable=False),
        sa.Column("agency", sa.String, nullable=False),
        sa.Column("known_by", sa.String, nullable=False),
        sa.Column("known_since", UtcDateTime, nullable=False),
        sa.Column("signing", sa.LargeBinary, nullable=False),
        sa.Column("encryption", sa.LargeBinary, nullable=False),
    )


def _own() -> None:
    op.create_table(
        "identity",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("signing", sa.LargeBinary, nullable=False),
        sa.Column("encryption", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "log",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("mac", sa.LargeBinary, nullable=False),
    )


def _search() -> None:
    op.create_table(
        "passage",
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("item", sa.String, nullable=False),
        sa.UniqueConstraint("owner", "item", name="passage_of"),
    )
    create_index(op.get_bind())
