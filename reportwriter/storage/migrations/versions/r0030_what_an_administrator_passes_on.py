"""What an administrator keeps of received files: for whom, how they came, where they went."""

import sqlalchemy as sa
from alembic import op

from reportwriter.storage.moments import UtcDateTime

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.create_table(
        "sealed_for",
        sa.Column("sha256", sa.String, _of("received.sha256"), primary_key=True),
        sa.Column("readers", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "kept_mail",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("ending", sa.String, nullable=False),
        sa.Column("received_at", UtcDateTime),
        sa.Column("is_whole", sa.Boolean, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "mail_file",
        sa.Column("mail", sa.String, _of("kept_mail.sha256"), primary_key=True),
        sa.Column("file", sa.String, _of("received.sha256"), primary_key=True),
    )
    op.create_index("mail_file_of", "mail_file", ["file"])
    op.create_table(
        "passed_on",
        sa.Column("sha256", sa.String, _of("received.sha256"), primary_key=True),
        sa.Column("at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "invitation_sent",
        sa.Column("invitation", sa.String, _of("invitation.id"), primary_key=True),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("how", sa.String, nullable=False),
    )


def _of(column: str) -> sa.ForeignKey:
    return sa.ForeignKey(column, ondelete="CASCADE")
