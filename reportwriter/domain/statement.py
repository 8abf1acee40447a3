"""The smallest thing a report says, with all a reader needs to weigh it (R52, R53, R55)."""

from dataclasses import dataclass, field
from enum import StrEnum

from reportwriter.domain.ids import PersonId, Reference, StatementId
from reportwriter.domain.when import When


class Kind(StrEnum):
    """What the reader is asked to rely on (domain.md D.1). Exactly one before signing."""

    FACT = "fact"
    OBSERVATION = "observation"
    ALLEGATION = "allegation"
    OPINION = "opinion"


class SourceKind(StrEnum):
    """Where it came from: an axis of its own, independent of the kind (R53)."""

    OWN = "own"
    RECORD = "record"
    FIRST_HAND = "first_hand"
    SECOND_HAND = "second_hand"

    @property
    def is_third_party(self) -> bool:
        return self in (SourceKind.FIRST_HAND, SourceKind.SECOND_HAND)


class Checked(StrEnum):
    """How far an allegation has been looked into."""

    NOT_CHECKED = "not_checked"
    BEING_CHECKED = "being_checked"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"


class Weight(StrEnum):
    """What it means for the child (R13)."""

    STRENGTH = "strength"
    WORRY = "worry"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    kind: SourceKind = SourceKind.OWN
    who: str = ""
    may_be_named: bool | None = None

    @property
    def is_hidden(self) -> bool:
        """Whether it is somebody else, of whom the author says that they may not be named."""
        return self.kind.is_third_party and self.may_be_named is False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What shows it; or the reason why there is nothing to show (R55)."""

    text: str = ""
    none_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What each kind needs beyond its text. All are kept when the kind changes; nothing is lost.

    Fact: `recorded_in`. Observation: `seen_by`, `place`. Allegation: `said_by`, `said_to`,
    `checked`, `exact_words` (the text gives them word for word). Opinion: `held_by` (empty: the
    author), `how_sure`, `would_change`.
    """

    recorded_in: str = ""
    seen_by: str = ""
    place: str = ""
    said_by: str = ""
    said_to: str = ""
    checked: Checked | None = None
    exact_words: bool = False
    held_by: str = ""
    how_sure: str = ""
    would_change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Who may read a statement: open; withheld from named people; not for a child or an agency.

    `not_for_agencies` are names as the author writes them. *Confidential is no value of it.*
    """

    withheld_from: tuple[PersonId, ...] = ()
    until_chair_advises: bool = False
    not_for_children: tuple[PersonId, ...] = ()
    reason: str = ""
    not_for_agencies: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        return not (self.withheld_from or self.not_for_children or self.not_for_agencies)


class CopiedFrom(StrEnum):
    """Where a statement was copied from; nobody has said yet that it holds here too."""

    EARLIER_REPORT = "earlier_report"
    OTHER_CHILD = "other_child"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """That a statement was copied, until its author confirms it; `child` is on whose sheet it was.

    It is the author's own reminder: it is printed nowhere and leaves in no file.
    """

    origin: CopiedFrom
    child: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A suggestion that the author left as it is: the rule, and the word where the rule has some.

    The word comes from a list of the program and never from the statement, so that this holds no
    words of the author's. It is printed nowhere and leaves in no file.
    """

    rule: str
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the form something stands; `person` is whose sheet, where the section repeats."""

    section: str
    slot: str
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherReportLink:
    """A statement in another agency's report that this one rests on, as the author knew it."""

    agency: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`kind` is None while its writer has not chosen. `about` is empty when about the whole family.

    `child_wording` is the author's plain text for the child's edition; empty keeps the statement
    out of it.
    """

    id: StatementId
    reference: Reference
    place: Place
    text: str = ""
    kind: Kind | None = None
    when: When | None = None
    about: tuple[PersonId, ...] = ()
    source: Source = field(default_factory=Source)
    evidence: Evidence = field(default_factory=Evidence)
    basis: Basis = field(default_factory=Basis)
    rests_on: tuple[StatementId, ...] = ()
    rests_on_others: tuple[OtherReportLink, ...] = ()
    weight: Weight = Weight.NEUTRAL
    disclosure: Disclosure = field(default_factory=Disclosure)
    child_wording: str = ""
    copied: Copied | None = None
    ignored: tuple[Ignored, ...] = ()

    @property
    def concerns(self) -> tuple[PersonId, ...]:
        """Whom it is about: as it says, else on whose sheet it stands; nobody: the whole family."""
        return self.about or tuple(filter(None, (self.place.person,)))
