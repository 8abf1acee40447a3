"""The colours of the program by role, one `Theme` for light, dark and high contrast.

Widgets and delegates ask the theme for a role and never name a colour themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from PySide6.QtGui import QColor, QPalette

FOCUS_OUTER = QColor("#FFDD00")
FOCUS_INNER = QColor("#0B0C0C")
NO_KIND = ""
"""Key of the colours of a statement whose kind is not chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindColours:
    strong: QColor
    fill: QColor
    text: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Where `fills` is False (high contrast), borders, letters, shapes and words say it all."""

    name: str
    page: QColor
    panel: QColor
    card: QColor
    text: QColor
    second: QColor
    hairline: QColor
    border: QColor
    accent: QColor
    on_accent: QColor
    accent_hover: QColor
    selection: QColor
    on_selection: QColor
    error: QColor
    error_tint: QColor
    success: QColor
    success_tint: QColor
    warning: QColor
    track: QColor
    focus_outer: QColor
    focus_inner: QColor
    unavailable: QColor
    kinds: Mapping[str, KindColours]
    fills: bool = True

    def kind(self, kind: str | None) -> KindColours:
        """Return the colours of a kind; None or empty means not chosen."""
        return self.kinds[kind or NO_KIND]

    @property
    def marked(self) -> QColor:
        """What Qt itself paints behind the line of a list or menu that is gone to."""
        return self.selection if self.fills else self.accent

    @property
    def on_marked(self) -> QColor:
        return self.on_selection if self.fills else self.on_accent

    def palette(self) -> QPalette:
        """Return the Qt palette that carries the same roles."""
        palette = QPalette()
        for role, colour in self._roles().items():
            palette.setColor(role, colour)
        for role in _TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.unavailable)
        return palette

    def _roles(self) -> dict[QPalette.ColorRole, QColor]:
        role = QPalette.ColorRole
        return {
            role.Base: self.page,
            role.Window: self.panel,
            role.Button: self.panel,
            role.AlternateBase: self.card,
            role.ToolTipBase: self.card,
            role.Midlight: self.hairline,
            role.Mid: self.border,
            role.PlaceholderText: self.second,
            role.Accent: self.accent,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Highlight: self.marked,
            role.HighlightedText: self.on_marked,
            **dict.fromkeys((*_TEXT_ROLES, role.ToolTipText), self.text),
        }


_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def _kinds(*rows: tuple[str, str, str, str]) -> Mapping[str, KindColours]:
    return {
        kind: KindColours(strong=QColor(strong), fill=QColor(fill), text=QColor(text))
        for kind, strong, fill, text in rows
    }


LIGHT = Theme(
    name="light",
    page=QColor("#FFFFFF"),
    panel=QColor("#F3F2F1"),
    card=QColor("#FFFFFF"),
    text=QColor("#0B0C0C"),
    second=QColor("#484D50"),
    hairline=QColor("#D3D6D8"),
    border=QColor("#7A8085"),
    accent=QColor("#1A5DAB"),
    on_accent=QColor("#FFFFFF"),
    accent_hover=QColor("#154C8D"),
    selection=QColor("#E6EFF9"),
    on_selection=QColor("#0B0C0C"),
    error=QColor("#C4271B"),
    error_tint=QColor("#FCEFED"),
    success=QColor("#00683F"),
    success_tint=QColor("#E6F3EC"),
    warning=QColor("#8A4B00"),
    track=QColor("#DEE0E1"),
    focus_outer=FOCUS_OUTER,
    focus_inner=FOCUS_INNER,
    unavailable=QColor("#5A5E62"),
    kinds=_kinds(
        ("fact", "#0066CC", "#E1EDFA", "#00396F"),
        ("observation", "#00391F", "#DDF1E6", "#00391F"),
        ("allegation", "#B54D00", "#FCE8D8", "#6B2E00"),
        ("opinion", "#5B1273", "#F1E4F5", "#4A0A5C"),
        (NO_KIND, "#5A5E62", "#E9EBEC", "#33383B"),
    ),
)

DARK = Theme(
    name="dark",
    page=QColor("#16191C"),
    panel=QColor("#22272B"),
    card=QColor("#1C2024"),
    text=QColor("#F2F4F5"),
    second=QColor("#B9C1C6"),
    hairline=QColor("#3A4147"),
    border=QColor("#8B949A"),
    accent=QColor("#8EC5FF"),
    on_accent=QColor("#0B0C0C"),
    accent_hover=QColor("#B3D8FF"),
    selection=QColor("#17314B"),
    on_selection=QColor("#F2F4F5"),
    error=QColor("#FF9C92"),
    error_tint=QColor("#3A1D1A"),
    success=QColor("#6FD6A2"),
    success_tint=QColor("#13301F"),
    warning=QColor("#F5B95F"),
    track=QColor("#3A4147"),
    focus_outer=FOCUS_OUTER,
    focus_inner=FOCUS_INNER,
    unavailable=QColor("#8E9297"),
    kinds=_kinds(
        ("fact", "#36A9FF", "#0D2F4D", "#BFE0FF"),
        ("observation", "#AEF5C4", "#0F3A25", "#C9F7D9"),
        ("allegation", "#F18924", "#4A2405", "#FFD9BA"),
        ("opinion", "#F7D6FF", "#3F1D4D", "#F7DFFF"),
        (NO_KIND, "#8E9297", "#33393D", "#DDE1E4"),
    ),
)


def high_contrast(system: QPalette) -> Theme:
    """Return a theme of the system's own colours, with every fill and tint switched off."""
    window = system.color(QPalette.ColorRole.Window)
    text = system.color(QPalette.ColorRole.WindowText)
    highlight = system.color(QPalette.ColorRole.Highlight)
    plain = KindColours(strong=text, fill=window, text=text)
    return Theme(
        name="high contrast",
        page=window,
        panel=window,
        card=window,
        text=text,
        second=text,
        hairline=text,
        border=text,
        accent=highlight,
        on_accent=system.color(QPalette.ColorRole.HighlightedText),
        accent_hover=highlight,
        selection=window,
        on_selection=text,
        error=text,
        error_tint=window,
        success=text,
        success_tint=window,
        warning=text,
        track=text,
        focus_outer=highlight,
        # Beside the highlight, its text would not be told from it; what is behind both is.
        focus_inner=window,
        unavailable=system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
        kinds=dict.fromkeys(LIGHT.kinds, plain),
        fills=False,
    )


