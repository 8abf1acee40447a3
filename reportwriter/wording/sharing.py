"""What people read for the record of sharing a report, and for the family's comments."""

from collections.abc import Mapping

SHARED: Mapping[str, str] = {
    "read_together": "Read together",
    "copy_given": "Copy given",
    "by_telephone": "By telephone",
    "translated": "Translated",
    "not_shared": "Not shared",
}

COMMENT_KINDS: Mapping[str, str] = {
    "correction_of_fact": "Correction of fact",
    "disagreement": "Disagreement",
    "additional_information": "More information",
}

ANSWERS: Mapping[str, str] = {
    "corrected": "corrected",
    "not_changed": "not changed",
    "not_settled": "not settled",
}
