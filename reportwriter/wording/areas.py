"""How a rule of an area is marked, and what is said above everything that rests on a handbook."""

from collections.abc import Mapping

STATUSES: Mapping[str, str] = {
    "from_source": "From the source named",
    "check_locally": "The source is unclear: check your local procedure",
    "product_default": "Set by the program, in no source",
    "unchecked": "Not checked against your procedures",
}
"""By the value of `forms.area.RuleStatus`."""
NO_RULES = "No rule of this area has been entered."


def banner(title: str, year: int, local_note: str) -> str:
    """Return what is said above the rules: on what they rest, and to check them.

    Where no handbook is named (`title` empty), only the note of the area is said.
    """
    return f"Based on {title} ({year}). {local_note}" if title else local_note


def rests_on(source: str, status: str) -> str:
    """Return what a rule rests on, as `(Handbook, paragraph 18.7.)`, with how far to rely on it."""
    if status == "from_source":
        return f"({source}.)"
    return f"({source}. {STATUSES[status]}.)"


def how_many_unchecked(unchecked: int, rules: int) -> str:
    """Return how far the rules of an area may be relied on, as `3 of 20 rules not checked`."""
    if not rules:
        return NO_RULES
    if not unchecked:
        return f"{rules} rules, all from a source named"
    if unchecked == rules:
        return f"{rules} rules, none checked against your procedures"
    return f"{unchecked} of {rules} rules not checked against your procedures"


def view_asked(registration: str, child: str) -> str:
    """Return what a provisional view answers, in the word of the area."""
    return f"{registration} for {child}?" if child else f"{registration}?"
