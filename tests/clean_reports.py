"""Reports in which nothing of what is protected stands, but much that is like it."""

import random
from collections.abc import Callable, Iterator

from tests.fact_corpus import SEED

PAGES, SENTENCES = 6, 40
_STREETS = (
    *(
        "Marigold Road",
        "Marigold Close",
        "Cobbler Lane",
        "Bramble Court",
        "Fox Street",
        "Mill Road",
    ),
    *("Osyth Close", "Old Wheel Crescent", "Sallow Hill", "Hawthorn Road", "Teasel Close"),
    *("Church Street", "High Street", "Station Road", "Larch Avenue", "Park Gardens"),
)
_PLACES = (
    *("St Wilfred's Primary School", "Clockhouse Nursery", "Quince Surgery", "Hawthorn School"),
    *("Larkfield House", "Forge Cottage", "Dandelion Club", "Larchford Library"),
)
_NAMES = (
    *("Juniper", "Otto", "Marlow", "Tamsin", "Corin", "Idris Vane", "Zara Ashcombe", "Mr Pryde"),
    *("Ms Vanter", "Odalys", "the health visitor", "the class teacher", "a neighbour"),
)
_POSTCODES = ("ZZ1 9HZ", "ZZ2 9HX", "ZZ1 4PQ", "ZZ14 6LB", "ZZ7 1AA", "ZZ3 5PD", "ZZ9 2TX")
_TELEPHONES = ("01632 960124", "07700 900465", "0808 157 0000", "01632 961 987", "999", "101")
_SENTENCES = (
    "On {day} {name} was in school and ate well.",
    "{name} said the shop is at {number} {street}, {postcode}.",
    "Attendance this term: {number} of {number} half-days ({number}.{number} per cent).",
    "{name} rang {telephone} at {time} and nobody answered.",
    "The club meets at {place} every Tuesday at {time}.",
    "Flat {number} was empty; the landlord of {street} had seen nobody since {day}.",
    "{name} has moved school before: from {place} to {place}.",
    "Ref. FIC-{number}{number}-{number}; the next review is on {day}.",
    "In my view {name} is safe at {place} while the doctor at {place} is away.",
    "She rises early, walks along the lane and waits on the road by the court.",
    "The family court at Larchford sat on {day} and will sit again at {time}.",
    "The old forge of the museum is a place {name} likes, and the foxgloves there.",
    "He lives with his aunt on {street} and will not say at which house.",
    "{name} weighs {number}.{number} kg and is {number}{number} cm tall.",
)


def clean_reports(count: int) -> Iterator[tuple[str, ...]]:
    """Give reports as the text of their pages."""
    draw = random.Random(SEED)  # noqa: S311  # Nothing secret is drawn.
    for _ in range(count):
        yield tuple(
            "\r\n".join(_sentence(draw) for _ in range(SENTENCES)) for _page in range(PAGES)
        )


def _sentence(draw: random.Random) -> str:
    words = draw.choice(_SENTENCES)
    choices: dict[str, Callable[[], str]] = {
        "street": lambda: draw.choice(_STREETS),
        "place": lambda: draw.choice(_PLACES),
        "name": lambda: draw.choice(_NAMES),
        "postcode": lambda: draw.choice(_POSTCODES),
        "telephone": lambda: draw.choice(_TELEPHONES),
        "number": lambda: str(draw.randrange(1, 200)),
        "day": lambda: f"{draw.randrange(1, 29)} {draw.choice(('January', 'March', 'May'))} 2027",
        "time": lambda: f"{draw.randrange(8, 19)}:{draw.randrange(10, 60)}",
    }
    for key, choose in choices.items():
        while f"{{{key}}}" in words:
            words = words.replace(f"{{{key}}}", choose(), 1)
    return words
