"""Words from elsewhere made plain: a table of what comes in, and what is left of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.plain_words import (
    plain_line,
    plain_paragraphs,
    row_in_words,
    without_mark,
)


@pytest.mark.parametrize(
    ("came", "plain"),
    [
        ("as it was", "as it was"),
        ("  two   spaces  ", "two spaces"),
        ("atten\N{SOFT HYPHEN}dance", "attendance"),
        ("6\N{NO-BREAK SPACE}January\N{NARROW NO-BREAK SPACE}2027", "6 January 2027"),
        ("thin\N{THIN SPACE}and\N{IDEOGRAPHIC SPACE}wide", "thin and wide"),
        ("zero\N{ZERO WIDTH SPACE}width\N{WORD JOINER}joined\ufeff", "zerowidthjoined"),
        ("well\N{NON-BREAKING HYPHEN}known", "well-known"),
        ("Word\x1es old\x1fhyphens", "Word-s oldhyphens"),
        ("a\x0bb\x0cc\x00d\x07e", "a b cde"),
        ("a picture \N{OBJECT REPLACEMENT CHARACTER}here", "a picture here"),
        ("lost \N{REPLACEMENT CHARACTER}letter", "lost letter"),
        ("a sign of Symbol \uf0b7 alone", "a sign of Symbol alone"),
        ("cafe\N{COMBINING ACUTE ACCENT}", "café"),
        ("“quoted” — and on …", "“quoted” — and on …"),
        ("turned \N{RIGHT-TO-LEFT OVERRIDE}round\N{POP DIRECTIONAL FORMATTING}", "turned round"),
        ("אמא אמרה", "אמא אמרה"),
        ("می\N{ZERO WIDTH NON-JOINER}خواهم", "می\N{ZERO WIDTH NON-JOINER}خواهم"),
        ("a\N{ZERO WIDTH JOINER}b", "ab"),
        ("\U0001f468\N{ZERO WIDTH JOINER}\U0001f467", "\U0001f468\N{ZERO WIDTH JOINER}\U0001f467"),
        ("\U0001f642", "\U0001f642"),
        ("\N{ZERO WIDTH SPACE}\N{NO-BREAK SPACE}", ""),
    ],
)
def test_a_line_is_left_with_what_can_be_read(came: str, plain: str) -> None:
    assert plain_line(came) == plain


@pytest.mark.parametrize(
    ("came", "said"),
    [
        ("\N{BULLET}\tLate on 4 days", "Late on 4 days"),
        ("\N{MIDDLE DOT}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}Late", "Late"),
        ("\uf0b7\tLate", "Late"),
        ("\uf0a7 Late", "Late"),
        ("o\tLate", "Late"),
        ("o   Late", "Late"),
        ("o clock", "o clock"),
        ("- Late", "Late"),
        ("\N{EN DASH} Late", "Late"),
        ("* Late", "Late"),
        ("-5 degrees", "-5 degrees"),
        ("1.\tLate", "Late"),
        ("(iv)\tLate", "Late"),
        ("2.1    Late", "Late"),
        ("b)\tLate", "Late"),
        ("3. November", "3. November"),
        ("62\tof 80 sessions", "62\tof 80 sessions"),
        ("\N{BULLET}", "\N{BULLET}"),
        ("1.\t", "1.\t"),
    ],
)
def test_an_item_loses_its_sign_and_nothing_else_does(came: str, said: str) -> None:
    assert without_mark(came) == said


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", ()),
        ("\r\n \t\r\n", ()),
        ("One.\r\nTwo.\r\n\r\nThree.", ("One.", "Two.", "Three.")),
        ("old\x0bbreak", ("old break",)),
        ("He came\nto school\nlate.\nMum rang.", ("He came to school late.", "Mum rang.")),
        ("Before.\nafter", ("Before.", "after")),
        ("• one\n• two\n• three", ("one", "two", "three")),
        ("1. First\n2. Second", ("First", "Second")),
        ("3. November was the day.", ("3. November was the day.",)),
        ("Name:\tTamsin\nSchool\tMill Lane", ("Name: Tamsin", "School: Mill Lane")),
        ("Mon\tTue\tWed", ("Mon; Tue; Wed",)),
        ("a\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}B", ("a", "B")),
    ],
)
def test_paragraphs_items_and_rows_come_apart(text: str, paragraphs: tuple[str, ...]) -> None:
    assert plain_paragraphs(text) == paragraphs


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (("School", "Mill Lane"), "School: Mill Lane"),
        (("Why?", "Because."), "Why? Because."),
        (("", "Mill Lane", " "), "Mill Lane"),
        (("x" * 61, "y"), f"{'x' * 61}; y"),
        (("a", "b", "c"), "a; b; c"),
        ((), ""),
    ],
)
def test_a_row_is_said_as_a_line(cells: tuple[str, ...], line: str) -> None:
    assert row_in_words(cells) == line


@given(st.text())
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    plain = plain_line(text)

    assert plain_line(plain) == plain


@given(st.text(st.characters(categories=("L", "N")), min_size=1))
def test_no_letter_or_digit_is_ever_lost(text: str) -> None:
    assert plain_line(text) == unicodedata.normalize("NFC", text)
