"""What people read for the record of sharing a report, and for the family's comments."""

from collections.abc import Mapping

SHARED: Mapping[str, str] = {
    "read_together": "Read together",
    "copy_given": "Copy given",
    "by_telephone": "By telephone",
    "translated": "Translated",
    "not_shared": "Not shared",
}

WHY_NOT: Mapping[str, str] = {
    "risk": "It would put somebody at risk",
    "fabricated_illness": "Illness may be fabricated or induced",
    "police_enquiry": "It could harm a police enquiry that is under way",
    "not_reached": "They could not be reached",
    "declined": "They did not want to see it",
    "other": "Another reason",
}
"""By the value of `domain.sharing.WhyNot`; for the chair, never for whom it is about."""

CHILD_READS: Mapping[str, str] = {
    "whole": "All of it, as the adults read it",
    "part": "Part of it, in words for a child",
    "read_aloud": "Part of it, read to them",
    "nothing": "Nothing of it",
}
"""By the value of `domain.sharing.ChildReads`."""

COMMENT_KINDS: Mapping[str, str] = {
    "correction_of_fact": "Correction of fact",
    "disagreement": "Disagreement",
    "additional_information": "More information",
}

ANSWERS: Mapping[str, str] = {
    "corrected": "corrected",
    "not_changed": "not changed",
    "noted": "noted",
    "not_settled": "not settled",
}
BEFORE = "Before it was corrected, the statement said:"


def supplement_waits(comments: int, records: int) -> str:
    """Return how much came since the report was signed: `2 comments wait to be signed`."""
    counted = []
    if comments:
        counted.append("1 comment" if comments == 1 else f"{comments} comments")
    if records:
        counted.append("1 record of sharing" if records == 1 else f"{records} records of sharing")
    if not counted:
        return "Nothing waits to be signed."
    verb = "waits" if comments + records == 1 else "wait"
    return f"{' and '.join(counted)} {verb} to be signed."


def reason(why_not: str | None, own_words: str) -> str:
    """Return why a report is not shared: what was chosen, and what the author adds to it."""
    chosen = WHY_NOT[why_not] if why_not and why_not != "other" else ""
    own = own_words.strip()
    if not chosen or not own:
        return chosen[:1].lower() + chosen[1:] or own
    return f"{chosen[0].lower()}{chosen[1:]} ({own})"
