"""What a chair sealed, checked without a vault: the minute and the confidential bundle."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportwriter.cli.exits import Exit
from reportwriter.exchange.integrity import sealed_bytes
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.pdf.press import Press
from reportwriter.signing.key_files import KeyFiles
from tests.cli.commands import Commands
from tests.deep_scan import scan_bytes
from tests.exchange import senders
from tests.exchange.handing import handed_on
from tests.services.chaired import FIC, Chaired, a_chair_who_invited, seal_bundle, the_chair
from tests.services.desks import PASSPHRASE, an_item
from tests.services.test_hearing import WORDS, decide

KEY_PASSPHRASE = "handed out on paper"  # noqa: S105  # Of a key that was made for this test.


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A minute and two bundles, the second with a message that only the chair can open.

    The key is a deputy's, as the chair's own never leaves the vault without being asked for.
    """
    folder = tmp_path_factory.mktemp("sealed")
    chaired = a_chair_who_invited(tmp_path_factory.mktemp("chair"))
    chaired.desk.access.open(PASSPHRASE)
    decide(chaired)
    vault = chaired.desk.vault
    vault.minutes.write(FIC, folder / "minute.pdf", PASSPHRASE)
    seal_bundle(vault, folder / "bundle.pdf")
    _take_message(chaired)
    seal_bundle(vault, folder / "with message.pdf")
    deputy, own = senders.deputy(), vault.identities.required().certificates
    contents = {
        "chair.der": own.signing_der,
        "deputy.p12": _p12(deputy),
        "officer.p12": _p12(senders.officer()),
        "passphrase": KEY_PASSPHRASE.encode(),
        "page.pdf": chaired.school.sealed_page_pdf,
        "damaged.pdf": _damaged((folder / "minute.pdf").read_bytes()),
        "report.pdf": senders.a_submission().report_pdf,
        "another.pdf": senders.the_submission_of_the_police().report_pdf,
        "handed on.pdf": _handed_on(deputy),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    yield folder
    chaired.desk.access.close()


def _take_message(chaired: Chaired) -> None:
    message = chaired.put("message.pdf", senders.a_message_pdf(the_chair(chaired)))
    chaired.take(message, passphrase=PASSPHRASE)


def _p12(sender: senders.Sender) -> bytes:
    return KeyFiles.pkcs12(
        sender.keys.encryption, sender.identity.encryption_certificate, KEY_PASSPHRASE
    )


def _handed_on(to: senders.Sender) -> bytes:
    with Quarantine() as quarantine:
        return handed_on(senders.a_submission(), senders.chair(), [to], quarantine)


def _damaged(carrier: bytes) -> bytes:
    """Return a carrier of which one byte of what is sealed was changed, and nothing else."""
    with Quarantine() as quarantine:
        p7m = bytearray(sealed_bytes(carrier, quarantine))
    p7m[len(p7m) // 2] ^= 1
    return Press.sealed_minute(bytes(p7m))


def key(files: Path, name: str = "deputy.p12") -> tuple[str | Path, ...]:
    return ("--key", files / name, "--passphrase-file", files / "passphrase")


@pytest.mark.parametrize(
    ("name", "what", "headline"),
    [
        ("minute.pdf", "minute", "Sealed minute, unchanged"),
        ("bundle.pdf", "confidential_bundle", "Confidential bundle, unchanged"),
    ],
)
def test_it_opens_with_the_key_of_a_deputy_and_says_who_made_it(
    reportwriter: Commands, files: Path, name: str, what: str, headline: str
) -> None:
    known = ("--known", files / "chair.der")

    said = reportwriter("verify", "--sealed", files / name, *known, *key(files))
    answered = reportwriter("verify", "--sealed", files / name, *known, *key(files), "--json")

    assert said.exit == Exit.FINE
    assert said.out.startswith(f"{name}: {headline}")
    assert "Merriweather Stope" in said.out
    (file,) = answered.document["files"]
    assert (file["what"], file["exit"]) == (what, 0)
    assert (file["integrity"], file["signer"], file["contents"]) == ("unchanged", "known", "items")
    # What it says is never shown.
    assert scan_bytes((said.out + answered.out).encode(), [*WORDS, an_item().text]) == ()


def test_named_as_a_file_it_is_the_same(reportwriter: Commands, files: Path) -> None:
    said = reportwriter("verify", files / "minute.pdf", *key(files))

    assert said.exit == Exit.SIGNER_NOT_KNOWN
    assert "by somebody not yet known" in said.out


def test_the_originals_in_a_bundle_are_opened_too(reportwriter: Commands, files: Path) -> None:
    known = ("--known", files / "chair.der")

    whole = reportwriter("verify", "--sealed", files / "bundle.pdf", *known, *key(files))
    partly = reportwriter("verify", "--sealed", files / "with message.pdf", *known, *key(files))

    assert "Yes, all 2, and they are unchanged." in whole.out
    assert partly.exit == Exit.DOES_NOT_BELONG
    assert "1 of 3 did not open with this key" in partly.out


@pytest.mark.parametrize("name", ["minute.pdf", "bundle.pdf"])
def test_without_a_key_that_opens_it_nothing_is_known(
    reportwriter: Commands, files: Path, name: str
) -> None:
    closed = reportwriter("verify", "--sealed", files / name, "--json")
    foreign = reportwriter("verify", "--sealed", files / name, *key(files, "officer.p12"), "--json")

    assert (closed.exit, foreign.exit) == (Exit.NOT_CHECKED, Exit.NOT_CHECKED)
    assert closed.document["files"][0]["contents"] == "not_looked_at"
    assert foreign.document["files"][0]["contents"] == "not_sealed_to_you"


def test_a_minute_that_was_changed_is_said_to_be(reportwriter: Commands, files: Path) -> None:
    said = reportwriter("verify", "--sealed", files / "damaged.pdf", *key(files))

    assert said.exit == Exit.CHANGED_OR_DAMAGED
    assert said.out.startswith("damaged.pdf: Sealed minute that is damaged and does not open")


def test_a_sealed_page_is_not_checked_without_its_report(
    reportwriter: Commands, files: Path
) -> None:
    said = reportwriter("verify", "--sealed", files / "page.pdf", *key(files))

    assert said.exit == Exit.WRONG_USE
    assert "name the report as FILE" in said.err


def test_a_handed_on_page_says_who_handed_it_on_and_of_which_report_it_is(
    reportwriter: Commands, files: Path
) -> None:
    alone = reportwriter("verify", files / "handed on.pdf", *key(files))
    both = (files / "handed on.pdf", files / "report.pdf")
    beside = reportwriter("verify", *both, *key(files), "--json")
    closed = reportwriter("verify", files / "handed on.pdf")

    assert alone.out.startswith("handed on.pdf: Handed-on page, waits for its report")
    assert "Merriweather Stope, who signs as chair" in alone.out
    (file, _) = beside.document["files"]
    assert (file["what"], file["contents"], file["adds_to"]) == ("handed_on", "items", "held")
    assert closed.exit == Exit.NOT_CHECKED
    assert "Handed-on page, not opened yet" in closed.out
    assert scan_bytes((alone.out + beside.out).encode(), [an_item().text]) == ()


def test_a_handed_on_page_is_checked_as_the_sealed_page_of_its_report(
    reportwriter: Commands, files: Path
) -> None:
    page = ("--sealed", files / "handed on.pdf")

    own = reportwriter("verify", files / "report.pdf", *page, *key(files))
    another = reportwriter("verify", files / "another.pdf", *page, *key(files), "--json")
    closed = reportwriter("verify", files / "report.pdf", *page, "--json")

    assert "has arrived, handed on by Merriweather Stope, chair" in own.out
    assert "1 item." in own.out
    assert another.document["files"][0]["missing"] == "sealed_page_of_another"
    assert another.exit == Exit.DOES_NOT_BELONG
    assert closed.document["files"][0]["missing"] == "sealed_page_not_arrived"


def test_something_must_be_named(reportwriter: Commands) -> None:
    said = reportwriter("verify")

    assert said.exit == Exit.WRONG_USE
    assert "name at least one FILE" in said.err
