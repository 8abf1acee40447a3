"""Every text and every mark of every theme stands out from every ground that it is on."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette

from reportwriter.ui.settings import GROUNDS as OFFERED
from reportwriter.ui.theme import DARK, LIGHT, Theme, high_contrast, tinted
from tests.ui.every_screen import system_in_contrast
from tests.ui.test_accessibility import contrast

TEXT, MARK = 4.5, 3.0
GROUNDS = ("page", "panel", "card", "selection")
TEXTS = ("text", "second", "accent", "error", "success", "warning")
THEMES = {
    f"{theme.name}, {ground}": tinted(theme, ground)
    for theme in (LIGHT, DARK)
    for ground in OFFERED
}
GROUPS = QPalette.ColorGroup
ROLES = QPalette.ColorRole


def pairs(theme: Theme) -> Iterator[tuple[str, QColor, QColor, float]]:
    """Give each colour, what it is painted on, and the least that is asked of them."""
    for ground in GROUNDS:
        for words in TEXTS:
            yield f"{words} on {ground}", getattr(theme, words), getattr(theme, ground), TEXT
        yield f"border on {ground}", theme.border, getattr(theme, ground), MARK
    yield "main button", theme.on_accent, theme.accent, TEXT
    yield "main button, hovered", theme.on_accent, theme.accent_hover, TEXT
    yield "selected words", theme.on_selection, theme.selection, TEXT
    yield "error on its tint", theme.error, theme.error_tint, TEXT
    yield "success on its tint", theme.success, theme.success_tint, TEXT
    yield "words on the tint of an error", theme.text, theme.error_tint, TEXT
    yield "words on the tint of success", theme.text, theme.success_tint, TEXT
    yield "focus", theme.focus_outer, theme.focus_inner, MARK


def kind_pairs(theme: Theme) -> Iterator[tuple[str, QColor, QColor, float]]:
    for kind, colours in theme.kinds.items():
        yield f"chip of {kind}", colours.text, colours.fill, TEXT
        for ground in (*GROUNDS, "fill"):
            behind = colours.fill if ground == "fill" else getattr(theme, ground)
            yield f"mark of {kind} on {ground}", colours.strong, behind, MARK


def too_faint(found: Iterator[tuple[str, QColor, QColor, float]]) -> list[str]:
    return [name for name, one, other, least in found if contrast(one, other) < least]


@pytest.fixture(params=(*THEMES, "high contrast"))
def theme(request: pytest.FixtureRequest) -> Theme:
    return THEMES.get(request.param) or high_contrast(system_in_contrast())


def test_every_text_and_border_stands_out(theme: Theme) -> None:
    assert too_faint(pairs(theme)) == []


def test_every_kind_stands_out(theme: Theme) -> None:
    assert too_faint(kind_pairs(theme)) == []


def test_every_ground_that_is_offered_is_another_in_light_and_in_dark() -> None:
    pages = {theme.page.name() for theme in THEMES.values()}

    assert len(pages) == len(THEMES) == 2 * len(OFFERED)


def test_what_cannot_be_used_now_can_still_be_read(theme: Theme) -> None:
    grounds = (getattr(theme, ground) for ground in ("page", "panel", "card"))

    faint = [ground.name() for ground in grounds if contrast(theme.unavailable, ground) < TEXT]

    assert faint == []


@pytest.mark.parametrize("group", [GROUPS.Active, GROUPS.Inactive, GROUPS.Disabled])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        (ROLES.WindowText, ROLES.Window),
        (ROLES.Text, ROLES.Base),
        (ROLES.Text, ROLES.AlternateBase),
        (ROLES.ButtonText, ROLES.Button),
        (ROLES.PlaceholderText, ROLES.Base),
        (ROLES.HighlightedText, ROLES.Highlight),
        (ROLES.ToolTipText, ROLES.ToolTipBase),
        (ROLES.Link, ROLES.Base),
    ],
)
def test_what_qt_paints_by_itself_can_be_read_in_each_state(
    theme: Theme, group: QPalette.ColorGroup, words: ROLES, ground: ROLES
) -> None:
    palette = theme.palette()

    assert contrast(palette.color(group, words), palette.color(group, ground)) >= TEXT
