import pytest

from reportwriter.ui.menus.mnemonics import with_mnemonics


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        (("Fact", "Full screen"), ("&Fact", "Full &screen")),
        (("Family", "Fit"), ("&Family", "F&it")),
        (("&Undo", "Up"), ("&Undo", "U&p")),
        (("&Save", "&Stop"), ("&Save", "S&top")),
        (("Salt && pepper",), ("&Salt && pepper",)),
        (("A", "A"), ("&A", "A")),
        (("8 days", "\N{LATIN CAPITAL LETTER E WITH ACUTE}lan"), ("&8 days", "\xc9&lan")),
    ],
)
def test_each_line_of_a_menu_has_a_letter_of_its_own(
    lines: tuple[str, ...], marked: tuple[str, ...]
) -> None:
    assert with_mnemonics(lines) == marked
