"""What a copy for an agency says of itself: the same words in every one."""

SENTENCES = (
    "This copy holds what can be shared with your agency. You can ask the chair what else is held.",
    "It is for the purpose named above and for nothing else. Ask the author before you pass any of "
    "it on, and do not show it to the family: where a box says so, somebody must not learn it.",
)
PURPOSES = (
    "To prepare for the conference",
    "To decide what the agency can offer",
    "To check what the agency holds itself",
)


def stage(version: int, signed_on: str) -> str:
    """Return what the copy is of; `signed_on` is empty before the report is signed."""
    if signed_on:
        return f"Of the signed report, version {version}, signed on {signed_on}."
    return "Of a report that is not signed yet, and may still change."


def reads(agency: str, purpose: str) -> str:
    """Return whose copy it is and what it is for, without a full stop."""
    said = purpose.strip().rstrip(".")
    return f"{agency}. {said[:1].upper()}{said[1:]}" if said else agency
