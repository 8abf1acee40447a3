"""Protected facts in 500 spellings, and reports that hold none: what the search is measured on.

All drawn from one seed, so that a figure means the same tomorrow. A spelling is *exact* where it
keeps every letter and digit in order; those must all be found. The others are what people and
machines make of an address: short words, other alphabets, typing errors, dates between two rows.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reportwriter.domain.ids import AddressId, FactId
from reportwriter.domain.people import Address, Person
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.domain.report import Report
from tests.builders import CORIN, PEOPLE, TAMSIN, a_report

SEED = 20270106
SPELLINGS = 500
CLEAN_REPORTS = 200

ADDRESSES = (
    "Flat 2, 19 Marigold Rise, ZZ1 9HX",
    "7 Cobblestick Lane, Larchford, ZZ1 4QP",
    "Flat 9, Bramblecote Court, 3 Mill Lane, Larchford, ZZ14 6LD",
    "31 Foxglove Street, ZZ2 3LM",
    "112a St Osyth Road, Quillham, ZZ7 0OB",
    "Thimbleberry Cottage, Sallow Avenue, ZZ21 8IL",
    "5 Château Gardens, ZZ3 5RD",
    "44 Old Wheelwright Crescent, ZZ9 2TT",
)
TELEPHONES = ("01632 960123", "07700 900456", "+44 7700 900789", "(01632) 960 987")
PLACES = (
    "St Wilfrida's Primary School",
    "Dandelion Clock Nursery",
    "Quincewell Surgery",
    "Hawthorn Bank Secondary School",
)
BY_HAND = (
    (ProtectedKind.REFUGE, "Larkspur House"),
    (ProtectedKind.NEW_PARTNER, "Idris Vanterpool"),
    (ProtectedKind.PLACEMENT, "The Old Forge, Teasel Road, ZZ4 4WW"),
    (ProtectedKind.REFERRER, "Zoë Ashcombe-Pryde"),
)
_LONG_WORD = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORT = {
    "Street": "St",
    "Road": "Rd",
    "Lane": "La",
    "Avenue": "Ave",
    "Crescent": "Cres",
    "Gardens": "Gdns",
    "Court": "Ct",
    "School": "Sch.",
    "Primary": "Prim.",
    "Nursery": "Nurs.",
    "Surgery": "Surg",
    "House": "Hse",
    "Flat": "Apt",
    "St": "Saint",
}
_NUMBERS = {"2": "two", "3": "three", "5": "five", "7": "seven", "9": "nine", "19": "nineteen"}
_CYRILLIC = dict(zip("aceopxyi", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456", strict=True))
_LIKE_DIGITS = {"0": "O", "1": "l", "O": "0", "I": "1", "l": "1"}
_FRAMES = (
    "She told the school nurse that they now live at {} and want nobody to know.",
    "{} was written in the contact book on Tuesday.",
    "It is known to the police ({}).",
    "Moved: {}",
    "A letter came for {}; it was sent back.",
)

Way = Callable[[str, random.Random], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """A fact as it stands in a text. `way` names what was done to it."""

    words: str
    way: str
    is_exact: bool
    text: str


def _somewhere(put: str) -> Way:
    """Put something between two letters or digits, or several times."""

    def spell(words: str, draw: random.Random) -> str:
        places = [at for at in range(1, len(words)) if words[at - 1].isalnum()]
        for at in sorted(draw.sample(places, min(3, len(places))), reverse=True):
            words = words[:at] + put + words[at:]
        return words

    return spell


def _wide(words: str, _draw: random.Random) -> str:
    return "".join(
        chr(ord(one) + 0xFEE0) if one.isascii() and one.isalnum() else one for one in words
    )


def _accents(words: str, draw: random.Random) -> str:
    at = draw.choice([at for at, one in enumerate(words) if one.isalpha()] or [0])
    return f"{words[: at + 1]}\N{COMBINING ACUTE ACCENT}{words[at + 1 :]}"


def _punctuation(words: str, draw: random.Random) -> str:
    return re.sub(r"[ ,]+", lambda _found: draw.choice((" / ", "; ", ", ", " - ", ". ")), words)


def _swap_words(others: dict[str, str]) -> Way:
    def spell(words: str, _draw: random.Random) -> str:
        return re.sub(r"\b\w+\b", lambda one: others.get(one[0], one[0]), words)

    return spell


def _swap_letters(others: dict[str, str]) -> Way:
    def spell(words: str, _draw: random.Random) -> str:
        return "".join(others.get(one, one) for one in words)

    return spell


def _mistyped(words: str, draw: random.Random) -> str:
    """Make one error in a letter inside the longest word."""
    longest = max(re.findall(r"[^\W\d_]+", words), key=len)
    if len(longest) < _LONG_WORD:
        return words
    at = draw.randrange(1, len(longest) - 1)
    wrong = draw.choice(
        (
            longest[:at] + longest[at + 1 :],
            longest[:at] + draw.choice(_LETTERS) + longest[at:],
            longest[:at] + draw.choice(_LETTERS) + longest[at + 1 :],
            longest[: at - 1] + longest[at] + longest[at - 1] + longest[at + 1 :],
        )
    )
    return words.replace(longest, wrong, 1)


def _over_rows(words: str, draw: random.Random) -> str:
    """Break it over two rows of a table, with the next row's day and time before its rest."""
    first, space, rest = words.partition(" ")
    day = draw.choice(("4 January 2027", "12/01/2027", "2027-01-14\n09:30", "7 Dec\n14.15"))
    return f"{first}\n{day}\n{rest}" if space else words


