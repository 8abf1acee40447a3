"""What the user set for this computer: theme and zoom. Kept in a small file beside no secret."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`theme` is light, dark, high contrast, or system to follow the desktop."""

    theme: str = "system"
    zoom: float = 1.0


_THEMES = ("system", "light", "dark", "high contrast")


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
    theme, zoom = kept.get("theme"), kept.get("zoom")
    known = theme if isinstance(theme, str) and theme in _THEMES else "system"
    sound = isinstance(zoom, int | float) and not isinstance(zoom, bool) and 0.8 <= zoom <= 3.0
    return Settings(theme=known, zoom=float(zoom) if sound and zoom is not None else 1.0)
