import pytest

from reportwriter.pdf.lines import Line, Run, break_lines
from reportwriter.pdf.style import BODY, MM


def words_of(line: Line) -> str:
    return "".join(segment.piece.text for segment in line.segments)


def broken(*runs: Run, width: float = 60 * MM) -> list[str]:
    return [words_of(line) for line in break_lines(runs, BODY, width)]


def test_text_breaks_at_spaces_and_keeps_every_word() -> None:
    text = "Juniper reads with younger pupils every Tuesday and was chosen as kindest reader."

    lines = broken(Run(text))

    assert len(lines) > 1
    assert " ".join(line.strip() for line in lines) == text


def test_no_line_is_wider_than_it_may_be() -> None:
    lines = break_lines([Run("some words of different length " * 20)], BODY, 60 * MM)

    assert all(line.width <= 60 * MM for line in lines)


def test_words_held_by_a_no_break_space_stay_together() -> None:
    lines = broken(Run("x " * 30 + "6\u00a0January\u00a02027"), width=40 * MM)

    assert any("6\u00a0January\u00a02027" in line for line in lines)


@pytest.mark.parametrize("held", ["2 November", "11 December", "01632 960001"])
def test_no_line_breaks_inside_a_date_or_a_telephone_number(held: str) -> None:
    lines = broken(Run(f"seen on {held} and " * 12), width=31 * MM)

    assert sum(held in line.replace("\u00a0", " ") for line in lines) >= 11


def test_a_line_break_in_the_text_is_kept() -> None:
    assert broken(Run("first\nsecond\r\nthird")) == ["first", "second", "third"]


def test_a_word_that_no_line_can_hold_is_cut_and_loses_nothing() -> None:
    lines = break_lines([Run("Before " + "x" * 500 + " after")], BODY, 60 * MM)

    assert all(line.width <= 60 * MM for line in lines)
    assert "".join(words_of(line) for line in lines).count("x") == 500
    assert not lines[1].ends_word
    assert lines[-1].ends_word


def test_runs_without_a_space_between_them_stay_one_word() -> None:
    lines = broken(Run("(statements "), Run("5"), Run(")."), width=25 * MM)

    assert lines == ["(statements", "5)."]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_but_space_makes_no_line(text: str) -> None:
    assert broken(Run(text)) == []
