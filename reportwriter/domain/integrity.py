"""Whether a received file is as it left whoever signed it, and what that rests on."""

from enum import StrEnum


class Integrity(StrEnum):
    UNCHANGED = "unchanged"
    ADDED_TO = "added_to"
    CHANGED_OR_DAMAGED = "changed_or_damaged"
    COULD_NOT_BE_CHECKED = "could_not_be_checked"


class Why(StrEnum):
    """What the integrity rests on, in the order in which it is looked for; the first ends it."""

    HOLDS = "holds"
    TOO_LARGE = "too_large"
    NOT_A_PDF = "not_a_pdf"
    UNREADABLE = "unreadable"
    """The process that read it died, ran out of time or memory, or met no PDF structure."""
    ENCRYPTED = "encrypted"
    ACTIVE_CONTENT = "active_content"
    """It would run, open or send something; none of our files does."""
    FOREIGN_PARTS = "foreign_parts"
    """It holds hidden layers or other parts that none of our files has."""
    NO_SIGNATURE = "no_signature"
    """Not made with this program: a letter, a scan, another program's PDF."""
    CUT_OR_BROKEN = "cut_or_broken"
    """A file of ours that is cut short, or no longer holds together."""
    SIGNATURE_MISSING = "signature_missing"
    """A file of ours from which the signature was taken."""
    SEVERAL_SIGNATURES = "several_signatures"
    BYTES_OUTSIDE = "bytes_outside"
    """The signature leaves out bytes in the midst of the file."""
    BYTES_AFTER = "bytes_after"
    DIGEST_DIFFERS = "digest_differs"
    SIGNATURE_FAULTY = "signature_faulty"
    CHANGES_PERMITTED = "changes_permitted"
    """It is signed, but not certified to permit no change."""
    NO_DATA = "no_data"
    DATA_FAULTY = "data_faulty"
    CERTIFICATE_DIFFERS = "certificate_differs"
    """The data names another author than the one who signed."""
    TEXT_DIFFERS = "text_differs"
    """What a reader sees and what the data says are not the same."""
    ATTACHED_DIFFERS = "attached_differs"
    """A document inside it is missing, is another than the data names, or is named by nothing."""


INTEGRITY = {
    Why.HOLDS: Integrity.UNCHANGED,
    Why.BYTES_AFTER: Integrity.ADDED_TO,
    Why.BYTES_OUTSIDE: Integrity.CHANGED_OR_DAMAGED,
    Why.DIGEST_DIFFERS: Integrity.CHANGED_OR_DAMAGED,
    Why.CUT_OR_BROKEN: Integrity.CHANGED_OR_DAMAGED,
    Why.SIGNATURE_MISSING: Integrity.CHANGED_OR_DAMAGED,
    Why.SIGNATURE_FAULTY: Integrity.CHANGED_OR_DAMAGED,
    Why.SEVERAL_SIGNATURES: Integrity.CHANGED_OR_DAMAGED,
    Why.CHANGES_PERMITTED: Integrity.CHANGED_OR_DAMAGED,
    Why.DATA_FAULTY: Integrity.CHANGED_OR_DAMAGED,
    Why.CERTIFICATE_DIFFERS: Integrity.CHANGED_OR_DAMAGED,
    Why.TEXT_DIFFERS: Integrity.CHANGED_OR_DAMAGED,
    Why.ATTACHED_DIFFERS: Integrity.CHANGED_OR_DAMAGED,
}
"""All other reasons mean that it could not be checked."""


def integrity_of(why: Why) -> Integrity:
    return INTEGRITY.get(why, Integrity.COULD_NOT_BE_CHECKED)
