"""What the files that leave are called: the conference and the agency, never a child or a family.

The names are the same whether or not anything is confidential.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.report import Report
from reportwriter.records.travelling import InvitationFile

_LONGEST = 60
_MAILS = (".eml", ".msg")
"""As mail programs save them, and as Outlook does."""
_ENDING = re.compile(r"(?i)\.(?:pdf|docx|png|jpe?g)$")
_KIND_OF_FILE = re.compile(r"(?i)\s*(?:report|sealed page)?(?:\s*\(\d+\))?\.pdf")
"""How a name ends, with the number that a browser adds to a second file of the same name."""


def report_name(report: Report) -> str:
    return f"{_stem(report)} report.pdf"


def word_copy_name(report: Report) -> str:
    """Return a name that says what the copy is not."""
    return f"{_stem(report)} copy, not signed.docx"


def sealed_page_name(report: Report) -> str:
    return f"{_stem(report)} sealed page.pdf"


def handed_on_name(report: Report) -> str:
    """Return a name that is the same whether or not anything is confidential."""
    return f"{_stem(report)} handed-on page.pdf"


def supplement_name(report: Report, number: int) -> str:
    return f"{_stem(report)} supplement {number}.pdf"


def message_name(conference: ConferenceReference, agency: str, number: int) -> str:
    return f"{plain(conference)} {plain(agency)} message {number}.pdf"


def draft_name(report: Report, number: int) -> str:
    return f"{_stem(report)} draft {number}.pdf"


def answer_name(report: Report, writer: Contact) -> str:
    return f"{_stem(report)} answer from {plain(writer.name)}.pdf"


def receipt_name(conference: ConferenceReference, agency: str, version: int) -> str:
    return f"{plain(conference)} {plain(agency)} version {version} receipt.pdf"


def account_name(conference: ConferenceReference, day: date) -> str:
    return f"{plain(conference)} account {day.isoformat()}.pdf"


def invitation_names(invitations: Sequence[InvitationFile]) -> tuple[str, ...]:
    """Return a name for each; an update has its number, and one agency asked twice the roles."""
    agencies = Counter(plain(one.asked.agency).casefold() for one in invitations)
    return tuple(
        _invitation_name(one, with_role=agencies[plain(one.asked.agency).casefold()] > 1)
        for one in invitations
    )


def _invitation_name(invitation: InvitationFile, *, with_role: bool) -> str:
    asked = invitation.asked
    whom = f"{plain(asked.agency)} {plain(asked.role)}" if with_role else plain(asked.agency)
    number = f" {invitation.number}" if invitation.number > 1 else ""
    return f"{plain(invitation.conference.reference)} {whom} invitation{number}.pdf"


def family_copy_name(conference: ConferenceReference, agency: str, reader: str) -> str:
    """Return a name that says whose copy it is, so that it is given to nobody else."""
    return f"{plain(conference)} {plain(agency)} copy for {plain(reader)}.pdf"


def family_pack_name(conference: ConferenceReference, reader: str) -> str:
    """Return a name that says whose print it is, so that it is given to nobody else."""
    return f"{plain(conference)} reports for {plain(reader)}.pdf"


def agency_copy_name(conference: ConferenceReference, agency: str, reader: str) -> str:
    """Return a name that says for which agency it is."""
    return f"{plain(conference)} {plain(agency)} copy for {plain(reader)}.pdf"


def personal_copy_name(conference: ConferenceReference, agency: str, reader: str) -> str:
    """Return a name that says who asked for what is held about them."""
    return f"{plain(conference)} {plain(agency)} held about {plain(reader)}.pdf"


def review_list_name(drawn: str) -> str:
    """Return a name that says nothing: whoever sees it learns neither whose it is nor what."""
    return f"{plain(drawn)}.pdf"


def agenda_name(conference: ConferenceReference) -> str:
    return f"{plain(conference)} agenda.pdf"


def minute_name(conference: ConferenceReference) -> str:
    """Return a name that is the same whether or not anything was confidential."""
    return f"{plain(conference)} sealed minute.pdf"


def confidential_bundle_name(conference: ConferenceReference) -> str:
    """Return a name that is the same whether or not anything was confidential."""
    return f"{plain(conference)} sealed bundle.pdf"


def paper_name(conference: ConferenceReference, edition: str, ending: str = "pdf") -> str:
    """Return a name that says for whom it is; `edition` is as `Minutes for Ada Quill`."""
    return f"{plain(conference)} {plain(edition)}.{ending}"


def archive_name(conference: ConferenceReference, day: date) -> str:
    """Return what the folder of an archive is called."""
    return f"{plain(conference)} archive {day.isoformat()}"


def passed_on_name(conference: ConferenceReference, day: date) -> str:
    """Return what the folder is called in which files are passed on to a chair."""
    return f"{plain(conference)} for the chair {day.isoformat()}"


def invitations_name(conference: ConferenceReference) -> str:
    """Return what the folder is called in which invitations are sent out."""
    return f"{plain(conference)} invitations"


def mail_name(conference: ConferenceReference, ending: str) -> str:
    """Return a name that says nothing of the mail's subject."""
    return f"{plain(conference)} mail.{plain(ending)}"


def letter_name(conference: ConferenceReference, agency: str, ending: str) -> str:
    """Return the name of a letter; what its sender called it could name a child."""
    return f"{plain(conference)} {plain(agency)} letter{ending}"


def bundle_name(conference: ConferenceReference) -> str:
    return f"{plain(conference)} bundle.pdf"


def name_in_bundle(letter: str, name: str, ending: str = "pdf") -> str:
    """Return what an original is called inside a bundle: its part's letter makes it the only one.

    `name` is what the file was called when it came.
    """
    return f"{letter} {plain(_ENDING.sub('', name))}.{ending}"


def told_apart(names: Iterable[str], numbered: str = "{stem} {number}{ending}") -> tuple[str, ...]:
    """Return the names, each its own in any folder; further ones of a name are `numbered`."""
    found: dict[str, str] = {}
    for name in names:
        path, number, own = PurePath(name), 1, name
        while own.casefold() in found:
            number += 1
            own = numbered.format(stem=path.stem, number=number, ending=path.suffix)
        found[own.casefold()] = own
    return tuple(found.values())


def begins_with_conference(name: str, reference: ConferenceReference) -> bool:
    """Tell whether a file is called as ours are: by its conference first. That proves nothing."""
    return f"{plain(name)} ".casefold().startswith(f"{plain(reference)} ".casefold())


def certificates_name(person: Contact) -> str:
    return f"{plain(person.name)} certificates.pem"


def are_of_one_submission(name: str, other: str) -> bool:
    """Tell whether two files are called as if they belonged together. That proves nothing."""
    stems = {_KIND_OF_FILE.sub("", each).casefold() for each in (name, other)}
    return len(stems) == 1


def is_mail(name: str) -> bool:
    """Tell by its name whether a file that was dropped is to be read as a mail."""
    return name.lower().endswith(_MAILS)


def _stem(report: Report) -> str:
    agency = plain(report.author.agency or "report")
    return f"{plain(report.conference.reference)} {agency} version {report.version}"


def plain(text: str) -> str:
    """Return letters, digits, hyphens and single spaces, which every file system takes."""
    spelled = unicodedata.normalize("NFKD", re.sub("['\u2019]", "", text))
    letters = spelled.encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^A-Za-z0-9-]+", " ", letters).split())[:_LONGEST].strip() or "file"
