"""What the register of protected facts says, on its screen and where a copy is stopped."""

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "address": "Address",
    "place": "School, nursery or surgery",
    "telephone": "Telephone",
    "refuge": "Refuge",
    "placement": "Placement",
    "new_partner": "New partner",
    "referrer": "Who told or referred",
    "other": "Something else",
}
"""By the value of `domain.protected.ProtectedKind`."""
FOUND: Mapping[str, str] = {
    **KINDS,
    "name": "A name",
    "left_out": "Withheld words",
    "confidential": "Confidential page",
}
"""What a search finds, by the value of `services.protected_facts.FactKind`."""
EVERYBODY = "Everybody of the family"
ALL_BUT = "All but {names}"
