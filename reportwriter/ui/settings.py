"""What the user set for this computer: how things look. Kept in a small file beside no secret."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`theme` is light, dark, high contrast, or system to follow the desktop; `ground` its ground.

    `ruler` lays a line under what is read. The others are those of `fonts.Reading`.
    """

    theme: str = "system"
    ground: str = "usual"
    zoom: float = 1.0
    letters: int = 0
    roomy: bool = False
    spacing: int = 0
    face: str = ""
    ruler: bool = False


THEMES = {
    "system": "Follow the system",
    "light": "Light",
    "dark": "Dark",
    "high contrast": "High contrast",
}
GROUNDS = {
    "usual": "White, or near black",
    "cream": "Cream, or dark brown",
    "blue": "Pale blue, or dark blue",
}
FACES = {
    "": "Inter, and Atkinson Hyperlegible for what a report says",
    "Atkinson Hyperlegible": "Atkinson Hyperlegible",
    "Lexend": "Lexend",
    "system": "The typeface of this computer",
}
SPACING = {0: "Usual", 6: "Wide", 12: "Widest"}
LETTERS = {
    0: "As wide as the window",
    80: "At most 80 letters",
    60: "At most 60 letters",
}


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """Settings that cannot be read are the defaults; a wish for a zoom never stops the program."""

    path: Path

    def load(self) -> Settings:
        try:
            kept = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return Settings()
        return _checked(kept) if isinstance(kept, dict) else Settings()

    def save(self, settings: Settings) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(asdict(settings)), "utf-8")
        except OSError:
            return


def _checked(kept: dict[str, Any]) -> Settings:
    zoom = kept.get("zoom")
    sound = isinstance(zoom, int | float) and not isinstance(zoom, bool) and 0.8 <= zoom <= 3.0
    return Settings(
        theme=_known(kept.get("theme"), THEMES, "system"),
        ground=_known(kept.get("ground"), GROUNDS, "usual"),
        zoom=float(zoom) if sound and zoom is not None else 1.0,
        letters=_known(kept.get("letters"), LETTERS, 0),
        roomy=kept.get("roomy") is True,
        spacing=_known(kept.get("spacing"), SPACING, 0),
        face=_known(kept.get("face"), FACES, ""),
        ruler=kept.get("ruler") is True,
    )


Value = TypeVar("Value", int, str)


def _known(kept: object, offered: Mapping[Value, str], usual: Value) -> Value:
    """Return what was kept where it is offered, and is no truth that looks like a number."""
    return next((one for one in offered if one == kept and type(one) is type(kept)), usual)
