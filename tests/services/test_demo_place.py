from pathlib import Path

import pytest

from reportwriter.domain.errors import WrongUseError
from reportwriter.services.demo.place import make_anew


def _standing(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["new", "deep/in/new", "."])
def test_a_new_folder_and_an_empty_one_are_taken_and_say_what_they_hold(
    tmp_path: Path, name: str
) -> None:
    make_anew(tmp_path / "empty" / name)

    assert _standing(tmp_path / "empty" / name) == {"About this folder.txt"}


def test_a_demonstration_is_emptied_for_the_next(tmp_path: Path) -> None:
    make_anew(tmp_path / "demo")
    (tmp_path / "demo" / "chair" / "vault").mkdir(parents=True)

    make_anew(tmp_path / "demo")

    assert _standing(tmp_path / "demo") == {"About this folder.txt"}


def test_a_folder_that_holds_anything_else_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.odt").write_bytes(b"Dear aunt")

    with pytest.raises(WrongUseError, match="letters holds other things"):
        make_anew(tmp_path / "letters")

    assert (tmp_path / "letters" / "mine.odt").read_bytes() == b"Dear aunt"


def test_a_file_is_no_folder_to_play_in(tmp_path: Path) -> None:
    (tmp_path / "demo").write_bytes(b"Dear aunt")

    with pytest.raises(WrongUseError):
        make_anew(tmp_path / "demo")

    assert (tmp_path / "demo").read_bytes() == b"Dear aunt"
