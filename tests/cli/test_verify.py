from pathlib import Path

import pytest

from reportwriter.cli.exits import Exit
from reportwriter.cli.verify import exit_of
from reportwriter.domain.file_check import FileCheck
from reportwriter.domain.integrity import Why
from reportwriter.services.verifying import Verified
from reportwriter.signing.key_files import KeyFiles
from tests.cli.commands import Commands
from tests.exchange import senders

KEY_PASSPHRASE = "handed out on paper"  # noqa: S105  # Of a key that was made for this test.


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a submission, its invitation and the certificates to check it with."""
    submission, author, chair = senders.a_submission(), senders.author(), senders.chair()
    contents = {
        "report.pdf": submission.report_pdf,
        "page.pdf": submission.sealed_page_pdf,
        "other page.pdf": senders.the_submission_of_the_police().sealed_page_pdf,
        "invitation.pdf": senders.an_invitation_pdf(),
        "supplement.pdf": senders.a_supplement_pdf(),
        "other supplement.pdf": senders.a_supplement_pdf("FIC-0002"),
        "author.pem": KeyFiles.pem(author.identity.signing_certificate),
        "author.der": author.identity.signing_certificate,
        "chair.p12": KeyFiles.pkcs12(
            chair.keys.encryption, chair.identity.encryption_certificate, KEY_PASSPHRASE
        ),
        "passphrase": KEY_PASSPHRASE.encode(),
        "letter.txt": b"Dear chair",
        "message.pdf": senders.a_message_pdf(senders.chair()),
        "checked.pdf": senders.make(
            senders.the_report(),
            senders.author(),
            agreement=senders.an_agreement(senders.the_report()),
        ).report_pdf,
        "una.der": senders.colleague().identity.signing_certificate,
        "minutes.pdf": senders.a_paper_pdf(),
        "draft.pdf": senders.a_draft_pdf(senders.chair()),
        "answer.pdf": senders.an_answer_pdf(senders.chair()),
        "message to a deputy.pdf": senders.a_message_pdf(senders.deputy()),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_a_file_without_an_end_is_read_no_further_than_is_checked(reportwriter: Commands) -> None:
    said = reportwriter("verify", "/dev/zero")

    assert said.exit == Exit.NOT_CHECKED
    assert "larger" in said.out


def test_without_a_known_certificate_the_signer_is_not_known(
    reportwriter: Commands, files: Path
) -> None:
    said = reportwriter("verify", files / "report.pdf")

    assert said.exit == Exit.SIGNER_NOT_KNOWN
    assert said.out.startswith("report.pdf: Unchanged")
    assert "Who signed?" in said.out
    assert "Next: " in said.out


@pytest.mark.parametrize("certificate", ["author.pem", "author.der"])
def test_with_everything_beside_it_all_is_as_it_should_be(
    reportwriter: Commands, files: Path, certificate: str
) -> None:
    said = reportwriter(
        *("verify", files / "report.pdf", "--known", files / certificate),
        *("--invitation", files / "invitation.pdf", "--sealed", files / "page.pdf"),
        *("--key", files / "chair.p12", "--passphrase-file", files / "passphrase", "--json"),
    )

    assert said.exit == Exit.FINE
    (answered,) = said.document["files"]
    assert answered["file"] == "report.pdf"
    assert (answered["exit"], answered["integrity"]) == (0, "unchanged")
    assert (answered["signer"], answered["asked"]) == ("known", "person_asked")
    assert (answered["missing"], answered["contents"]) == ("nothing", "items 1")
    assert isinstance(said.document["reduced_protection"], list)


def test_a_page_of_another_report_does_not_belong(reportwriter: Commands, files: Path) -> None:
    said = reportwriter(
        "verify", files / "report.pdf", "--sealed", files / "other page.pdf", "--json"
    )

    assert said.exit == Exit.DOES_NOT_BELONG
    assert said.document["files"][0]["missing"] == "sealed_page_of_another"


def test_of_several_files_the_gravest_answer_counts_and_each_has_its_own(
    reportwriter: Commands, files: Path
) -> None:
    whole = (files / "report.pdf").read_bytes()
    (files / "added.pdf").write_bytes(whole + b"\n% more\n")

    said = reportwriter(
        "verify", files / "report.pdf", files / "added.pdf", files / "letter.txt", "--json"
    )

    assert said.exit == Exit.ADDED_TO
    assert [one["exit"] for one in said.document["files"]] == [
        Exit.SIGNER_NOT_KNOWN,
        Exit.ADDED_TO,
        Exit.NOT_CHECKED,
    ]


def test_a_wrong_passphrase_of_the_key_file_is_refused_in_words(
    reportwriter: Commands, files: Path
) -> None:
    (files / "passphrase").write_text("not this one", "utf-8")

    said = reportwriter(
        *("verify", files / "report.pdf", "--sealed", files / "page.pdf"),
        *("--key", files / "chair.p12", "--passphrase-file", files / "passphrase"),
    )

    assert (said.exit, said.out) == (Exit.REFUSED, "")
    assert said.err.startswith("The key file opens with another passphrase.\n")


@pytest.mark.parametrize(
    ("name", "what"),
    [("invitation.pdf", "an invitation"), ("minutes.pdf", "the minutes or the decision letter")],
)
def test_what_is_no_report_is_named_for_what_it_is(
    reportwriter: Commands, files: Path, name: str, what: str
) -> None:
    said = reportwriter("verify", files / name)

    assert said.exit == Exit.SIGNER_NOT_KNOWN
    assert f"This is {what}" in said.out
    assert "its signer is not yet known to you." in said.out
    assert "Cannot be said" not in said.out


@pytest.mark.parametrize(
    ("option", "name", "sentence"),
    [
        ("--invitation", "letter.txt", "the invitation is none, or not unchanged"),
        ("--sealed", "letter.txt", "the file named as sealed page is none"),
    ],
)
def test_what_is_named_beside_a_report_must_be_what_it_is_named_as(
    reportwriter: Commands, files: Path, option: str, name: str, sentence: str
) -> None:
    said = reportwriter("verify", files / "report.pdf", option, files / name)

    assert said.exit == Exit.WRONG_USE
    assert sentence in said.err


def test_what_is_named_as_a_known_certificate_must_be_one(
    reportwriter: Commands, files: Path
) -> None:
    said = reportwriter("verify", files / "report.pdf", "--known", files / "letter.txt")

    assert said.exit == Exit.REFUSED
    assert said.err.startswith("This is not a certificate that can be read.\n")


@pytest.mark.parametrize("why", [why for why in Why if why is not Why.HOLDS])
def test_what_is_not_proven_never_ends_well(why: Why) -> None:
    verified = Verified(check=FileCheck(why=why), what="other", signer_is_known=True)

    assert exit_of(verified) in (Exit.ADDED_TO, Exit.CHANGED_OR_DAMAGED, Exit.NOT_CHECKED)


def test_a_supplement_is_checked_beside_the_report_it_adds_to(
    reportwriter: Commands, files: Path
) -> None:
    said = reportwriter(
        *("verify", files / "report.pdf", files / "supplement.pdf"),
        *("--known", files / "author.pem", "--invitation", files / "invitation.pdf"),
    )

    assert said.exit == Exit.FINE
    assert "Version 1 of the report you hold." in said.out
    assert "Yes, signed by the same person." in said.out


def test_a_supplement_alone_says_that_its_report_has_not_arrived(
    reportwriter: Commands, files: Path
) -> None:
    said = reportwriter("verify", files / "supplement.pdf", "--json")

    assert said.exit == Exit.SIGNER_NOT_KNOWN
    (answered,) = said.document["files"]
    assert (answered["what"], answered["adds_to"]) == ("supplement", "not_arrived")


def test_a_supplement_of_another_conference_does_not_belong(
    reportwriter: Commands, files: Path
) -> None:
    said = reportwriter(
        *("verify", files / "other supplement.pdf", "--known", files / "author.pem"),
        *("--invitation", files / "invitation.pdf"),
    )

    assert said.exit == Exit.DOES_NOT_BELONG


def test_a_sealed_message_says_only_when_it_came_until_there_is_a_key(
    reportwriter: Commands, files: Path
) -> None:
    said = reportwriter("verify", files / "message.pdf", "--json")

    assert said.exit == Exit.NOT_CHECKED
    (answered,) = said.document["files"]
    assert (answered["what"], answered["contents"]) == ("message", "not_looked_at")
    assert answered["signer"] == "absent"


@pytest.mark.parametrize(
    ("name", "ends", "contents"),
    [
        ("message.pdf", Exit.FINE, "items"),
        ("message to a deputy.pdf", Exit.NOT_CHECKED, "not_sealed_to_you"),
    ],
)
def test_with_a_key_a_message_says_who_sent_it(
    reportwriter: Commands, files: Path, name: str, ends: Exit, contents: str
) -> None:
    said = reportwriter(
        *("verify", files / name, "--known", files / "author.pem"),
        *("--invitation", files / "invitation.pdf"),
        *("--key", files / "chair.p12", "--passphrase-file", files / "passphrase", "--json"),
    )

    assert said.exit == ends
    (answered,) = said.document["files"]
    assert answered["contents"] == contents
    assert (answered["signer"] == "known") == (contents == "items")
    assert "speech-to-text" not in said.out


@pytest.mark.parametrize("what", ["draft", "answer"])
def test_a_draft_and_an_answer_to_one_are_told_apart_and_never_taken_for_a_report(
    reportwriter: Commands, files: Path, what: str
) -> None:
    closed = reportwriter("verify", files / f"{what}.pdf", "--json")
    opened = reportwriter(
        *("verify", files / f"{what}.pdf", "--known", files / "author.pem"),
        *("--key", files / "chair.p12", "--passphrase-file", files / "passphrase", "--json"),
    )

    assert closed.exit == Exit.NOT_CHECKED
    (answered,) = closed.document["files"]
    assert (answered["what"], answered["contents"]) == (what, "not_looked_at")
    (answered,) = opened.document["files"]
    assert (answered["what"], answered["contents"]) == (what, "items")
    assert opened.exit == (Exit.FINE if what == "draft" else Exit.SIGNER_NOT_KNOWN)


def test_a_draft_is_said_to_be_no_report(reportwriter: Commands, files: Path) -> None:
    said = reportwriter("verify", files / "draft.pdf")

    assert said.out.startswith("draft.pdf: Draft to be checked, not opened yet")
    assert "It is no report." in said.out


def test_of_a_report_that_a_colleague_agreed_to_it_is_said_whose_agreement_it_is(
    reportwriter: Commands, files: Path
) -> None:
    known = ("--known", files / "author.pem", files / "una.der")

    said = reportwriter("verify", files / "checked.pdf", *known)
    answered = reportwriter("verify", files / "checked.pdf", *known, "--json")

    assert said.exit == Exit.FINE
    assert "Checked in the agency?" in said.out
    assert "Una Fennimore, Head teacher" in said.out
    (file,) = answered.document["files"]
    assert file["checked"] == "holds"
