"""What two accounts of one event are likely to share: words of one meaning, and names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.retelling import LITTLE_WORDS, plain_words, stem_of

if TYPE_CHECKING:
    from collections.abc import Mapping

MEANINGS = {
    "a bruise": "bruise bruised bruises bruising mark marks lump bump swelling swollen",
    "a burn": "burn burns burnt burned scald scalded blister",
    "a cut": "cut cuts graze grazed wound scratch scratched laceration bleeding stitches",
    "an injury": "injury injuries injured hurt pain painful sore fracture fractured",
    "an arm": "arm arms forearm elbow wrist shoulder",
    "a hand": "hand hands palm finger fingers thumb",
    "the head": "head face forehead cheek eye eyes nose",
    "a leg": "leg legs thigh knee shin ankle foot feet",
    "the mouth": "teeth tooth toothache dental dentist mouth lip lips",
    "the police": "police officer officers constable policeman policewoman",
    "an arrest": "arrest arrested custody bail bailed",
    "an argument": "argument arguments argued arguing row rows shouting shouted fight fights "
    "fighting fought quarrel quarrelled dispute altercation",
    "a blow": "hit hits hitting struck strike slap slapped smack smacked punch punched kick kicked "
    "beat beaten push pushed belt",
    "alcohol": "alcohol drink drinking drank drunk intoxicated wine beer vodka unsteady sober",
    "drugs": "drug drugs cannabis weed cocaine heroin substance substances joint",
    "hospital": "hospital ambulance admitted admission ward emergency",
    "an appointment missed": "missed miss absent absence",
    "an appointment": "appointment appointments clinic",
    "hearing": "hearing audiology ear ears",
    "fetching": "collect collected collecting collection fetch fetched pickup",
    "school kept away": "excluded exclusion suspended suspension",
    "the tenancy": "eviction evicted arrears rent tenancy quit landlord",
    "a move": "moved move moving moves",
    "a fall": "fall fell fallen tumble tumbled tripped stumbled",
    "food": "food hungry hunger fridge cupboard cupboards eat eating eaten breakfast meal meals",
    "a bite": "bite bitten bit bites",
    "an overdose": "overdose tablets tablet pills paracetamol",
    "a seizure": "seizure fit convulsion collapsed collapse faint fainted epilepsy",
    "a threat": "threat threats threaten threatened threatening",
    "a knife": "knife knives blade stabbed",
    "weight": "weight weighed weigh weighs kg centile centiles growth",
    "a vaccination": "vaccination vaccinated vaccine immunisation immunised mmr jab jabs",
    "power at home": "electricity power meter gas heating supply",
    "being alone": "alone unsupervised unattended",
    "going missing": "missing absconded runaway",
    "a court order": "court order orders injunction",
    "a car": "car cars vehicle drove driving driver crash crashed collision",
    "damage": "broken broke break smashed smash damage damaged damaging",
    "crying": "cry cried crying tears tearful upset distressed",
    "a pregnancy": "pregnant pregnancy scan antenatal midwife",
    "smell": "smell smelled smelt smelling stank",
    "dirt": "dirty unwashed soiled filthy",
    "a plan meeting": "strategy conference",
    "contact": "contact",
}
"""Words of one meaning, by what the chair is told that both accounts tell of."""
_PHRASES = (
    (
        re.compile(
            r"\b(?:not brought|(?:did|does) not (?:attend|come|arrive|turn up)|did ?n[o']t attend"
            r"|(?:was|were) not (?:at|there)|failed to attend|not come to|not kept|dna)\b"
        ),
        "an appointment missed",
    ),
    (re.compile(r"\ba ?(?:&|and) ?e\b"), "hospital"),
    (re.compile(r"\b999\b"), "the police"),
    (re.compile(r"\bpick(?:s|ed|ing)?\b.{0,20}\bup\b"), "fetching"),
    (re.compile(r"\b(?:by (?:her|him)self|on (?:her|his|their) own)\b"), "being alone"),
    (re.compile(r"\b(?:ran|run|running|gone|went) away\b"), "going missing"),
)
_SHORTEST = 3
_MEANING = {
    form: meaning
    for meaning, words in MEANINGS.items()
    for word in words.split()
    for form in (word, stem_of(word))
}
_SAYING = (
    "said says say told brought bring brings tell tells asked stated reported report reports "
    "according recorded record "
    "records file noted note seen saw see given gave taken took came come went go got day days "
    "agency agreed following regarding about took part mr mrs ms miss mx dr mum mother dad father "
    "child children home house flat visit address family school nursery social worker health "
    "visitor surgery gp teacher team care service manager step discussed wrote down early mid "
    "late january february march april may june july august september october november december"
)
"""What everybody's reports are full of; who and when are compared for themselves."""
_SAID = frozenset(_SAYING.split())
_COUNTED = re.compile(
    r"(?<![\d.:])\b(?!(?:19|20)\d\d\b)(\d+(?:\.\d+)?) ?(?!(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December|and|or|to|of|in|on|at|by|am|pm)\b)([A-Za-z]+)"
)
"""A number with what is counted, as "4 eggs"; dates and times are compared for themselves."""


@dataclass(frozen=True)
class Words:
    """Each word that tells something, and how it stands in the text, which is what a chair reads.

    Words of one meaning are one, named by it; others are named by their stem.
    """

    spelled: Mapping[str, str]
    counted: Mapping[str, Mapping[float, str]]
    """What is counted, with each number of it as it stands in the text."""
    plain: frozenset[str]
    """All words, small."""

    @cached_property
    def all(self) -> frozenset[str]:
        return frozenset(self.spelled)


def words_of(text: str, names: frozenset[str]) -> Words:
    """Return the words of an account that tell something; `names` are told for themselves."""
    spelled: dict[str, str] = {}
    small = text.casefold()
    for phrase, meaning in _PHRASES:
        if found := phrase.search(small):
            spelled.setdefault(meaning, found[0])
    counted: dict[str, dict[float, str]] = {}
    for number, unit in _COUNTED.findall(text):
        root, said = stem_of(unit.casefold()), f"{number} {unit}"
        spelled.setdefault(f"{number} {root}", said)
        counted.setdefault(root, {}).setdefault(float(number), said)
    plain = plain_words(text)
    for word in plain:
        if word not in names and (named := _named(word)):
            spelled.setdefault(named, word)
    return Words(spelled, counted, frozenset(plain))


@cache
def _named(word: str) -> str:
    """Return by what a word is compared: its meaning, else its stem; empty if it tells little."""
    stem = stem_of(word)
    # A short stem is that of other words too, as "car" of "care".
    meaning = _MEANING.get(word) or (_MEANING.get(stem) if len(stem) > _SHORTEST else None)
    if meaning:
        return meaning
    is_little = word in LITTLE_WORDS or word in _SAID or word.isdigit() or len(word) < _SHORTEST
    return "" if is_little else stem