_TINTS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("light", "cream"): {
        "page": "#FFF8E7",
        "panel": "#F7EEDB",
        "card": "#FFFCF3",
        "hairline": "#DDD3BD",
        "track": "#E6DCC6",
        "selection": "#E3EDF8",
        "error": "#B8241A",
        "error_tint": "#FDEBE4",
        "success_tint": "#E3F1E4",
    },
    ("light", "blue"): {
        "page": "#EEF5FC",
        "panel": "#E2ECF6",
        "card": "#F6FAFE",
        "hairline": "#C6D3E0",
        "border": "#737A80",
        "track": "#CFDAE5",
        "selection": "#D5E5F6",
        "error": "#AE2118",
        "error_tint": "#F9E9EA",
        "success_tint": "#DCF0E8",
        "warning": "#7E4400",
    },
    ("dark", "cream"): {
        "page": "#1D1914",
        "panel": "#2A251E",
        "card": "#231F19",
        "hairline": "#453E33",
        "border": "#9A9184",
        "track": "#453E33",
        "selection": "#3B3220",
        "error_tint": "#3E1F18",
        "success_tint": "#1B3220",
    },
    ("dark", "blue"): {
        "page": "#121A24",
        "panel": "#1D2733",
        "card": "#172029",
        "hairline": "#36424F",
        "track": "#36424F",
        "selection": "#1B3A5A",
        "error_tint": "#3A1D22",
        "success_tint": "#123028",
    },
}
"""What is another colour than in its theme, by theme and ground."""


@cache
def _tinted(name: str, ground: str) -> Theme:
    changed: dict[str, Any] = {role: QColor(said) for role, said in _TINTS[name, ground].items()}
    return replace(THEMES[name], **changed)


def tinted(theme: Theme, ground: str) -> Theme:
    """Return a theme on another ground; where there is none, as in high contrast, as it is."""
    return _tinted(theme.name, ground) if (theme.name, ground) in _TINTS else theme


THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}
