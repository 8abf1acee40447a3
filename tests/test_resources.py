import re
import sys
from pathlib import Path

import pytest

from reportwriter import resources
from reportwriter.resources import resource_path

PACKAGE = Path(resources.__file__).parent


def test_every_resource_the_code_names_is_there() -> None:
    named = {
        name
        for module in PACKAGE.rglob("*.py")
        for name in re.findall(r'resource_path\(\s*"([^"{]+)"', module.read_text("utf-8"))
    }

    missing = [name for name in sorted(named) if not resource_path(name).exists()]

    assert missing == []


def test_a_frozen_program_looks_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resource_path("fonts/Inter.ttf") == tmp_path / "resources" / "fonts" / "Inter.ttf"
