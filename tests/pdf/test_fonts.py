import pytest

from reportwriter.pdf import fonts
from reportwriter.pdf.characters import clean


def printed(word: str) -> list[tuple[str, str, str]]:
    pieces = fonts.pieces_of(clean(word), bold=False)
    return [(piece.face, piece.text, piece.actual) for piece in pieces]


def test_ordinary_words_are_one_piece_of_the_reports_own_face() -> None:
    assert printed("Świętosława") == [(fonts.REGULAR, "Świętosława", "")]


def test_letters_the_face_lacks_come_from_the_other_one() -> None:
    assert printed("Nguyễn") == [
        (fonts.REGULAR, "Nguy", ""),
        (fonts.FALLBACK, "ễ", ""),
        (fonts.REGULAR, "n", ""),
    ]


def test_a_picture_character_is_named_and_keeps_its_own_text() -> None:
    assert printed("😀") == [(fonts.REGULAR, "[grinning face]", "😀")]


def test_letters_of_a_script_that_neither_face_holds_are_boxes_that_keep_their_text() -> None:
    assert printed("漢字") == [(fonts.FALLBACK, "□", "漢"), (fonts.FALLBACK, "□", "字")]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("cafe\u0301", "café"),
        ("zero\u200bwidth", "zerowidth"),
        ("left\u202eright", "leftright"),
        ("lone\ud800half", "lonehalf"),
        ("heart\ufe0f", "heart"),
        ("a\tb", "a b"),
        ("a\u2003b", "a b"),
        ("10\u202fkm", "10\u00a0km"),
        ("one\r\ntwo", "one\ntwo"),
        ("bell\x07", "bell"),
    ],
)
def test_what_cannot_be_seen_is_left_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
