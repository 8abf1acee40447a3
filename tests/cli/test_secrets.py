import getpass
import os
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportwriter.cli.secrets import MOST_BYTES, offer_passphrase, passphrase
from reportwriter.domain.errors import WrongUseError


def _given(*arguments: str | Path) -> str:
    parser = ArgumentParser()
    offer_passphrase(parser)
    return passphrase(parser.parse_args([str(one) for one in arguments]), "Passphrase: ")


@pytest.fixture
def piped() -> Iterator[Callable[[bytes], int]]:
    """Make a pipe that holds something, and give the descriptor that it is read from."""
    opened: list[int] = []

    def pipe(content: bytes) -> int:
        reading, writing = os.pipe()
        opened.append(reading)
        os.write(writing, content)
        os.close(writing)
        return reading

    yield pipe
    for descriptor in opened:
        os.close(descriptor)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_file_gives_the_passphrase_without_its_line_end(tmp_path: Path, end: str) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(f" four läntern s{end}".encode())

    assert _given("--passphrase-file", file) == " four läntern s"


def test_a_descriptor_gives_it_and_stays_open(piped: Callable[[bytes], int]) -> None:
    descriptor = piped(b"four lanterns\n")

    assert _given("--passphrase-fd", str(descriptor)) == "four lanterns"
    assert os.fstat(descriptor)


def test_without_an_option_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def typed(prompt: str) -> str:
        asked.append(prompt)
        return "four lanterns"

    monkeypatch.setattr(getpass, "getpass", typed)

    assert _given() == "four lanterns"
    assert asked == ["Passphrase: "]


def test_nothing_typed_at_the_end_of_input_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", ended)

    with pytest.raises(WrongUseError, match="no passphrase was given"):
        _given()


@pytest.mark.parametrize("number", ["-1", "999", "2147483648"])
def test_a_descriptor_that_is_not_open_is_wrong_use(number: str) -> None:
    with pytest.raises(WrongUseError, match="cannot be read"):
        _given(f"--passphrase-fd={number}")


@pytest.mark.parametrize("name", ["never made", "."])
def test_a_file_that_cannot_be_read_is_wrong_use(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUseError, match="cannot be read"):
        _given("--passphrase-file", tmp_path / name)


def test_what_is_no_text_is_wrong_use_and_is_not_quoted(tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_bytes(b"four \xff lanterns")

    with pytest.raises(WrongUseError) as caught:
        _given("--passphrase-file", tmp_path / "passphrase")

    assert "lanterns" not in str(caught.value)


def test_no_more_is_read_than_any_passphrase_has(tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_bytes(b"x" * (MOST_BYTES + 1))

    assert len(_given("--passphrase-file", tmp_path / "passphrase")) == MOST_BYTES


def test_it_cannot_be_named_twice_nor_given_as_an_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (
        ("--passphrase-fd", "0", "--passphrase-file", str(tmp_path)),
        ("--passphrase", "four lanterns"),
    ):
        with pytest.raises(SystemExit) as left:
            _given(*arguments)
        assert left.value.code == 2
    assert "not allowed with" in capsys.readouterr().err
