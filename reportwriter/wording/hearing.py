"""What a chair reads about confidential items: what to decide, what is left, and what came."""

from collections.abc import Mapping

TITLE = "Confidential items"
WHAT = (
    "What agencies wrote for you alone, out of all reports for this conference, and what you "
    "decide about it."
)
KEPT_SEALED = (
    "What they wrote is kept nowhere in the open, and what you decide is sealed to you as you type."
)
DEALINGS: Mapping[str, str] = {
    "closed_slot": "Heard in a closed slot",
    "told_by_chair": "Told by me to people I name",
    "not_told": "Told to nobody",
}
UNDECIDED: Mapping[str, str] = {
    "dealing": "how it is dealt with",
    "hearers": "who may hear it",
    "because": "why it differs from what the author proposed",
    "later_to": "who must later be told",
    "later_by": "by whom they are told",
    "later_when": "by when they are told",
}
CONTENTS: Mapping[str, str] = {
    "not_looked_at": "Its sealed page has not arrived. Ask for it: every report comes with one.",
    "nothing_confidential": "Nothing is confidential. The page belongs to the report.",
    "items": "The page belongs to the report.",
    "not_sealed_to_you": "The page is not sealed to you. Ask the author to seal it to you.",
    "does_not_belong": "The page does not belong to this report: nothing of it is shown.",
    "damaged": "The page is damaged and does not open. Ask for it again.",
}


READY = "Ready to be held."
READ_FIRST = "Something is left behind your passphrase. Read it before the conference begins."
READ_FIRST_MORE = (
    "It may say who must not hear what. Open Confidential items. To go on without, choose At the "
    "conference once more."
)


def things_left_words(count: int) -> str:
    """Return what the list of a conference says while all is closed; empty where nothing is left.

    It names neither what is to be done nor that anything is confidential: who looks over a
    shoulder learns nothing.
    """
    if count == 0:
        return ""
    things = "1 thing is" if count == 1 else f"{count} things are"
    return f"{things} left behind your passphrase."


def left_words(to_read: int, to_decide: int, to_tell: int) -> str:
    """Return what is left to do while all is open: `2 to read, 1 to decide`."""
    parts = (
        f"{to_read} to read" if to_read else "",
        f"{to_decide} to decide" if to_decide else "",
        f"{to_tell} still to be told" if to_tell else "",
    )
    said = ", ".join(part for part in parts if part)
    return f"{said}." if said else "Nothing is left to do."
