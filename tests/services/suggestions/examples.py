"""Worked examples: what is bad in a sentence, and good statements in its place.

A good statement comes with what its author also says of it.
"""

from typing import Any

from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Basis, Evidence, Kind, Source, SourceKind
from tests.services.suggestions.looking import AVA, rules

BAD = (
    ("Mum was neglectful on the visit.", "judging_word"),
    ("He is always late.", "absolute_word"),
    ("Ava disclosed dad hits her.", "slanted_word"),
    ("There is a bruise caused by a slap.", "cause_in_fact"),
    ("Dad appeared drunk.", "vague_word"),
    ("Neighbours have raised concerns.", "vague_word"),
    ("The family doesn't engage.", "judging_word"),
    ("Mum shows disguised compliance.", "judging_word"),
    ("He has a criminal record for violence.", "judging_word"),
    ("Known to police.", "slanted_word"),
    ("Good attachment.", "judging_word"),
    ("It is felt a plan is needed.", "unowned_view"),
    ("Mum admits she shouted.", "slanted_word"),
    ("Flat squalid.", "judging_word"),
    ("Jay is fine, loves dad.", "bare_praise"),
    ("Per police, partner is a dealer.", "second_hand"),
)
FACT, SEEN, SAID, VIEW = Kind.FACT, Kind.OBSERVATION, Kind.ALLEGATION, Kind.OPINION
GOOD: tuple[tuple[str, Kind, dict[str, Any]], ...] = (
    (
        "At 10:15 on 3 Nov the baby's nappy was full and there was a red rash about 4 cm wide.",
        SEEN,
        {},
    ),
    ("I think the rash had been there some days, because the skin was cracked.", VIEW, {}),
    ("Registered late on 9 of 31 mornings, 7 Sep-16 Oct (register).", FACT, {}),
    (
        "On 5 Nov Ava (6) told Ms Orr: 'Daddy hit me on my leg'. Written down at 13:40.",
        SAID,
        {"about": (AVA.id,)},
    ),
    ("Oval blue mark, 2 x 1 cm, left thigh, seen 14:05, body map attached.", SEEN, {}),
    ("Dr K's view is that this is more likely non-accidental than accidental.", VIEW, {}),
    ("I smelled alcohol from about one metre. He stumbled twice. He was not tested.", SEEN, {}),
    (
        "A neighbour said on 2 Dec that people arrive after midnight on most weekends.",
        SAID,
        {"source": Source(kind=SourceKind.FIRST_HAND, who="A neighbour", may_be_named=False)},
    ),
    (
        "Offered six appointments 1 Sep-30 Nov; came to two; letters for three went to the old "
        "address.",
        FACT,
        {},
    ),
    (
        "Agreed on 4 Oct to remove the stair gate padlock; it was locked on 11 Oct and 2 Nov.",
        FACT,
        {},
    ),
    (
        "One conviction, common assault, Northtown Magistrates, 12 Mar 2019, community order "
        "(checked 20 Dec).",
        FACT,
        {},
    ),
    ("No convictions or cautions found (checked 20 Dec, in both surnames).", FACT, {}),
    (
        "When Kit fell he went to his mother, who held him; he stopped crying in under a minute.",
        SEEN,
        {},
    ),
    (
        "My provisional view is that Kit needs a plan (neglect), resting on statements 4, 7, 9; I "
        "am fairly sure; a month of kept appointments would change it.",
        VIEW,
        {},
    ),
    ("Ms R said: 'I shouted, I was scared'.", SAID, {}),
    (
        "Kitchen: uncovered food on floor, three full bin bags, a smell of urine, 9 Nov.",
        SEEN,
        {},
    ),
    (
        "Jay (8) drew dad with a big smile and said 'best cook'. Drawing dated 10 Nov.",
        VIEW,
        {"basis": Basis(held_by="Jay")},
    ),
)
ANSWERED: dict[Kind, dict[str, Any]] = {
    SAID: {"basis": Basis(said_by="Whoever said it")},
    VIEW: {"rests_on": (StatementId("s7"),)},
    SEEN: {},
    FACT: {},
}
"""What the author of a good statement also says of it."""


def flags_of_bad(text: str) -> list[str]:
    return rules(text, Kind.FACT, when=None)


def flags_of_good(text: str, kind: Kind, more: dict[str, Any]) -> list[str]:
    given = {"when": None, "evidence": Evidence(text="Note"), **ANSWERED[kind]}
    return rules(text, kind, **{**given, **more})
