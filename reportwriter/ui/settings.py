"""What the user set for this computer: how things look. Kept in a small file beside no secret."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`theme` is light, dark, high contrast, or system to follow the desktop.

    `letters` is how many a line of a statement holds at most, 0 as many as there is room for.
    `roomy` sets letters and lines of what the report says farther apart.
    """

    theme: str = "system"
    zoom: float = 1.0
    letters: int = 0
    roomy: bool = False


THEMES = {
    "system": "Follow the system",
    "light": "Light",
    "dark": "Dark",
    "high contrast": "High contrast",
}
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
    theme, zoom, letters = kept.get("theme"), kept.get("zoom"), kept.get("letters")
    known = theme if isinstance(theme, str) and theme in THEMES else "system"
    sound = isinstance(zoom, int | float) and not isinstance(zoom, bool) and 0.8 <= zoom <= 3.0
    return Settings(
        theme=known,
        zoom=float(zoom) if sound and zoom is not None else 1.0,
        letters=letters if type(letters) is int and letters in LETTERS else 0,
        roomy=kept.get("roomy") is True,
    )
