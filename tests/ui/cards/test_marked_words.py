import pytest

from reportwriter.domain.comparison import Mark, Run, compare_words
from reportwriter.ui.cards.card_painter import CardPainter
from reportwriter.ui.cards.marked_words import styled
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.look import Look
from reportwriter.ui.theme import LIGHT

RUNS = compare_words("In school 171 days.", "In school 186 days, of 190.")


def a_row(*runs: Run) -> CardRow:
    return CardRow(key="s1", number=1, kind="fact", text="", runs=runs)


@pytest.mark.usefixtures("qapp")
def test_new_words_are_underlined_and_old_ones_struck_out() -> None:
    text, parts = styled(RUNS, LIGHT)

    looks = [
        (
            text[part.start : part.start + part.length],
            part.style.fontUnderline(),
            part.style.fontStrikeOut(),
        )
        for part in parts
    ]
    assert text == "In school 171 186 days, of 190."
    assert looks == [("171", False, True), ("186", True, False), (", of 190", True, False)]


@pytest.mark.parametrize(
    ("runs", "spoken"),
    [
        (
            RUNS,
            "Fact, statement 1. In school 186 days, of 190. Taken out: 171. New: 186, of 190",
        ),
        ((Run("All new.", Mark.ADDED),), "Fact, statement 1. All new"),
        (compare_words("Was here.", "Was here"), "Fact, statement 1. Was here"),
    ],
)
def test_a_screen_reader_hears_the_words_and_what_was_other(
    runs: tuple[Run, ...], spoken: str
) -> None:
    assert a_row(*runs).spoken == spoken


def test_marked_words_are_laid_out_as_they_are_painted(look: Look) -> None:
    painter = CardPainter(look)

    assert painter.height(a_row(*RUNS), 160) > painter.height(a_row(Run("Short.", Mark.KEPT)), 160)
