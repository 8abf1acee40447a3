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
