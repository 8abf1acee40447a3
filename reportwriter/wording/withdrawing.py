"""What an agency reads whose report is no longer asked for, on paper and in its window."""

HEADING = "Your report is no longer asked for"
MEANS = (
    "You need not write it, and you need not send it.",
    "What you have written stays yours. Nothing of it is destroyed.",
    "If you have sent it already, the chair keeps what came.",
)
RING = "Ring them on a number you already have."
ASKED_AGAIN = "Your report is asked for again."
BEFORE_SENDING = (
    "You need not write or send it. What you have written stays yours. If you think that the chair "
    "should have it all the same, ring them before you send anything."
)
HANDED_OVER = "You have handed it over, and the chair keeps what came. Nothing is left to do."
NOT_KNOWN = (
    "The chair's key is not known yet. Before you rely on it, ring the chair on a number you "
    "already have, and compare the check words."
)


def of_agency(agency: str, reference: str) -> str:
    """Return what somebody else is told of it, as a deputy."""
    return f"{agency} is no longer asked for a report to conference {reference}."


def sentence(reference: str, because: str) -> str:
    """Return `Your report for conference FIC-0001 is no longer asked for.`, and why."""
    told = f"Your report for conference {reference} is no longer asked for."
    return f"{told} The chair says why: {_ended(because)}" if because.strip() else told


def _ended(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."
