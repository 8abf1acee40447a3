"""What people read for the reasons and the proposed hearers of a confidential item."""

from collections.abc import Mapping

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
