"""Answers who asks what a report holds about them, and keeps what was asked, decided and given.

What goes out is made by name and searched before it leaves; what was left out is listed in a
second document, put elsewhere, for the person responsible alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.domain.access import (
    AccessRequest,
    Allowed,
    DisclosureMade,
    Ground,
    Listed,
    ReviewList,
)
from reportwriter.domain.errors import ReportError
from reportwriter.domain.family_copy import Kept, LeftOut, Why
from reportwriter.domain.ids import RecordId
from reportwriter.exchange.file_names import personal_copy_name, review_list_name
from reportwriter.forms.outline import printed_statements
from reportwriter.records.kept import LogEvent
from reportwriter.services.family_copies import ChairAskedFirstError, NobodyError
from reportwriter.services.handing_over import ToldOpenlyError
from reportwriter.services.personal_copy import Picked, pick
from reportwriter.services.protected_facts import protected_facts
from reportwriter.services.told_openly import told_openly
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.access import LEFT
from reportwriter.wording.confidential import REASONS
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date, datetime

    from reportwriter.domain.confidential import ConfidentialItem
    from reportwriter.domain.ids import PersonId, Reference, ReportId
    from reportwriter.domain.people import Person
    from reportwriter.services.confidential_writing import ConfidentialWriting
    from reportwriter.services.copy_finishing import CopyFinishing
    from reportwriter.services.submission import Author
    from reportwriter.services.writing import OpenReport, Writing
    from reportwriter.storage.access import AccessStore


class NoDecisionError(ReportError):
    """Nobody is named who decided, or no reason is given."""


class SamePlaceError(ReportError):
    """The list of what was left out would lie beside what goes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How an answer is to be made.

    `opens_page`: the list also names what of the confidential page is about the person.
    """

    decided_by: str
    folder: Path
    list_folder: Path
    opens_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Where the two documents lie."""

    path: Path
    list_path: Path


@dataclass(frozen=True, kw_only=True)
class AccessRequests:
    """Of the author's own reports. `draw_name` gives a file name that says nothing."""

    writing: Writing
    store: AccessStore
    finishing: CopyFinishing
    confidential: ConfidentialWriting
    new_id: Callable[[], str]
    draw_name: Callable[[], str]

    def begin(
        self,
        report_id: ReportId,
        person: PersonId,
        *,
        received: date,
        ground: Ground = Ground.OWN_DATA,
        asked_by: str = "",
    ) -> AccessRequest:
        """Write a request down. Raises NobodyError."""
        _person(self.writing.open(report_id), person)
        request = AccessRequest(
            id=RecordId(self.new_id()),
            report=report_id,
            person=person,
            ground=ground,
            received=received,
            asked_by=asked_by.strip(),
        )
        self.store.put(request)
        self.finishing.log.add(LogEvent.ACCESS_REQUESTED, report_id)
        return request

    def requests(self, report_id: ReportId) -> tuple[AccessRequest, ...]:
        return self.store.requests(report_id)

    def disclosures(self, report_id: ReportId) -> tuple[DisclosureMade, ...]:
        return self.store.disclosures(report_id)

    def picked(self, request: AccessRequest) -> Picked:
        """Return what would go out now, and what is left for review. Raises NobodyError."""
        opened = self.writing.open(request.report)
        return pick(opened, _person(opened, request.person), request)

    def allow(
        self, request: AccessRequest, reference: Reference, *, by: str, because: str
    ) -> AccessRequest:
        """Let one statement go out that was left out. Raises NoDecisionError."""
        if not (by.strip() and because.strip()):
            raise NoDecisionError("a name and a reason")
        others = tuple(one for one in request.allowed if one.reference != reference)
        one = Allowed(reference=reference, by=by.strip(), because=because.strip())
        return self._decided(replace(request, allowed=(*others, one)))

    def leave_out(self, request: AccessRequest, reference: Reference) -> AccessRequest:
        """Leave a statement out again."""
        others = tuple(one for one in request.allowed if one.reference != reference)
        return self._decided(replace(request, allowed=others))

    def note(self, made: DisclosureMade) -> None:
        """Keep that something went out in another way, as to a court or under CPIA (R73, R77).

        Raises NoDecisionError when it is not said to whom, what, and who decided.
        """
        if not (made.to.strip() and made.what.strip() and made.decided_by.strip()):
            raise NoDecisionError("to whom, what and by whom")
        self.store.add(made)
        self.finishing.log.add(LogEvent.DISCLOSURE_MADE, made.report)

    def answer(self, request: AccessRequest, order: Order, passphrase: str) -> Answered:
        """Make both documents, search what goes out, and put each into its folder.

        Both appear or neither. Raises NoDecisionError, SamePlaceError, NobodyError,
        ChairAskedFirstError, WrongPassphraseError, ToldOpenlyError, ProtectedFactError,
        FileNotWrittenError.
        """
        opened = self.writing.open(request.report)
        person = _person(opened, request.person)
        _require_settled(opened, request, order)
        author = self.finishing.identities.open(passphrase)
        picked = pick(opened, person, request)
        items = self.confidential.page(request.report, author).items
        if not (told := told_openly(opened, items)).is_nowhere:
            raise ToldOpenlyError(told)
        press, at = self.finishing.press(), self.finishing.now()
        pdf = self._signed(press.personal_copy(picked.copy, made=at), author, at)
        self.finishing.require_clean(
            request.report,
            pdf,
            protected_facts(opened.report, person, tuple(_kept_back(opened, person, picked))),
            LogEvent.DISCLOSURE_STOPPED,
        )
        page = tuple(_of_page(person, items)) if order.opens_page else None
        review = _review(opened, request, picked, page)
        listed = self._signed(press.review_list(review, made=at), author, at)
        agency = opened.report.author.agency or opened.report.author.name
        name = personal_copy_name(opened.report.conference.reference, agency, person.name)
        answered = Answered(
            path=order.folder / name,
            list_path=order.list_folder / review_list_name(self.draw_name()),
        )
        made = _made(request, order, picked, pdf, at)
        write_whole(
            {answered.path: pdf, answered.list_path: listed}, before_naming=lambda: self._keep(made)
        )
        return answered

    def _decided(self, request: AccessRequest) -> AccessRequest:
        self.store.put(request)
        self.finishing.log.add(LogEvent.DISCLOSURE_DECIDED, request.report)
        return request

    def _keep(self, made: DisclosureMade) -> None:
        self.store.add(made)
        self.finishing.log.add(LogEvent.DISCLOSURE_MADE, made.sha256)

    def _signed(self, pdf: bytes, author: Author, at: datetime) -> bytes:
        return self.finishing.signatures().sign(
            pdf,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=at,
        )


