"""The tables as they are now. Migrations lead here and never import this module."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from reportwriter.storage import (  # noqa: F401  # They add their tables to the schema.
    administrator_tables,
    conference_tables,
)
from reportwriter.storage.moments import UtcDateTime
from reportwriter.storage.schema import schema

metadata = schema
"""With those in `administrator_tables` and `conference_tables` all tables there are."""


def _of_report() -> Column[str]:
    return Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True)


report = Table(
    "report",
    metadata,
    Column("id", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("form", String, nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("conference", String, nullable=False),
    Column("children", String, nullable=False),
    Column("author", String, nullable=False),
    Column("agency", String, nullable=False),
    Column("starts_at", UtcDateTime),
    Column("reports_due", UtcDateTime),
    Column("invitation", String),
    Column("signed_at", UtcDateTime),
    Column("changed_at", UtcDateTime, nullable=False),
    # All of the report but its statements, so that a key press never writes this.
    Column("head", LargeBinary, nullable=False),
)

statement = Table(
    "statement",
    metadata,
    _of_report(),
    Column("id", String, primary_key=True),
    # Ascends in printed order, with gaps, so that a statement slips in without moving others.
    Column("rank", Integer, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("statement_order", "report", "rank", "id"),
    Index("statement_changes", "report", "changed_at"),
)

statement_version = Table(
    "statement_version",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("statement", String, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("statement_history", "report", "statement"),
)

report_version = Table(
    "report_version",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
    Column("why", String, nullable=False),
    Column("name", String, nullable=False),
    Column("changed", Integer, nullable=False),
    # The rows of `version_text`, in printed order; one that is not there any more was purged.
    Column("texts", String, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Index("versions_of", "report"),
)

version_text = Table(
    "version_text",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("statement", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("texts_of", "report", "statement"),
)

signed_copy = Table(
    "signed_copy",
    metadata,
    _of_report(),
    Column("version", Integer, primary_key=True),
    Column("signed_at", UtcDateTime, nullable=False),
    Column("report_sha256", String, nullable=False),
    Column("page_sha256", String, nullable=False),
    Column("report_pdf", LargeBinary, nullable=False),
    Column("page_pdf", LargeBinary, nullable=False),
)

attached = Table(
    "attached",
    metadata,
    _of_report(),
    Column("id", String, primary_key=True),
    # What was found in it when it was read, so that it can be searched without reading it again.
    Column("found", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

copy_made = Table(
    "copy_made",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("copies_of", "report"),
)
access_request = Table(
    "access_request",
    metadata,
    Column("id", String, primary_key=True),
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("requests_of", "report"),
)
disclosure_made = Table(
    "disclosure_made",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("disclosures_of", "report"),
)

# What is confidential arrives sealed. No column here, and no other table, holds its text.
confidential_item = Table(
    "confidential_item",
    metadata,
    _of_report(),
    Column("id", String, primary_key=True),
    Column("rank", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

confidential_page = Table(
    "confidential_page",
    metadata,
    _of_report(),
    Column("sealed", LargeBinary, nullable=False),
)

conference = Table(
    "conference",
    metadata,
    Column("reference", String, primary_key=True),
    Column("side", String, primary_key=True),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", String, primary_key=True),
    Column("side", String, nullable=False),
    Column("conference", String, nullable=False, index=True),
    Column("taken_in_at", UtcDateTime, nullable=False),
    Column("sha256", String, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
    # None while another invitation to the same conference holds, and this one never did.
    Column("in_force_since", UtcDateTime),
)

received = Table(
    "received",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("taken_in_at", UtcDateTime, nullable=False),
    Column("arrived_at", UtcDateTime),
    Column("arrival_from", String, nullable=False),
    Column("conference", String, index=True),
    Column("report", String),
    Column("version", Integer),
    Column("verdict", LargeBinary),
    Column("content", LargeBinary, nullable=False),
)

supplement = Table(
    "supplement",
    metadata,
    _of_report(),
    Column("version", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("record", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)

receipt = Table(
    "receipt",
    metadata,
    _of_report(),
    Column("version", Integer, primary_key=True),
    Column("record", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)
"""From chairs, for reports that were signed here."""

account = Table(
    "account",
    metadata,
    Column("conference", String, primary_key=True),
    # SHA-256 of the signing certificate: another administrator's takes the place of none.
    Column("signer", String, primary_key=True),
    Column("sha256", String, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)
"""The newest account of each administrator of a conference that is chaired here."""

remark = Table(
    "remark",
    metadata,
    Column("id", String, primary_key=True),
    Column("conference", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("remarks_of", "conference"),
)

match_decision = Table(
    "match_decision",
    metadata,
    Column("id", String, primary_key=True),
    Column("conference", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("match_decisions_of", "conference"),
)
"""Of accounts in several reports that were taken to tell of one event."""

chair_message = Table(
    "chair_message",
    metadata,
    Column("id", String, primary_key=True),
    Column("conference", String, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
    Column("carrier", LargeBinary, nullable=False),
)
"""Made by the owner of this vault, each as it was sent: sealed."""

message_draft = Table(
    "message_draft",
    metadata,
    Column("conference", String, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

sent_draft = Table(
    "sent_draft",
    metadata,
    Column("id", String, primary_key=True),
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("body", LargeBinary, nullable=False),
    # The file as it was made: sealed. Taken away once something of it is confidential.
    Column("carrier", LargeBinary),
    Column("answer", LargeBinary),
    Index("drafts_of", "report"),
)


def _of_draft() -> Column[str]:
    return Column(
        "draft", String, ForeignKey("sent_draft.id", ondelete="CASCADE"), primary_key=True
    )


sent_statement = Table(
    "sent_statement",
    metadata,
    _of_draft(),
    Column("statement", String, primary_key=True),
    Column("sha256", String, nullable=False),
)
draft_remark = Table(
    "draft_remark",
    metadata,
    _of_draft(),
    Column("number", Integer, primary_key=True),
    Column("statement", String),
    Column("text", String, nullable=False),
    Column("is_done", Boolean, nullable=False),
)
"""What a colleague said to a draft of the owner's."""

draft_to_check = Table(
    "draft_to_check",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""Drafts of others that the owner of this vault was asked to check."""

own_remark = Table(
    "own_remark",
    metadata,
    Column("draft", String, ForeignKey("draft_to_check.id", ondelete="CASCADE"), primary_key=True),
    Column("statement", String, primary_key=True),
    Column("text", String, nullable=False),
)
"""What the owner says to a statement of such a draft; to all of it where `statement` is empty."""

contact = Table(
    "contact",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("designation", String, nullable=False),
    Column("agency", String, nullable=False),
    Column("known_by", String, nullable=False),
    Column("known_since", UtcDateTime, nullable=False),
    Column("signing", LargeBinary, nullable=False),
    Column("encryption", LargeBinary, nullable=False),
)

identity = Table(
    "identity",
    metadata,
    Column("id", String, primary_key=True),
    Column("is_current", Boolean, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("signing", LargeBinary, nullable=False),
    Column("encryption", LargeBinary, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("event", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("mac", LargeBinary, nullable=False),
)

passage = Table(
    "passage",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("owner", String, nullable=False),
    Column("item", String, nullable=False),
    UniqueConstraint("owner", "item", name="passage_of"),
)
"""What can be searched; its words are in the full-text index that `search` keeps beside it."""
