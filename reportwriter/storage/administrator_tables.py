"""The tables an administrator alone fills. Migrations lead here and never import this module."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, LargeBinary, String, Table

from reportwriter.storage.moments import UtcDateTime
from reportwriter.storage.schema import schema

sealed_for = Table(
    "sealed_for",
    schema,
    Column("sha256", String, ForeignKey("received.sha256", ondelete="CASCADE"), primary_key=True),
    Column("readers", LargeBinary, nullable=False),
)
"""By which names a sealed file that an administrator took in names its readers."""

kept_mail = Table(
    "kept_mail",
    schema,
    Column("sha256", String, primary_key=True),
    Column("ending", String, nullable=False),
    Column("received_at", UtcDateTime),
    Column("is_whole", Boolean, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""The mails in which received files came to an administrator, to be passed on as they are."""

mail_file = Table(
    "mail_file",
    schema,
    Column("mail", String, ForeignKey("kept_mail.sha256", ondelete="CASCADE"), primary_key=True),
    Column("file", String, ForeignKey("received.sha256", ondelete="CASCADE"), primary_key=True),
    Index("mail_file_of", "file"),
)

passed_on = Table(
    "passed_on",
    schema,
    Column("sha256", String, ForeignKey("received.sha256", ondelete="CASCADE"), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
"""When a received file was written for the chair it is for."""

invitation_sent = Table(
    "invitation_sent",
    schema,
    Column("invitation", String, ForeignKey("invitation.id", ondelete="CASCADE"), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("how", String, nullable=False),
)
"""When an administrator sent an agency its invitation, and how."""
