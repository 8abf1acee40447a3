"""The chair's questions, notes and marks as plain rows, under what each is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.remarks import RemarkKind
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.wording import agenda as words
from reportwriter.wording.desk import not_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.agenda import Account, Quoted
    from reportwriter.domain.ids import RecordId
    from reportwriter.services.desk.agenda import Remarked
    from reportwriter.ui.cards.rows import ReadingRow

_REMARK, _ABOUT = "remark ", "about "


def rows_of(found: Sequence[Remarked]) -> tuple[ReadingRow, ...]:
    """Return the questions by agency; then, apart, what is the chair's alone."""
    asked = [one for one in found if one.remark.kind is RemarkKind.QUESTION]
    own = [one for one in found if one.remark.kind is not RemarkKind.QUESTION]
    return (*_group(words.TITLE, asked), *_group(words.MY_OWN, own))


def key_of(remark: RecordId) -> str:
    return f"{_REMARK}{remark}"


def remark_of(found: Sequence[Remarked], key: str) -> Remarked | None:
    """Return the remark whose row has a key, or the row of what it is about."""
    wanted, *_ = key.removeprefix(_REMARK).removeprefix(_ABOUT).split(" ")
    return next((one for one in found if one.remark.id == wanted), None)


def _group(title: str, found: Sequence[Remarked]) -> Iterator[ReadingRow]:
    if not found:
        return
    yield HeadingRow(key=title, title=title)
    before: Remarked | None = None
    for one in found:
        is_same_author = before and (before.agency, before.author) == (one.agency, one.author)
        if not is_same_author:
            yield HeadingRow(key=f"{title} {one.remark.id}", title=_whose(one), level=2)
        if before is None or not is_same_author or not one.is_about_same(before):
            yield from _about(one)
        yield LineRow(key=key_of(one.remark.id), text="\n".join(_said(one)))
        before = one


def _whose(one: Remarked) -> str:
    return ", ".join(part for part in (one.agency, one.author) if part)


def _about(one: Remarked) -> Iterator[ReadingRow]:
    key = f"{_ABOUT}{one.remark.id}"
    page = one.remark.page
    if one.accounts:
        for number, account in enumerate(one.accounts):
            yield _account(f"{key} {number}" if number else key, account)
    elif one.quoted is not None:
        yield _card(key, one.quoted)
    else:
        yield LineRow(key=key, text=words.page(page) if page else words.WHOLE_REPORT, second=True)


def _account(key: str, account: Account) -> ReadingRow:
    if account.quoted is None:
        return LineRow(key=key, text=words.whole_report_of(account.agency), second=True)
    return _card(key, account.quoted, account.agency)


def _card(key: str, quoted: Quoted, agency: str = "") -> CardRow:
    return CardRow(
        key=key,
        number=quoted.number,
        kind=quoted.kind or "",
        text=quoted.text,
        lead=", ".join(filter(None, (agency, f"ref. {quoted.reference}"))),
        aside=not_for(quoted.kept_from),
    )


def _said(one: Remarked) -> Iterator[str]:
    remark = one.remark
    if remark.kind is RemarkKind.MARK:
        yield words.MARKED
    elif remark.kind is RemarkKind.NOTE:
        yield f"{words.MY_NOTE}: {remark.text}"
    else:
        yield f"{words.QUESTION}: {remark.text}"
        yield f"{words.ANSWER}: {remark.answer or words.NOT_YET}"
    if one.has_newer:
        yield words.HAS_NEWER
