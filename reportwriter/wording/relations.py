"""What partners, parents and children are called; keyed by the values of `domain.relations`."""

from collections.abc import Mapping

BONDS: Mapping[str, str] = {
    "married": "married to, or civil partner of",
    "living_together": "living together with",
    "couple": "a couple with, living apart",
    "short": "had a short relationship with",
    "separated": "separated from",
    "divorced": "divorced from",
}
"""What one says of the other: `separated from Corin Thrumm`."""

PAIRS: Mapping[str, str] = {
    "married": "are married or civil partners",
    "living_together": "live together as a couple",
    "couple": "are a couple and live apart",
    "short": "had a short relationship",
    "separated": "are separated",
    "divorced": "are divorced",
}
"""What is said of both: `Tamsin and Corin are separated`."""

PARENTS: Mapping[str, str] = {
    "birth": "birth parent",
    "adopted": "adoptive parent",
    "foster": "foster carer",
    "step": "step-parent",
    "guardian": "guardian or kinship carer",
}

CHILDREN: Mapping[str, str] = {
    "birth": "child",
    "adopted": "adopted child",
    "foster": "foster child",
    "step": "stepchild",
    "guardian": "child in the care",
}
"""What the child is to the parent: `adopted child of Tamsin Pebblewick`."""

GENDERS: Mapping[str, str] = {
    "female": "woman or girl",
    "male": "man or boy",
    "other": "another gender",
    "unknown": "not known",
}

NOT_NAMED = "A parent nobody has named"
NO_NAME = "No name yet"
