"""What people read for the reasons and the proposed hearers of a confidential item."""

from collections.abc import Mapping, Sequence

from reportwriter.wording.kinds import named

REASONS: Mapping[str, str] = {
    "third_party_identifiable": "A third party could be identified",
    "live_investigation": "Live investigation",
    "safety_of_a_person": "Safety of a person",
    "another_persons_information": "Another person's information",
    "address_or_school_unknown": "An address or a school that someone must not learn",
    "fabricated_or_induced_illness": "Fabricated or induced illness",
    "chair_asked": "The chair asked for it",
    "to_arrange": "Something to arrange for the conference",
    "worry_about_attending": "A worry about somebody attending",
}

HEARERS: Mapping[str, str] = {
    "chair_only": "The chair only",
    "closed_slot": "Professionals the chair names, while the family is out of the room",
}

ALL_FAMILY_MEMBERS = "All family members"
NOTHING_CONFIDENTIAL = "Nothing is confidential"

LACKS: Mapping[str, str] = {
    "text": "what the chair needs to know",
    "kind": "its kind",
    "reason": "why it is not for the family",
    "reason_in_words": "the reason in your own words",
    "told_who": "who must later be told",
    "told_by": "by whom they are told",
    "told_when": "by when they are told",
}
_PARTS: Mapping[str, str] = {
    "views": "a provisional view",
    "sharing": "what is recorded under Sharing with the family",
    "comments": "what the family said, or your answer",
    "late_reason": "the reason why the report is late",
    "incomplete_because": "the reason why the report is incomplete",
    "people": "what is said of the people under Family",
    "addresses": "an address under Family",
    "conference": "the details of the conference",
}


def places_told(numbers: Sequence[int], slots: Sequence[str], parts: Sequence[str]) -> str:
    """Return where the open report tells something: `statement 3 and the answer to "Views"`."""
    lead = "statement" if len(numbers) == 1 else "statements"
    said = [f"{lead} {named([str(number) for number in numbers])}"] if numbers else []
    said += [f'the answer to "{slot}"' for slot in slots]
    said += [_PARTS.get(part, "another part of the report") for part in parts]
    return named(list(dict.fromkeys(said)))
