"""What people read for kinds of conference, places in a family and parental responsibility."""

from collections.abc import Mapping

CONFERENCE_TYPES: Mapping[str, str] = {
    "initial": "Initial conference",
    "pre_birth": "Pre-birth conference",
    "review": "Review conference",
    "transfer": "Transfer conference",
}

_KINDS: Mapping[str, str] = {
    "initial": "initial",
    "pre_birth": "before birth",
    "review": "review",
    "transfer": "transfer",
}


def meeting_named(name: str, kind: str) -> str:
    """Return what an area calls the meeting, and its kind: `Case Conference, before birth`."""
    return f"{name}, {_KINDS[kind]}"


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

PROFESSIONS: Mapping[str, str] = {
    "social_worker": "Social worker",
    "school": "School",
    "nursery": "Nursery",
    "health_visitor": "Health visitor",
    "midwife": "Midwife",
    "school_nurse": "School nurse",
    "doctor": "Doctor",
    "mental_health": "Mental health service",
    "police": "Police",
    "probation": "Probation",
    "housing": "Housing",
    "adult_services": "Adult services, drug and alcohol service",
    "voluntary": "Voluntary organisation",
    "other": "Other",
}
"""By the value of `domain.profession.Profession`."""
