"""What people read for the record of sharing a report, and for the family's comments."""

from collections.abc import Mapping

SHARED: Mapping[str, str] = {
    "read_together": "Read together",
    "copy_given": "Copy given",
    "by_telephone": "By telephone",
    "translated": "Translated",
    "not_shared": "Not shared",
}

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
