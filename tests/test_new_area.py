"""docs/new-area.md does what it says: its files are sound, its commands are real."""

import re
from io import StringIO
from pathlib import Path

import pytest

import reportwriter.app
from tests.builders import NOON
from tests.cli.commands import Commands
from tests.pdf.reading import text_of
from tests.services.desks import PASSPHRASE, PRU, new_access

GUIDE = (Path(__file__).parents[1] / "docs" / "new-area.md").read_text("utf-8")
FILES = dict(
    zip(
        re.findall(r"^Save this as `([^`]+)`", GUIDE, re.MULTILINE),
        re.findall(r"^```toml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL),
        strict=True,
    )
)
STEPS = [line.split() for line in re.findall(r"^    reportwriter (.+)$", GUIDE, re.MULTILINE)]


@pytest.fixture
def reportwriter_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Commands:
    """The commands, in a folder with the files of the guide, for somebody with a signature."""
    vault = tmp_path / "home" / "vault"
    monkeypatch.setattr(reportwriter.app, "vault_folder", lambda: vault)
    monkeypatch.setattr(reportwriter.app, "now", lambda: NOON)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSPHRASE)
    monkeypatch.setattr("random.SystemRandom.sample", lambda _self, _all, _count: [0, 1, 2])
    monkeypatch.chdir(tmp_path)
    access = new_access(vault)
    opened = access.create(PASSPHRASE)
    opened.identities.make(PRU, PASSPHRASE)
    words = opened.trust.own_words()
    access.close()
    monkeypatch.setattr("sys.stdin", StringIO("\n".join(words[:3]) + "\n"))
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, "utf-8")
    return Commands(capsys)


def test_every_command_of_the_guide_works_in_its_order(
    reportwriter_here: Commands, tmp_path: Path
) -> None:
    said = [reportwriter_here(*step) for step in STEPS]

    assert [one.exit for one in said] == [0] * len(STEPS)
    assert "larkabout-report" in reportwriter_here("forms").out
    assert text_of((tmp_path / "empty.pdf").read_bytes()).startswith("Larkabout Empty form")


def test_the_guide_shows_the_very_words_of_the_check(
    reportwriter_here: Commands, tmp_path: Path
) -> None:
    form = tmp_path / "larkabout-report.v1.toml"
    form.write_text(form.read_text("utf-8").replace("label =", "lable =", 1), "utf-8")

    said = reportwriter_here("forms", "check", form.name)

    assert said.exit == 1
    assert all(f"    {line}\n" in GUIDE for line in said.out.splitlines())


def test_a_word_that_is_no_clock_lists_all_clocks(
    reportwriter_here: Commands, tmp_path: Path
) -> None:
    area = tmp_path / "larkabout.toml"
    area.write_text(area.read_text("utf-8").replace('"conference_start"', '"x"'), "utf-8")

    said = reportwriter_here("forms", "check", *FILES)

    named = re.search(r"is the clock: (.+?) and some more", GUIDE, re.DOTALL)
    assert named
    assert all(clock in said.out for clock in re.findall(r"`(\w+)`", named[1]))
