"""The e-mails that take an update out: one for each who is told, and one for a new chair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.who_was_asked import whom_of
from reportwriter.wording import updates as words

if TYPE_CHECKING:
    from reportwriter.records.travelling import Asked
    from reportwriter.services.updating import Called, Update, Updated


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """To whom, with which files, and the text to copy."""

    to: str
    files: str
    text: str


def mails(called: Called, update: Update, updated: Updated) -> tuple[Mail, ...]:
    """Return the e-mails in the order in which they are best sent: those to chairs first."""
    reference = called.told.conference.reference
    names = [path.name for path in updated.paths]
    outlook = updated.outlook
    texts = [
        *(_text(called, updated, one) for one in outlook.asked),
        *(words.withdrawal_text(reference, one.asked.email) for one in outlook.withdrawn),
    ]
    told = zip(outlook.told, names, texts, strict=True)
    rest = tuple(Mail(to=whom_words(one), files=name, text=text) for one, name, text in told)
    firsts = []
    if update.chair is not None:
        text = words.new_chair_text(reference)
        firsts.append(Mail(to=update.chair.name, files=", ".join(names), text=text))
    if called.steps_in_for:
        # One is enough: it says who has the conference now.
        text = words.stepped_in_text(reference)
        firsts.append(Mail(to=called.steps_in_for, files=names[0], text=text))
    return (*firsts, *rest)


def _text(called: Called, updated: Updated, asked: Asked) -> str:
    reference, outlook = called.told.conference.reference, updated.outlook
    is_known = whom_of(asked) in {whom_of(one) for one in called.asked}
    if not is_known or outlook.number == called.told.number:
        return words.invitation_text(reference, asked.email)
    labels = [one.label for one in outlook.changes]
    return words.update_text(reference, outlook.number, labels, asked.email)


def whom_words(asked: Asked) -> str:
    """Return who is asked, as a list names them."""
    return ", ".join(part for part in (asked.agency, asked.name or asked.role) if part)
