"""The pictures of the documentation: each has its source, and is made alone where it is named."""

import re
import sys
from pathlib import Path

import pytest

from tests.pictures import __main__ as pictures
from tests.ui import look, look_b


def test_every_screen_that_is_pictured_is_painted() -> None:
    painted = map(pictures.screen_of, pictures.SCREENS.values())

    assert set(painted) <= {*look.SCREENS, *look_b.SCREENS}


def test_every_picture_that_is_named_is_made_and_lies_there_and_every_one_made_is_named() -> None:
    pages = (Path("README.md"), *Path("docs").glob("*.md"))
    named = {
        name
        for page in pages
        for name in re.findall(r"pictures/([\w-]+)\.png", page.read_text("utf-8"))
    }
    made = {*pictures.SCREENS, *pictures.PAGES, pictures.MINUTES}

    assert named == made
    assert {one.stem for one in pictures.FOLDER.glob("*.png")} >= made


def test_a_name_asks_for_one_picture_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    kept: list[str] = []
    monkeypatch.setattr("subprocess.run", lambda command, **_how: commands.append(command))
    monkeypatch.setattr(pictures, "_keep", lambda _picture, name: kept.append(name))

    assert pictures.main(["today"]) == 0

    assert commands == [[sys.executable, "-m", "tests.ui.look", "home"]]
    assert kept == ["today"]


def test_a_name_that_is_none_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert pictures.main(["tomorrow"]) == 2
    assert "no picture is called tomorrow; there are start, " in capsys.readouterr().err
