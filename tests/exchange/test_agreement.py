from dataclasses import replace

import pytest

from reportwriter.domain.statement import Kind, Statement, Weight
from reportwriter.exchange.agreement import differing, unsaid
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.canonical import to_json
from tests.builders import a_statement
from tests.exchange import senders

FIRST = a_statement(1, text="The door was open, twice.", weight=Weight.WORRY)
SECOND = a_statement(2, text="Otto said “no” and left.", kind=Kind.ALLEGATION)
TOLD = (FIRST, SECOND)
PAGES = (
    "3 Health 1 Observation Worry The door was\n open, twice. When 9 December. ref.\u00a0BBC ",
    "2 Allegation (account given, not confirmed) Neutral Otto said “no” and left. ref. BBD",
)


def compared(
    told: tuple[Statement, ...] = TOLD, pages: tuple[str, ...] = PAGES, data: bytes | None = None
) -> tuple[str, ...]:
    return differing(told, pages, to_json(TOLD) if data is None else data)


def test_text_and_data_that_say_the_same_agree() -> None:
    assert compared() == ()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("was\n open", "was not open"),
        ("Observation", "Fact"),
        ("twice", "once"),
        ("BBC", "BBF"),
        ("The door was\n open, twice.", ""),
    ],
)
def test_what_is_shown_otherwise_is_told_by_its_reference(said: str, shown: str) -> None:
    pages = tuple(page.replace(said, shown) for page in PAGES)

    assert "BBC" in compared(pages=pages)
    assert "BBD" not in compared(pages=pages)


def test_a_text_split_between_two_pages_agrees() -> None:
    whole = "".join(PAGES)

    assert compared(pages=(whole[:40], whole[40:])) == ()


@pytest.mark.parametrize(
    "other",
    ["9 Opinion Neutral They must go. ref. XWZ", PAGES[0]],
)
def test_a_statement_that_only_the_pages_show_is_told(other: str) -> None:
    assert compared(pages=(*PAGES, other)) == (("XWZ",) if "XWZ" in other else ("BBC",))


def test_a_reference_that_the_data_itself_cites_may_be_shown_again() -> None:
    citing = replace(SECOND, text="See ref. BBC, and ref. XWZ of the police.")
    pages = (PAGES[0], PAGES[1].replace(SECOND.text, citing.text))

    assert compared((FIRST, citing), pages, to_json((FIRST, citing))) == ()


def test_two_statements_of_the_same_words_are_both_found() -> None:
    twin = replace(SECOND, text=FIRST.text, kind=FIRST.kind)
    pages = (PAGES[0], PAGES[0].replace("BBC", "BBD"))

    assert compared((FIRST, twin), pages, to_json((FIRST, twin))) == ()
    assert compared((FIRST, twin), (pages[0], "ref. BBD"), to_json((FIRST, twin))) == ("BBD",)


ODD = (
    "hyphen-ated e\u0301 ½ ﬁne “quotes” pre\u00adventive a\u200bb",
    "non\u2011breaking \ttab\nnew  line",
    "Ελληνικά Кири 中文 😀 عربى",
    "word-word well-known self-harm " * 150,
    "a" * 3000,
    "He said: ref. BBC is mine; 1.5 is not 15 (see p. 3)",
)


def test_whatever_people_write_is_found_again_on_the_pages_we_lay_out(
    quarantine: Quarantine,
) -> None:
    told = [a_statement(number, text=text) for number, text in enumerate(ODD, 1)]
    report = senders.the_report().with_statements(told)
    submission = senders.make(report, senders.author())

    body = quarantine.body(submission.report_pdf)

    assert differing(told, body, to_json(report)) == ()
    altered = [replace(one, text=f"{one.text} not") for one in told]
    assert len(differing(altered, body, to_json(report))) == len(told)


def test_of_two_parts_of_one_name_each_must_stand_on_the_pages() -> None:
    parts = (("What was said", ("He never eats.",)), ("What was said", ("She reads well.",)))

    assert unsaid(parts, ("What was said: She reads well.",)) == ("What was said",)
    assert unsaid(parts, ("He never eats. She reads well.",)) == ()
