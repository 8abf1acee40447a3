"""Made-up conferences whose events are told by several agencies, and which account is of which.

Made without the rules that are measured by it: from what happened, each agency writes what it
knows, in its own words, with the date as exactly as it kept it, names as it spells them, and at
times only what another agency told it.
"""

from calendar import month_name
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import PersonId, Reference, ReportId, StatementId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.reference import LETTERS
from reportwriter.domain.statement import Basis, Kind, Place, Source, SourceKind, Statement
from reportwriter.domain.typed_dates.reading import read_date
from reportwriter.domain.when import When
from reportwriter.services.desk.headings import SideBySide
from tests.builders import a_statement
from tests.matching.everyday import (
    FIRST_NAMES,
    LAST_NAMES,
    OTHER_THERE,
    ROUTINE,
    THERE,
    UNRELATED,
)
from tests.services.desk.heard import of_agency, side_by_side

TODAY = date(2026, 12, 20)
AGENCIES = {
    "school": "Hollybrook Primary School",
    "health": "Fernside Health Visiting Team",
    "social": "Children's Social Care",
    "police": "Northmoor Police",
    "gp": "Larch Street Surgery",
    "housing": "Brackenfield Housing",
    "nursery": "Little Acorns Nursery",
}
_CALLED = {
    "school": ("the school", "Hollybrook Primary School", "class teacher"),
    "health": ("the health visitor", "Fernside Health Visiting Team"),
    "social": ("the social worker", "Children's Social Care"),
    "police": ("police", "Northmoor Police", "the police officer"),
    "gp": ("the GP", "Larch Street Surgery"),
    "housing": ("the housing officer", "Brackenfield Housing"),
    "nursery": ("the nursery", "Little Acorns Nursery"),
}
_ROLES = (
    *(Role.SUBJECT_CHILD,) * 3,
    *(Role.PARENT_OR_CARER,) * 2,
    *(Role.SIGNIFICANT_OTHER,) * 2,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    agency: str
    kind: Kind
    text: str


Bank = Mapping[str, Sequence[Wording]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One account, as it was made: of which event, and in which ways it is hard to recognise."""

    event: int
    ways: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What holds of one event: who it comes from in the end, and what its accounts differ in."""

    origins: frozenset[str]
    differs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUp:
    """`told` has each account by the place of its report and its reference."""

    desk: SideBySide
    told: Mapping[tuple[int, str], Told]
    truths: Mapping[int, Truth]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """`tellers` are agencies; where it `differs`, the last tells otherwise than the first."""

    number: int
    kind: str
    on: date
    fills: Mapping[str, str]
    about: tuple[PersonId, ...]
    tellers: Sequence[str]
    differs: str = ""

    def is_other(self, agency: str, difference: str) -> bool:
        return self.differs == difference and agency == self.tellers[-1]


@dataclass(kw_only=True)
class _Account:
    """An account while it is written."""

    event: _Event
    agency: str
    kind: Kind
    words: str
    fills: dict[str, str]
    when: When | None = None
    source: Source = field(default_factory=Source)
    said_by: str = ""
    ways: set[str] = field(default_factory=set)


@dataclass(kw_only=True)
class _Maker:
    random: Random
    bank: Bank
    people: tuple[Person, ...] = ()
    statements: dict[str, list[tuple[Statement, Told]]] = field(default_factory=dict)
    truths: dict[int, Truth] = field(default_factory=dict)

    def make(self) -> MadeUp:
        self.people = self._family()
        agencies = self.random.sample(sorted(AGENCIES), self.random.randint(4, 6))
        self.statements = {agency: [] for agency in agencies}
        for event in self._events():
            self._tell(event)
        self._write_unrelated()
        reports = []
        told: dict[tuple[int, str], Told] = {}
        for place, (agency, made) in enumerate(self.statements.items()):
            self.random.shuffle(made)
            report = of_agency(AGENCIES[agency], *(one for one, _ in made))
            author = Contact(name=f"{agency.title()} Writer", agency=AGENCIES[agency])
            people = self._as_on_file()
            reports.append(
                replace(report, people=people, author=author, id=ReportId(f"of {agency}"))
            )
            told |= {(place, str(one.reference)): what for one, what in made}
        return MadeUp(desk=side_by_side(*reports), told=told, truths=self.truths)

    def _family(self) -> tuple[Person, ...]:
        first = self.random.sample(FIRST_NAMES, len(_ROLES))
        mother, partner, other = self.random.sample(LAST_NAMES, 3)
        last = (mother, mother, partner, mother, partner, mother, other)
        return tuple(
            Person(id=PersonId(f"P{at}"), name=f"{one} {name}", role=role)
            for at, (one, name, role) in enumerate(zip(first, last, _ROLES, strict=True), start=1)
        )

    def _as_on_file(self) -> tuple[Person, ...]:
        """Return the family as one agency has it on file: a name may be misspelt there."""
        return tuple(
            replace(one, name=self._misspelt(one.name)) if self._chance(0.08) else one
            for one in self.people
        )

    def _events(self) -> list[_Event]:
        """Return what happened: some of it again, some on one day with the same people."""
        made: list[_Event] = []
        kinds = self.random.sample(sorted(self.bank), 12)
        for kind in kinds:
            first = self._event(len(made), kind, self._day(), self._fills())
            made.append(first)
            if self._chance(0.2):
                made.append(
                    self._event(len(made), kind, first.on + timedelta(days=21), first.fills)
                )
        for kind in self.random.sample(kinds, 5):
            like = self.random.choice([one for one in made if one.kind != kind])
            made.append(self._event(len(made), kind, like.on, like.fills))
        return made

    def _fills(self) -> Mapping[str, str]:
        child = self.random.choice(self.people[:3])
        mother, partner, grandmother = self.people[3:6]
        return {
            "C": child.known_as,
            "M": f"Ms {mother.name.split()[-1]}",
            "m": mother.known_as,
            "F": f"Mr {partner.name.split()[-1]}",
            "f": partner.known_as,
            "G": f"Mrs {grandmother.name.split()[-1]}",
        }

    def _event(self, number: int, kind: str, on: date, like: Mapping[str, str]) -> _Event:
        fills = {
            **like,
            "n": str(self.random.randint(2, 9)),
            "side": self.random.choice(("left", "right")),
        }
        told = self.bank[kind]
        able = [one.agency for one in told if one.agency in self.statements]
        number_of = self.random.choice((1, 2, 2, 3, 3, 4))
        tellers = self.random.sample(able, min(len(able), number_of))
        return _Event(
            number=number,
            kind=kind,
            on=on,
            fills=fills,
            about=self._about(" ".join(one.text for one in told), fills),
            tellers=tellers,
            differs=self._difference(kind, tellers) if len(tellers) > 1 else "",
        )

    def _about(self, words: str, fills: Mapping[str, str]) -> tuple[PersonId, ...]:
        child = next(one.id for one in self.people if one.known_as == fills["C"])
        mother, partner, grandmother = (one.id for one in self.people[3:6])
        ids = {"C": child, "M": mother, "F": partner, "G": grandmother}
        return tuple(one for letter, one in ids.items() if f"{{{letter}}}" in words)

    def _difference(self, kind: str, tellers: Sequence[str]) -> str:
        if not self._chance(0.25):
            return ""
        words = [one.text for one in self.bank[kind] if one.agency in tellers]
        able = ["date", "present"]
        if all("{side}" in one for one in words) or all("{n}" in one for one in words):
            able += ["said", "said"]
        return self.random.choice(able)

    def _tell(self, event: _Event) -> None:
        origins = set()
        for at, agency in enumerate(event.tellers):
            wording = next(one for one in self.bank[event.kind] if one.agency == agency)
            account = self._account(event, wording)
            is_last = at == len(event.tellers) - 1
            if at and not (event.differs and is_last) and self._chance(0.25):
                self._tell_again(account, event.tellers[0])
            else:
                origins.add(account.said_by or agency)
            self._spell_and_date(account)
            self._put_account(account)
        self.truths[event.number] = Truth(origins=frozenset(origins), differs=event.differs)

    def _account(self, event: _Event, wording: Wording) -> _Account:
        fills = dict(event.fills)
        if event.is_other(wording.agency, "said"):
            fills["side"] = {"left": "right", "right": "left"}[fills["side"]]
            fills["n"] = str(int(fills["n"]) % 9 + 1)
        account = _Account(
            event=event,
            agency=wording.agency,
            kind=wording.kind,
            words=wording.text.format(**fills),
            fills=fills,
        )
        if wording.kind is Kind.ALLEGATION:
            account.said_by = fills["C" if wording.text.startswith("{C} ") else "M"]
            account.source = Source(kind=SourceKind.FIRST_HAND, who=account.said_by)
        return account

    def _tell_again(self, account: _Account, teller: str) -> None:
        """Write what another agency told, and nothing of one's own."""
        who = self.random.choice(_CALLED[teller])
        lead = self.random.choice(
            (f"{who} told us: ", f"We were told by {who}: ", f"According to {who}, ")
        )
        account.ways.add("second-hand")
        account.words = f"{lead[0].upper()}{lead[1:]}{account.words}"
        account.source = Source(kind=SourceKind.SECOND_HAND, who=who)
        account.said_by = ""

    def _spell_and_date(self, account: _Account) -> None:
        event, fills = account.event, account.fills
        if self._chance(0.12):
            name = self.random.choice([fills[one].split()[-1] for one in ("C", "M", "F")])
            account.words = account.words.replace(name, self._misspelt(name))
            account.ways.add("misspelt name")
        if event.differs == "present" and account.agency in (event.tellers[0], event.tellers[-1]):
            there = OTHER_THERE if event.is_other(account.agency, "present") else THERE
            account.words = f"{account.words} {self.random.choice(there).format(**fills)}"
        if self._chance(0.35):
            account.words = f"{account.words} {self.random.choice(ROUTINE)}"
        on = event.on
        if event.is_other(account.agency, "date"):
            on += timedelta(days=self.random.choice((-3, -2, -1, 1, 2, 3)))
            account.ways.add("other day")
        if (event.differs == "date" and "second-hand" not in account.ways) or self._chance(0.62):
            self._date_exactly(account, on)
        else:
            self._date_vaguely(account, on)

    def _date_exactly(self, account: _Account, on: date) -> None:
        typed = on.isoformat()
        if self._chance(0.16):
            hour = 7 + account.event.number % 13
            typed = f"{typed}T{hour:02d}:{self.random.randint(0, 59):02d}"
        elif self._chance(0.3):
            account.words = f"On {on.day} {month_name[on.month]}: {account.words}"
        account.when = When(typed)

    def _date_vaguely(self, account: _Account, on: date) -> None:
        month = f"{month_name[on.month]} {on.year}"
        part = ("early", "mid", "late")[min(2, (on.day - 1) // 10)]
        account.ways.add("vague date")
        how = self.random.choice(("about", "part", "part", "month", "between", "between", "words"))
        if how == "about":
            account.when = read_date(f"about {on.day} {month}", TODAY).when
        elif how == "between":
            first = on - timedelta(days=self.random.randint(0, 4))
            last = first + timedelta(days=self.random.randint(4, 7))
            account.when = When(f"[{first.isoformat()}..{last.isoformat()}]")
        elif how != "words":
            account.when = read_date(month, TODAY).when
        if how in ("part", "words"):
            said = month if how == "words" else month_name[on.month]
            account.words = f"In {part} {said}: {account.words}"

    def _put_account(self, account: _Account) -> None:
        about, chance = account.event.about, self.random.random()
        if chance < 0.3:
            about = about[:1] if chance > 0.1 else ()
        self._put(
            account.agency,
            Told(event=account.event.number, ways=frozenset(account.ways)),
            text=account.words,
            kind=account.kind,
            when=account.when,
            about=about,
            source=account.source,
            basis=Basis(said_by=account.said_by),
        )

    def _write_unrelated(self) -> None:
        texts = self.random.sample(UNRELATED, len(UNRELATED))
        for at, text in enumerate(texts):
            agency = list(self.statements)[at % len(self.statements)]
            number, fills = 1000 + at, self._fills()
            self.truths[number] = Truth(origins=frozenset({agency}))
            self._put(
                agency,
                Told(event=number),
                text=text.format(**fills),
                kind=Kind.FACT,
                when=When(self._day().isoformat()),
                about=self._about(text, fills),
            )

    def _put(self, agency: str, told: Told, **fields: object) -> None:
        number = sum(map(len, self.statements.values()))
        base = len(LETTERS)
        reference = "".join(LETTERS[number // base**at % base] for at in (2, 1, 0))
        made = replace(
            a_statement(),
            id=StatementId(f"s{number}"),
            reference=Reference(reference),
            place=Place(section="history", slot="contact"),
            **fields,  # type: ignore[arg-type]  # Fields of a statement.
        )
        self.statements[agency].append((made, told))

    def _misspelt(self, name: str) -> str:
        at = self.random.randint(1, len(name) - 2)
        left_out = name[:at] + name[at + 1 :]
        doubled = name[:at] + name[at] + name[at:]
        swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        return self.random.choice((left_out, doubled, swapped))

    def _day(self) -> date:
        return date(2026, 6, 1) + timedelta(days=self.random.randint(0, 180))

    def _chance(self, of: float) -> bool:
        return self.random.random() < of


def conferences(words: str, *, seed: int, count: int) -> tuple[MadeUp, ...]:
    """Return made-up conferences of the events in a bank of words; always the same of one seed."""
    bank: dict[str, list[Wording]] = {}
    event = ""
    for line in words.splitlines():
        if line.startswith("== "):
            event = line.removeprefix("== ")
        else:
            agency, kind, text = line.split("|")
            bank.setdefault(event, []).append(Wording(agency=agency, kind=Kind(kind), text=text))
    random = Random(seed)  # noqa: S311  # It has to be the same each time.
    return tuple(_Maker(random=random, bank=bank).make() for _ in range(count))
