"""What one reader must not learn is found in finished pages, however it is written there."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.family_copy import Kept, LeftOut, Why
from reportwriter.domain.ids import AddressId, FactId
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.services.fact_text import folded
from reportwriter.services.protected_facts import (
    Fact,
    FactKind,
    facts_in,
    protected_facts,
)
from tests.builders import ADDRESSES, CORIN, PEOPLE, TAMSIN, a_report

HIS, HERS = ADDRESSES


def _facts(reader: str = CORIN, **changed: object) -> list[str]:
    report = a_report(**changed)
    person = report.person(reader)  # type: ignore[arg-type]
    assert person is not None
    return [fact.words for fact in protected_facts(report, person, ())]


def test_addresses_of_other_households_are_protected_by_whole_and_by_part() -> None:
    facts = _facts()

    assert {HERS.text, "Marigold Rise", "ZZ1 9HX"} <= set(facts)
    assert HIS.text not in facts
    assert HIS.text in _facts(TAMSIN)
    assert {"Cobblestick Lane", "ZZ1 4QP"} <= set(_facts(TAMSIN))


def test_a_reader_from_whom_their_own_households_address_is_withheld_may_not_read_it() -> None:
    people = tuple(
        replace(one, address=AddressId("A2")) if one.id == CORIN else one for one in PEOPLE
    )

    assert HERS.text in _facts(people=people)


def test_schools_and_doctors_outside_the_household_are_protected_but_not_the_authors_own() -> None:
    people = tuple(
        replace(one, school="Hollybrook Primary School", doctor="Quince Surgery")
        if one.address == AddressId("A2")
        else one
        for one in PEOPLE
    )

    assert "Quince Surgery" in _facts(people=people)
    assert "Hollybrook Primary School" not in _facts(people=people)
    assert "Quince Surgery" not in _facts(TAMSIN, people=people)


def test_two_things_that_every_copy_says_do_not_make_up_a_third() -> None:
    report = a_report()
    author = replace(report.author, designation="Nurse at Elder", agency="House of Quince")
    hand = ProtectedFact(id=FactId("F1"), kind=ProtectedKind.REFUGE, words="Elder House")
    people = tuple(
        replace(one, doctor="Elder House") if one.id == TAMSIN else one for one in PEOPLE
    )

    assert "Elder House" in _facts(author=author, people=people)
    assert "Elder House" in _facts(author=author, protected_facts=(hand,))


def test_an_address_that_is_shown_to_one_reader_is_no_fact_kept_from_them_alone() -> None:
    shown = (replace(HIS, shown_to=(TAMSIN,)), HERS)

    assert HIS.text not in _facts(TAMSIN, addresses=shown)
    assert HIS.text in _facts(PEOPLE[0].id, addresses=shown)


def test_telephones_outside_the_household_are_protected() -> None:
    people = tuple(replace(one, telephones=(f"07700 90010{one.id[1:]}",)) for one in PEOPLE)
    his = f"07700 90010{CORIN[1:]}"

    assert his in _facts(TAMSIN, people=people)
    assert his not in _facts(CORIN, people=people)


def test_what_a_copy_leaves_out_is_looked_for_too() -> None:
    report = a_report()
    reader = report.person(CORIN)
    assert reader is not None
    left_out = (
        LeftOut(what=Kept.STATEMENT, words="She packed a bag with a torch.", why=Why.WITHHELD),
        LeftOut(what=Kept.PERSON, words="Odalys Pebblewick", why=Why.UNKNOWN),
        LeftOut(what=Kept.ROW, words="", why=Why.RESTS_ON_NOTHING),
    )

    found = protected_facts(report, reader, left_out)

    assert [fact.kind for fact in found[-2:]] == [FactKind.LEFT_OUT, FactKind.NAME]


def test_a_long_sentence_of_what_is_left_out_tells_it_and_a_short_row_is_not_looked_for() -> None:
    long = "She packed a bag with a torch, a loaf of bread and two blankets."
    left_out = (
        LeftOut(what=Kept.STATEMENT, words=f"She told me on Monday. {long}", why=Why.WITHHELD),
        LeftOut(what=Kept.ROW, words="At school", why=Why.WITHHELD),
    )
    report = a_report()
    reader = report.person(CORIN)
    assert reader is not None

    facts = [fact for fact in protected_facts(report, reader, left_out) if fact.kind == "left_out"]

    assert [fact.words for fact in facts] == [left_out[0].words, long]
    assert [one.page for one in facts_in([f"Nothing. {long}"], facts)] == [1]


def test_what_the_reader_knows_or_every_copy_says_is_not_looked_for() -> None:
    meeting = replace(a_report().conference, venue="Quince Surgery, first floor")
    people = tuple(
        replace(one, doctor="Quince Surgery") if one.address == AddressId("A2") else one
        for one in PEOPLE
    )
    neighbour = (replace(HIS, text="23 Marigold Rise, ZZ1 9HQ"), HERS)

    facts = _facts(conference=meeting, people=people, addresses=neighbour)

    assert "Quince Surgery" not in facts
    assert "Marigold Rise" not in facts
    assert "Flat 2, 19 Marigold Rise, ZZ1 9HX" in facts


ADDRESS = Fact(kind=FactKind.ADDRESS, words="Flat 2, 19 Marigold Rise")
POSTCODE = Fact(kind=FactKind.ADDRESS, words="ZZ1 9HX")
WORDS = (
    *("Juniper", "was", "in", "school", "171", "of", "186", "half-days", "this", "term", "and"),
    *("the", "nurse", "saw", "Otto", "at", "19:00", "on", "2", "December", "flat", "rise", "lane"),
)
NAME = Fact(kind=FactKind.NAME, words="Renée O'Dell")
SCHOOL = Fact(kind=FactKind.PLACE, words="St Mary's Primary School, Larch Road")
TELEPHONE = Fact(kind=FactKind.TELEPHONE, words="(01632) 960123")
SHORT_NUMBER = Fact(kind=FactKind.TELEPHONE, words="960 123")
ALL = (ADDRESS, POSTCODE, NAME, SCHOOL, TELEPHONE, SHORT_NUMBER)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (POSTCODE, "they moved to ZZ1 9HX in May"),
        (POSTCODE, "they moved to zz19hx in May"),
        (POSTCODE, "they moved to ZZ1\n9HX"),
        (POSTCODE, "postcode: Z Z 1  9 H X"),
        (POSTCODE, "ZZ1-9HX"),
        (ADDRESS, "Flat 2,\n19 Marigold\nRise"),
        (ADDRESS, "flat\n2\n19\nMARIGOLD RISE"),
        (ADDRESS, "Flat 2, 19 Mari\N{SOFT HYPHEN}gold Rise"),
        (ADDRESS, "Flat 2, 19 Mari-\ngold Rise"),
        (ADDRESS, "Flat\N{NO-BREAK SPACE}2, 19\N{NO-BREAK SPACE}Marigold\N{NO-BREAK SPACE}Rise"),
        (ADDRESS, "\N{FULLWIDTH LATIN CAPITAL LETTER F}lat 2, 19 Marigold Rise"),
        (NAME, "Renee O\N{RIGHT SINGLE QUOTATION MARK}Dell"),
        (NAME, "RENÉE ODELL"),
        (ADDRESS, "Flat Two, 19 Marigold Rise"),
        (ADDRESS, "Apt 2, 19 Marigold Rise"),
        (ADDRESS, "Flat 2, 19 Marigodl Rise"),
        (ADDRESS, "Flat 2, 19 Marigld Rise"),
        (ADDRESS, "Flat 2, 19 Marigold Risse"),
        (ADDRESS, "moved to Flat\n4 January 2027\n2, 19 Marigold Rise"),
        (ADDRESS, "Flat 2, 19 M\N{CYRILLIC SMALL LETTER A}rigold Ris\N{CYRILLIC SMALL LETTER IE}"),
        (ADDRESS, "Flat 2, 19 Mari\ufffe\r\ngold Rise"),
        (POSTCODE, "ZZI 9HX"),
        (POSTCODE, "2Z1 9HX"),
        (SCHOOL, "she goes to Saint Mary's Prim. School, Larch Rd"),
        (SCHOOL, "St Marys Primary School Larch Road"),
        (TELEPHONE, "ring her on 01632 960 123"),
        (TELEPHONE, "+44 (0)1632 960123"),
        (TELEPHONE, "0044-1632-960-123"),
        (TELEPHONE, "O1632/96OI23"),
        (TELEPHONE, "+44 1632\n960123"),
    ],
)
def test_a_fact_is_found_however_it_is_written(fact: Fact, text: str) -> None:
    assert [one.page for one in facts_in(["nothing here", text], [fact])] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Flat 3, 19 Marigold Rise",
        "Flat 2, 18 Marigold Rise",
        "19 Marigold Road",
        "Juniper reads well",
        "Renee Odelson",
        "ref. 1960 1235 of 01632 960124",
        "19601234",
        "St Martin's Primary School, Larch Road",
        "",
    ],
)
def test_what_is_something_else_is_no_false_alarm(text: str) -> None:
    assert list(facts_in([text], ALL)) == []


def test_a_fact_is_named_on_every_page_that_holds_it() -> None:
    assert [one.page for one in facts_in(["ZZ1 9HX", "", "zz19hx"], [POSTCODE])] == [1, 3]


def test_a_fact_broken_over_two_pages_is_found_on_the_first() -> None:
    pages = ["It is Flat 2, 19 Mari", "gold Rise, she said"]

    assert [one.page for one in facts_in(pages, [ADDRESS])] == [1]


def test_what_is_too_short_is_not_looked_for() -> None:
    people = tuple(replace(one, doctor="Dr A") for one in PEOPLE)

    assert "Dr A" not in _facts(people=people)
    assert folded("Dr A") == "dra"


_SPACED = st.sampled_from(("", " ", "  ", "\n", "-", "\N{SOFT HYPHEN}", ", ", "\N{NO-BREAK SPACE}"))
_ACCENTS = {"a": "\N{LATIN SMALL LETTER A WITH ACUTE}", "e": "e\N{COMBINING ACUTE ACCENT}"}


@st.composite
def _spellings(draw: st.DrawFn) -> str:
    """Return an address or a postcode as somebody, or a line break, may have spelt it."""
    spelt = []
    for letter in draw(st.sampled_from((ADDRESS.words, POSTCODE.words))):
        if letter.isalnum():
            changed = letter.upper() if draw(st.booleans()) else letter.lower()
            spelt.append(_ACCENTS.get(changed, changed) if draw(st.booleans()) else changed)
        spelt.append(draw(_SPACED) if not letter.isalnum() or draw(st.integers(0, 5)) == 0 else "")
    return "".join(spelt)


@settings(max_examples=500, deadline=None)
@given(_spellings())
def test_no_spelling_that_keeps_letters_and_digits_gets_past(spelt: str) -> None:
    assert list(facts_in([f"They live at {spelt} now."], [ADDRESS, POSTCODE]))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=5, max_size=200))
def test_ordinary_words_set_off_no_alarm(words: list[str]) -> None:
    assert list(facts_in([" ".join(words)], [ADDRESS, POSTCODE, NAME])) == []
