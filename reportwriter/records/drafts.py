"""A draft that goes to a colleague, the answer that comes back, and what is kept of both.

A draft is a format of its own: nothing that was sent to be checked can be taken for a report.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import DraftId, ReportId, StatementId
from reportwriter.domain.report import Report
from reportwriter.records.agreement import SignedAgreement
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import Certificates

LONGEST = 4_000
"""Letters of one remark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFile:
    """What `draft.json` holds, inside a signed and sealed draft: the report as it would be sent.

    `recipients` are SHA-256 of the encryption certificates it was sealed to. No confidential item
    has a place in it.
    """

    format: Literal["reportwriter-draft"] = "reportwriter-draft"
    format_version: Literal[1] = 1
    id: DraftId
    recipients: tuple[str, ...]
    author: Certificates
    sent_at: datetime
    statements_sha256: str
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a colleague says to a statement; to the whole draft where `statement` is None."""

    statement: StatementId | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFile:
    """What `answer.json` holds, inside a signed and sealed answer to a draft.

    `author` are the certificates of the colleague who answers. `agreement` is None where they do
    not agree, so that nothing can be read as an agreement that is none. `writer` is who they say
    they are.
    """

    format: Literal["reportwriter-draft-answer"] = "reportwriter-draft-answer"
    format_version: Literal[1] = 1
    draft: DraftId
    recipients: tuple[str, ...]
    author: Certificates
    writer: Contact
    answered_at: datetime
    remarks: tuple[Remark, ...]
    agreement: SignedAgreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft that the owner of this vault sent; none of it says what is inside.

    `number` counts the drafts of one report, from 1; `name` is what the file is called. `sent_on`
    is None until it is said.
    """

    id: DraftId
    report: ReportId
    version: int
    number: int
    name: str
    colleague: Contact
    certificates: Certificates
    made_at: datetime
    statements_sha256: str
    how: str = ""
    sent_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """What came back to a draft, without the remarks, which are kept one by one."""

    draft: DraftId
    writer: Contact
    answered_at: datetime
    agreement: SignedAgreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRemark:
    """A remark at its author's, who ticks it off; `number` counts those of one draft, from 1."""

    draft: DraftId
    number: int
    remark: Remark
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToCheck:
    """A draft that was sent to the owner of this vault. `agreed` is None until it is answered."""

    file: DraftFile
    opened_at: datetime
    answered_at: datetime | None = None
    agreed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digests:
    """`whole` is `statements_sha256`; `each` tells later which of the statements changed."""

    whole: str
    each: Mapping[StatementId, str]

    @classmethod
    def of(cls, report: Report) -> "Digests":
        # Written out once: of a long report that takes a while.
        texts = {one.id: to_json(one) for one in report.statements}
        whole = b"[" + b",".join(texts.values()) + b"]"
        each = {one: hashlib.sha256(text).hexdigest() for one, text in texts.items()}
        return cls(whole=hashlib.sha256(whole).hexdigest(), each=each)
