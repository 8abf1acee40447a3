"""An administrator's account: what they sent, chased and passed on for a chair. Light.

It carries nothing confidential: no name of the family, and of files their digests alone.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportwriter.domain.circulation import Round
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.travelling import Administrator


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationGone:
    """That an invitation, by the SHA-256 of its file, was sent to an agency, when and how."""

    agency: str
    role: str
    sha256: str
    at: datetime
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminded:
    agency: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePassedOn:
    sha256: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSaid:
    """From whom a letter is, by what the administrator was told or saw. It proves nothing."""

    sha256: str
    agency: str
    author: str = ""
    designation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersGone:
    """That the files of one e-mail went; `agency` is empty where they went to somebody else."""

    round: Round
    agency: str
    files: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFile:
    """What `account.json` holds: all that was done for one conference up to a moment."""

    format: Literal["reportwriter-account"] = "reportwriter-account"
    format_version: Literal[1] = 1
    conference: ConferenceReference
    administrator: Administrator
    issued_at: datetime
    invited: tuple[InvitationGone, ...] = ()
    reminded: tuple[Reminded, ...] = ()
    passed_on: tuple[FilePassedOn, ...] = ()
    letters: tuple[LetterSaid, ...] = ()
    papers: tuple[PapersGone, ...] = ()
