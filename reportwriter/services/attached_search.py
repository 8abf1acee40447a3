"""What an attached document holds that somebody must not learn, and what is still to be looked at.

Text is searched. A page of which a program cannot read all counts once its author has looked at it
with everybody in mind from whom something is kept.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportwriter.services.copy_search import Around, search
from reportwriter.services.fact_text import folded
from reportwriter.services.protected_facts import facts_not_for_agencies, protected_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportwriter.domain.attached import AttachedDocument
    from reportwriter.domain.ids import AttachedId, PersonId
    from reportwriter.domain.report import Report
    from reportwriter.records.attached import DocumentFound
    from reportwriter.services.protected_facts import Fact, FoundFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A fact that a document holds, and from whom it is kept."""

    found: FoundFact
    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What is known of one document as the report stands now.

    `withheld_addresses` are those that leave this computer in no file. `pages` are still to be
    looked at, with `people` in mind.
    """

    hits: tuple[Hit, ...]
    withheld_addresses: tuple[FoundFact, ...]
    pages: tuple[int, ...]
    people: tuple[PersonId, ...]

    @property
    def hit_people(self) -> tuple[PersonId, ...]:
        return tuple(dict.fromkeys(one.person for one in self.hits))


@dataclass(slots=True)
class Remembered:
    """What was found before: to look through many pages takes seconds, and F8 asks each time.

    It lives as long as the vault is open. A title may change, so each is remembered for one only.
    """

    found: dict[tuple[AttachedId, tuple[Fact, ...]], tuple[str, tuple[FoundFact, ...]]] = field(
        default_factory=dict
    )

    def search(
        self, document: AttachedDocument, found: DocumentFound, facts: tuple[Fact, ...]
    ) -> tuple[FoundFact, ...]:
        """Return each fact with its pages; 0 is what no page shows."""
        title, known = self.found.get((document.id, facts), (None, ()))
        if title == document.title:
            return known
        known = search(found.texts, (document.title, *found.said), facts, Around())
        self.found[document.id, facts] = (document.title, known)
        return known


@dataclass(frozen=True, slots=True)
class Search:
    """The facts of one report, to be looked for in each of its documents."""

    facts: Mapping[PersonId, tuple[Fact, ...]]
    withheld_addresses: tuple[Fact, ...]
    remembered: Remembered = field(default_factory=Remembered)

    @classmethod
    def of(cls, report: Report, remembered: Remembered | None = None) -> Search:
        kept = {person.id: protected_facts(report, person, ()) for person in report.people}
        return cls(
            facts={person: facts for person, facts in kept.items() if facts},
            withheld_addresses=facts_not_for_agencies(report, ()),
            remembered=remembered or Remembered(),
        )

    def look(self, document: AttachedDocument, found: DocumentFound) -> Looked:
        hits = tuple(
            Hit(found=one, person=person)
            for person, facts in self.facts.items()
            for one in self.remembered.search(document, found, facts)
        )
        digests = {person: digest(facts) for person, facts in self.facts.items()}
        pages = {
            page for person in digests for page in document.not_looked_at(person, digests[person])
        }
        return Looked(
            hits=hits,
            withheld_addresses=self.remembered.search(document, found, self.withheld_addresses),
            pages=tuple(sorted(pages)),
            people=tuple(self.facts),
        )

    def digests(self) -> dict[PersonId, str]:
        """Return for everybody what names all that is kept from them now."""
        return {person: digest(facts) for person, facts in self.facts.items()}


def digest(facts: Sequence[Fact]) -> str:
    said = sorted(f"{one.kind} {folded(one.words)}" for one in facts)
    return hashlib.sha256("\n".join(said).encode()).hexdigest()
