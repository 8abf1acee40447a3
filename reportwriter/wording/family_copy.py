"""What a copy for a member of the family says of itself: the same words in every one."""

from collections.abc import Mapping, Sequence

from reportwriter.wording import kinds

WHAT_IT_HOLDS = (
    "This copy holds what can be shared with you. You can ask the chair what else is held."
)
SENTENCES = (
    WHAT_IT_HOLDS,
    "Read it before the conference. If something is wrong, or you see it differently, tell the "
    "author: what you say is written down in your own words and goes to the conference.",
    "A conference cannot take a child away: only a court can, or you can agree to it. You may take "
    "legal advice, and you may bring somebody to the conference to support you.",
    "Ask the chair or the author how to say what went well, and how to complain: how to reach them "
    "stands above.",
)
FOR_CHILD_SENTENCES = (
    WHAT_IT_HOLDS,
    "If something is not right, or you want to say more, tell the person who wrote this, or "
    "somebody you trust.",
)
SIGNATURE = (
    "The author signed this copy. Only the file can be checked: a PDF reader that shows signatures "
    "says whether anything in it was changed since."
)
FOR_CHILD = "What I want to tell you"


def whose(name: str) -> str:
    return f"Copy for {name}"


def stage(version: int, signed_on: str) -> str:
    """Return what the copy is of; `signed_on` is empty before the report is signed."""
    if signed_on:
        return f"Of the signed report, version {version}, signed on {signed_on}."
    return "For talking over. The report is not signed yet, and may still change."


TO_READ = "To read before the conference"
PURPOSES = (
    TO_READ,
    "To read together",
    "To go through with a legal adviser or an advocate",
)
CAPACITIES: Mapping[str, str] = {
    "mother": "as mother",
    "father": "as father",
    "carer": "as carer",
    "former_partner": "as former partner",
    "relative": "as relative",
    "young_person": "as a young person",
    "child": "as a child",
}
"""By the value of `domain.copy_order.Capacity`; after a name."""
_WHY = {
    "withheld": "Withheld from them",
    "withheld_from_supporter": "Withheld from who reads it with them",
    "not_for_agency": "Not for this agency",
    "no_child_words": "No words for a child yet",
    "only_statements": "A child's edition holds statements only",
    "rests_on_nothing": "Names no statement, so nothing says who may read it",
    "names_unknown": "Names somebody they do not know of",
    "unknown": "No statement in the copy names them",
}


def why_left_out(why: str, because: Sequence[int]) -> str:
    """Return why something is not in a copy, by the value of `domain.family_copy.Why`."""
    if why != "rests_on":
        return _WHY[why]
    if not because:
        return "Names a statement that the report no longer has"
    named = kinds.statements_named([str(number) for number in because])
    return f"Rests on {named}, which {'are' if len(because) > 1 else 'is'} left out"


def reads(name: str, capacity: str, supporter: str) -> str:
    """Return whose copy it is, as what they read it, and with whom."""
    return f"{name}, {CAPACITIES[capacity]}{f', with {supporter}' if supporter else ''}"


def copy_of(version: int, *, is_signed: bool) -> str:
    """Return of what a copy is, as its author is told."""
    if is_signed:
        return f"A copy of the signed report, version {version}."
    return "A copy to talk over before the report is signed."


def childs_copy_of(version: int, *, is_signed: bool) -> str:
    of = f"of the signed report, version {version}" if is_signed else "before the report is signed"
    return f"A child's edition, in your words for a child, {of}."


def foot(reader: str, number: int, version: int, signed_on: str) -> str:
    """Return the last line of every page: whose copy it is, and which."""
    of = f"of version {version}, signed on {signed_on}" if signed_on else "before signing"
    return f"Copy {number} for {reader}. {of[0].upper()}{of[1:]}. Not to be passed on."


_FOUND = {
    "address": "an address that is kept from them",
    "place": "a school, nursery or surgery that tells where somebody lives",
    "telephone": "a telephone number that is kept from them",
    "refuge": "a refuge that is kept from them",
    "placement": "where a child is placed",
    "new_partner": "a new partner who is kept from them",
    "referrer": "who told something and may not be named",
    "other": "something on your list of protected facts",
    "confidential": "words of the confidential page",
    "name": "a name that is kept from them",
    "left_out": "words of a statement that is withheld from them",
}
"""By the value of `services.protected_facts.FactKind`."""


def kind_found(kind: str) -> str:
    """Return what a finding is, as `an address that is kept from them`."""
    return _FOUND[kind]


def found_on(found: Sequence[tuple[str, int]]) -> str:
    """Return what of which kind stands on which page; never the words themselves."""
    said = dict.fromkeys(
        f"{_FOUND[kind]}, {f'on page {page}' if page else 'beside its pages'}"
        for kind, page in found
    )
    return f"it holds {'; '.join(said)}."