def _number_last(words: str, _draw: random.Random) -> str:
    return re.sub(r"\b(\d+\w?) ([^,\d]+)", r"\2, \1", words)


def _dialled(words: str, draw: random.Random) -> str:
    digits = re.sub(r"\D", "", words)
    digits = digits.removeprefix("44").removeprefix("0")
    area, first, last = digits[:4], digits[4:7], digits[7:]
    return draw.choice(
        (
            f"+44 {area} {first}{last}",
            f"+44 (0){area} {first} {last}",
            f"0044-{area}-{first}-{last}",
            f"00 44 {area}{first}{last}",
            f"0{area}/{first}.{last}",
            f"(0{area}) {first}-{last}",
            f"O{area} {first}{last}",
        )
    )


AS_IT_IS = "as it is"
EXACT: dict[str, Way] = {
    AS_IT_IS: lambda words, _draw: words,
    "capitals": lambda words, _draw: words.upper(),
    "small letters": lambda words, _draw: words.lower(),
    "no spaces": lambda words, _draw: words.replace(" ", ""),
    "fixed spaces": lambda words, _draw: words.replace(" ", "\N{NO-BREAK SPACE}"),
    "thin spaces": lambda words, _draw: words.replace(" ", "\N{THIN SPACE}"),
    "soft hyphens": _somewhere("\N{SOFT HYPHEN}"),
    "nothing that shows": _somewhere("\N{ZERO WIDTH SPACE}"),
    "wrapped between words": lambda words, _draw: words.replace(" ", "\r\n"),
    "wrapped in a word": _somewhere("-\r\n"),
    "wrapped as a reader gives it": _somewhere("\ufffe\r\n"),
    "spaced out": lambda words, _draw: " ".join(words),
    "other punctuation": _punctuation,
    "wide letters": _wide,
    "accents": _accents,
}
LOOSE: dict[str, Way] = {
    "short words": _swap_words(_SHORT),
    "numbers in words": _swap_words(_NUMBERS),
    "cyrillic letters": _swap_letters(_CYRILLIC),
    "letters for digits": _swap_letters(_LIKE_DIGITS),
    "one typing error": _mistyped,
    "over two rows": _over_rows,
    "number last": _number_last,
}


def _both(words: str, draw: random.Random) -> str:
    """Do two things at once, as where a mistyped address is wrapped over two lines."""
    loose, exact = draw.choice(tuple(LOOSE.values())), draw.choice(tuple(EXACT.values()))
    changed = loose(words, draw)
    return words if changed == words else exact(changed, draw)


TWO_WAYS: dict[str, Way] = {"two of these at once": _both}
ONLY_TELEPHONES: dict[str, Way] = {"another way to dial": _dialled}


def the_case() -> Report:
    """Return a report with all the facts: the father must learn none of them."""
    addresses = tuple(
        Address(id=AddressId(f"B{at}"), text=words) for at, words in enumerate(ADDRESSES)
    )
    return a_report(
        people=tuple(map(_with_facts, PEOPLE)),
        addresses=addresses,
        protected_facts=tuple(
            ProtectedFact(id=FactId(f"F{at}"), kind=kind, words=words)
            for at, (kind, words) in enumerate(BY_HAND)
        ),
    )


def _with_facts(person: Person) -> Person:
    if person.id == CORIN:
        return replace(person, address=None)
    at = [one.id for one in PEOPLE].index(person.id)
    if person.id == TAMSIN:
        return replace(person, address=AddressId("B0"), telephones=TELEPHONES, school=PLACES[3])
    return replace(person, address=AddressId("B0"), school=PLACES[at % 3])


def spellings(count: int = SPELLINGS) -> Iterator[Spelled]:
    """Give facts in spellings of every way, each way as often as the others."""
    draw = random.Random(SEED)  # noqa: S311  # Nothing secret is drawn.
    wanted = (*ADDRESSES, *_parts(), *PLACES, *(words for _kind, words in BY_HAND))
    plans = [(True, name, way, (*wanted, *TELEPHONES)) for name, way in EXACT.items()]
    plans += [(False, name, way, wanted) for name, way in (LOOSE | TWO_WAYS).items()]
    plans += [(False, name, way, TELEPHONES) for name, way in ONLY_TELEPHONES.items()]
    for number in range(count):
        is_exact, name, way, facts = plans[number % len(plans)]
        words = draw.choice(facts)
        while (spelled := way(words, draw)) == words and name != AS_IT_IS:
            words = draw.choice(facts)
        text = draw.choice(_FRAMES).format(spelled)
        yield Spelled(words=words, way=name, is_exact=is_exact, text=text)


def _parts() -> tuple[str, ...]:
    """Return the parts of addresses that tell as much as the whole."""
    return (
        *("ZZ1 9HX", "ZZ14 6LD", "ZZ7 0OB", "ZZ21 8IL", "Marigold Rise", "Cobblestick Lane"),
        *("Bramblecote Court", "Foxglove Street", "St Osyth Road", "Old Wheelwright Crescent"),
    )
