"""What the file check says of what a chair sealed: a minute, or a confidential bundle."""

from collections.abc import Mapping

from reportwriter.wording.file_check import DRAFT_HEADLINES, Answer

QUESTIONS: Mapping[str, str] = {
    "opened": "Opened?",
    "signer": "Who made it?",
    "arrived": "When did it come?",
}
ORIGINALS_QUESTION = "Do the originals in it open?"
OPENED: Mapping[str, Answer] = {
    "not_looked_at": Answer(
        so="Not yet. Whose it is is known once it is opened.",
        next="Name the key of the chair or a deputy with --key, or drop it on their window.",
    ),
    "items": Answer(
        so="Yes, and unchanged since it was signed.", next="Read it in the window: drop it there."
    ),
    "not_sealed_to_you": Answer(
        so="It is not sealed to you.", next="Ask the chair or the deputy it was sealed to."
    ),
    "does_not_belong": Answer(
        so="It was sealed again by somebody who did not make it.",
        next="Do not rely on it. Ask the chair for the file as it left their program.",
    ),
    "damaged": Answer(
        so="It is damaged and does not open.",
        next="Ask the chair for the file as it left their program.",
    ),
}
HEADLINES: Mapping[str, str] = DRAFT_HEADLINES
ORIGINALS_NOT_OPENED = "{what}, unchanged, but not all originals in it open"
FROM_UNKNOWN = "{what}, unchanged, by somebody not yet known"
MINUTE, BUNDLE = "Sealed minute", "Confidential bundle"
"""What the file is, for the headlines above."""


def originals(held: int, not_opened: int) -> Answer:
    """Return what came of opening the originals in a bundle."""
    if not_opened:
        return Answer(
            so=f"{not_opened} of {held} did not open with this key, or are changed.",
            next="Open the bundle in the window: it says which. Ask the chair for these files.",
        )
    return Answer(so="It holds none." if not held else f"Yes, all {held}, and they are unchanged.")
