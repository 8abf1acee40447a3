"""What people read for kinds of conference, places in a family and parental responsibility."""

from collections.abc import Mapping

CONFERENCE_TYPES: Mapping[str, str] = {
    "initial": "Initial conference",
    "pre_birth": "Pre-birth conference",
    "review": "Review conference",
    "transfer": "Transfer conference",
}

ROLES: Mapping[str, str] = {
    "subject_child": "Children the conference is about",
    "other_child": "Other children",
    "parent_or_carer": "Parents and carers",
    "significant_other": "Other people who matter to the children",
}

RESPONSIBILITIES: Mapping[str, str] = {
    "yes": "parental responsibility",
    "no": "no parental responsibility",
    "unknown": "parental responsibility not known",
}

NO_INFORMATION = "No information held by this agency"
