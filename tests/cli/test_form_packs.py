from io import StringIO
from pathlib import Path

import pytest

import reportwriter.app
from reportwriter.signing.key_files import KeyFiles
from tests.builders import NOON
from tests.cli.commands import Commands
from tests.services.desks import PASSPHRASE, PRU, new_access
from tests.services.test_form_packs import AREA, FORM


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Whoever runs the commands: a vault with an identity, and no forms installed."""
    folder = tmp_path / "home" / "vault"
    monkeypatch.setattr(reportwriter.app, "vault_folder", lambda: folder)
    monkeypatch.setattr(reportwriter.app, "now", lambda: NOON)
    access = new_access(folder)
    vault = access.create(PASSPHRASE)
    vault.identities.make(PRU, PASSPHRASE)
    (tmp_path / "pru.pem").write_bytes(
        KeyFiles.pem(vault.identities.required().certificates.signing_der)
    )
    access.close()
    (tmp_path / "passphrase").write_text(PASSPHRASE, "utf-8")
    (tmp_path / "form.toml").write_bytes(FORM)
    (tmp_path / "area.toml").write_bytes(AREA)
    return tmp_path


@pytest.fixture
def words(reportwriter: Commands, home: Path) -> list[str]:
    """The eight words of who made the pack, which now lies in the folder."""
    said = reportwriter(
        "forms",
        "pack",
        home / "form.toml",
        home / "area.toml",
        "--out",
        home / "our.formpack",
        "--passphrase-file",
        home / "passphrase",
        "--json",
    )
    assert said.exit == 0
    return list(said.document["words"])


def _typed(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    """Type the words that are asked for; the positions are always the same here."""
    monkeypatch.setattr("random.SystemRandom.sample", lambda _self, _all, _count: [0, 3, 5])
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{words[at]}\n" for at in (0, 3, 5))))


def test_a_pack_is_installed_once_three_words_are_right(
    reportwriter: Commands, home: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _typed(monkeypatch, words)

    said = reportwriter("forms", "install", home / "our.formpack")

    assert said.exit == 0
    assert said.out.startswith(f"Signed by: {PRU.name}, ")
    assert "Word 1: Word 4: Word 6: " in said.err
    listed = reportwriter("forms").out
    assert "larkabout-report" in listed
    assert "larkabout " in listed


def test_wrong_words_install_nothing(
    reportwriter: Commands, home: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _typed(monkeypatch, words[::-1])

    said = reportwriter("forms", "install", home / "our.formpack")

    assert said.exit == 3
    assert "Nothing was installed." in said.err
    assert "larkabout" not in reportwriter("forms").out


def test_a_signer_who_is_known_is_not_asked_about(
    reportwriter: Commands, home: Path, words: list[str]
) -> None:
    said = reportwriter(
        "forms", "install", home / "our.formpack", "--known", home / "pru.pem", "--json"
    )

    assert said.exit == 0
    assert len(said.document["installed"]) == 2
    assert words


def test_a_changed_pack_is_refused(reportwriter: Commands, home: Path, words: list[str]) -> None:
    pack = home / "our.formpack"
    pack.write_bytes(pack.read_bytes().replace(b"What was seen", b"What was said"))

    said = reportwriter("forms", "install", pack, "--known", home / "pru.pem")

    assert said.exit == 1
    assert said.err.startswith("This form pack is damaged, or was changed after it was signed.")
    assert words


def test_an_unsound_form_is_not_packed_and_its_lines_are_named(
    reportwriter: Commands, home: Path
) -> None:
    (home / "form.toml").write_bytes(FORM.replace(b"title =", b"titel =", 1))

    said = reportwriter(
        "forms",
        "pack",
        home / "form.toml",
        "--out",
        home / "our.formpack",
        "--passphrase-file",
        home / "passphrase",
    )

    assert said.exit == 1
    assert "form.toml, line 3, titel:" in said.err
    assert not (home / "our.formpack").exists()


def test_two_files_of_one_name_are_wrong_use(reportwriter: Commands, home: Path) -> None:
    (home / "other").mkdir()
    (home / "other" / "form.toml").write_bytes(FORM)

    said = reportwriter(
        "forms", "pack", home / "form.toml", home / "other" / "form.toml", "--out", home / "x"
    )

    assert said.exit == 2


def test_a_pack_that_is_not_there_is_wrong_use(reportwriter: Commands, home: Path) -> None:
    assert reportwriter("forms", "install", home / "none").exit == 2