def _person(opened: OpenReport, person: PersonId) -> Person:
    found = opened.report.person(person)
    if found is None or not found.name.strip():
        raise NobodyError
    return found


def _require_settled(opened: OpenReport, request: AccessRequest, order: Order) -> None:
    if not order.decided_by.strip():
        raise NoDecisionError("who decided")
    if order.folder.resolve() == order.list_folder.resolve():
        raise SamePlaceError("one folder")
    if opened.report.ask_chair_first and request.ground is Ground.OWN_DATA:
        raise ChairAskedFirstError


def _kept_back(opened: OpenReport, person: Person, picked: Picked) -> Iterator[LeftOut]:
    """Give what must not stand in the finished pages: all that did not go in, and other names.

    Who is named in words that somebody decided to give, or in the person's own, is no secret.
    """
    given = {one.reference for one in picked.copy.statements}
    numbered = list(enumerate(printed_statements(opened.form, opened.report), start=1))
    told = [one.text for number, one in numbered if number in picked.allowed]
    told += [text for one in picked.copy.comments for text in (one.text, one.answer_text)]
    for _number, one in numbered:
        if one.reference not in given:
            yield LeftOut(what=Kept.STATEMENT, words=one.text, why=Why.WITHHELD)
    for other in opened.report.people:
        if other.id != person.id and not any(other.name in text for text in told):
            yield LeftOut(what=Kept.PERSON, words=other.name, why=Why.UNKNOWN)


def _of_page(person: Person, items: Sequence[ConfidentialItem]) -> Iterator[Listed]:
    """Name what of the confidential page is about the person; its words are not told."""
    for number, item in enumerate(items, start=1):
        if person.id in item.about or not (item.about or item.about_others):
            yield Listed(
                what=f"Item {number} of the page, ref. {item.reference}",
                why=REASONS[item.reason] if item.reason else "Not said",
            )


def _review(
    opened: OpenReport,
    request: AccessRequest,
    picked: Picked,
    page: tuple[Listed, ...] | None,
) -> ReviewList:
    return ReviewList(
        name=picked.copy.name,
        author=opened.report.author,
        conference=picked.copy.conference,
        version=picked.copy.version,
        received=request.received,
        left_out=tuple(
            Listed(
                what=f"Statement {one.number}, ref. {one.reference}",
                why=_sentence(named([LEFT[why] for why in one.why])),
            )
            for one in picked.left
        ),
        allowed=tuple(
            Listed(what=f"Ref. {one.reference}", why=f"{one.because} Decided by {one.by}.")
            for one in request.allowed
        ),
        elsewhere=picked.elsewhere,
        page=page,
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _made(
    request: AccessRequest, order: Order, picked: Picked, pdf: bytes, at: datetime
) -> DisclosureMade:
    return DisclosureMade(
        report=request.report,
        ground=request.ground,
        to=request.asked_by or picked.copy.name,
        decided_by=order.decided_by.strip(),
        at=at,
        request=request.id,
        sha256=hashlib.sha256(pdf).hexdigest(),
        given=len(picked.copy.statements),
        left_out=len(picked.left),
    )
