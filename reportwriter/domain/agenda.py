"""What a chair means to ask at a conference, agency by agency.

It is made of questions alone: none of these types can hold a chair's note or mark, or anything of
a confidential page.
"""

from dataclasses import dataclass

from reportwriter.domain.conference import Conference
from reportwriter.domain.ids import Reference
from reportwriter.domain.statement import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A statement as it stood in the file that was asked about.

    `number` counts from 1 in printed order. `kept_from` names who may not read it, so that it is
    not read out before them.
    """

    number: int
    reference: Reference
    kind: Kind | None
    text: str
    kept_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one agency tells of an event on which several differ; `quoted` is None for all of it."""

    agency: str
    quoted: Quoted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`quoted` is None where the whole report is meant, or a page of it, counted from 1.

    `has_newer` says that a newer version has arrived since the question was asked. `accounts` are
    what it is about where it is put to several agencies, each in its own words.
    """

    words: str
    answer: str = ""
    quoted: Quoted | None = None
    page: int | None = None
    has_newer: bool = False
    accounts: tuple[Account, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyQuestions:
    """`agency` names all of them where the questions are put to several."""

    agency: str
    author: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The agencies stand in the order of the chair's list, what is put to several of them last.

    The conference knows its children and nobody's address.
    """

    conference: Conference
    agencies: tuple[AgencyQuestions, ...]
