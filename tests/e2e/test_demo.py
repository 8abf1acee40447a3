"""What the demonstration writes, looked at by other people's programs."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import page as page_validation
import pytest

from reportwriter.domain.disclosure import as_sent, reaches
from reportwriter.domain.ids import ReportId
from reportwriter.exchange.agreement import seen
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.travelling import PageFile, ReportFile
from tests.deep_scan import scan_bytes
from tests.e2e.conftest import Conference, run
from tests.editions.checker import faults
from tests.pdf.reading import pages_of

pytestmark = pytest.mark.slow


def test_every_answer_is_the_expected_one(conference: Conference) -> None:
    wrong = [answer for answer in conference.played.answers if not answer.is_as_expected]

    assert wrong == []
    assert len(conference.played.answers) > 28


def test_a_colleague_checks_a_draft_and_the_chair_sees_that_they_agreed(
    conference: Conference,
) -> None:
    said = {(answer.file, answer.question): answer.given for answer in conference.played.answers}

    assert said["school", "checked"] == "holds"
    assert ("police", "checked") not in said
    (report,) = (conference.person("school") / "to send").glob("*report.pdf")
    assert "Checked by Gwendolen Ashby" in pages_of(report.read_bytes())[-1]


def test_what_came_later_is_taken_in_with_its_report_and_a_changed_one_refused(
    conference: Conference,
) -> None:
    said = {(answer.file, answer.question): answer.given for answer in conference.played.answers}

    assert said["school supplement", "adds_to"] == "held"
    assert said["school supplement", "signer"] == "known"
    changed = "school byte flipped, tampered supplement.pdf"
    assert said[changed, "integrity"] == "changed_or_damaged"


def test_every_pdf_passes_both_profiles_and_qpdf(conference: Conference) -> None:
    pdfs = conference.pdfs()

    failures = [
        (path.name, profile, [failure.message for failure in result.failures][:3])
        for path in pdfs
        for profile in ("ua1", "3a")
        if not (result := page_validation.validate_pdf(str(path), profile=profile)).is_compliant
    ]

    assert failures == []
    assert len(pdfs) == 40
    for path in pdfs:
        run("qpdf", "--check", path)


@pytest.fixture
def trusting(conference: Conference, tmp_path: Path) -> Sequence[str]:
    """Options for pdfsig that make it trust the certificates of the demonstration."""
    store = f"sql:{tmp_path}"
    run("certutil", "-N", "-d", store, "--empty-password")
    for certificate in (conference.folder / "certificates").glob("*-signing.pem"):
        run(
            *("certutil", "-A", "-d", store, "-n", certificate.stem, "-t", "P,P,P"),
            *("-i", certificate),
        )
    return ("-nssdir", store)


def test_pdfsig_calls_every_signed_pdf_valid_and_signed_in_total(
    conference: Conference, trusting: Sequence[str], opened_page: Path
) -> None:
    signed = [*conference.pdfs("*report.pdf"), *conference.pdfs("*invitation.pdf"), opened_page]

    for path in signed:
        said = run("pdfsig", *trusting, path)
        assert "Signature is Valid" in said, path.name
        assert "Total document signed" in said, path.name
    assert len(signed) == 17


COPIES = "*copy for*.pdf"
HERS = ("Marigold Rise", "19 Marigold", "ZZ1 9HX", "ZZ19HX", "Bramwell Yard", "ZZ1 8TT")
"""Where the mother and her children are, and the grandmother."""
HIS = ("Cobblestick Lane", "ZZ1 4QP", "Foxglove Court", "ZZ2 3LM")


def test_each_of_the_family_gets_only_their_own_copies(conference: Conference) -> None:
    copies = conference.pdfs(COPIES)

    for path in copies:
        assert path.parent.name == f"for {path.stem.rpartition(' copy for ')[2]}"
        pages = pages_of(path.read_bytes())
        assert all(path.parent.name.removeprefix("for ") in page for page in pages)
    assert {path.parent.name for path in copies} == {
        "for Tamsin Pebblewick",
        "for Fennimore Quillfeather",
        "for Corin Thrumm",
        "for Juniper Pebblewick",
    }
    hers = "Childrens Social Care"
    assert [path.name for path in copies if "Juniper" in path.name] == [
        f"FIC-0001 {hers} copy for Juniper Pebblewick.pdf"
    ]
    assert not [path for path in copies if "Police" in path.name and "Corin" in path.name]


def test_no_copy_shows_where_another_household_lives_or_what_its_reader_must_not_know(
    conference: Conference,
) -> None:
    for agency in conference.scenario.agencies:
        report = agency.report(ReportId("r"), conference.scenario.conference)
        for person in report.people:
            hidden = [
                one.text
                for one in report.statements
                if reaches(report)[one.id].hidden_from(person.id)
            ]
            folder = conference.folder / f"for {person.name}"
            for path in folder.glob(f"*{agency.author.agency}*.pdf") if folder.is_dir() else ():
                secrets = [*hidden, *HERS, *HIS, *(item.text for item in agency.confidential_items)]
                assert scan_bytes(path.read_bytes(), secrets) == (), path.name


def test_a_copy_has_one_revision_and_nothing_inside_it(conference: Conference) -> None:
    for path in conference.pdfs(COPIES):
        assert path.read_bytes().count(b"startxref") == 1
        assert run("pdfdetach", "-list", path).startswith("0 embedded files")
        said = run("pdfinfo", path)
        for private in ("Title:           Copy for", "Producer:"):
            assert private in said
        assert faults(path.read_bytes()) == []


def test_openssl_opens_the_sealed_page_with_the_chairs_key(
    conference: Conference, opened_page: Path, tmp_path: Path
) -> None:
    run("pdfdetach", "-save", "1", "-o", tmp_path / "page.json", opened_page)

    record = from_json((tmp_path / "page.json").read_bytes(), PageFile)
    police = conference.scenario.agency("police")

    assert police is not None
    assert record.page.items == police.confidential_items
    assert opened_page.stat().st_size == 256 * 1024
    for profile in ("ua1", "3a"):
        assert page_validation.validate_pdf(str(opened_page), profile=profile).is_compliant


def test_report_json_is_what_was_written(conference: Conference, tmp_path: Path) -> None:
    for agency in conference.scenario.agencies:
        folder = conference.person(agency.id) / "to send"
        (report,) = folder.glob("*report.pdf")
        target = tmp_path / agency.id
        run("pdfdetach", "-save", "1", "-o", target, report)

        data = target.read_bytes()
        record = from_json(data, ReportFile)

        assert to_json(record) == data
        assert record.report.statements == agency.statements
        assert record.report.views == agency.views
        assert record.report.comments == agency.comments
        assert record.report == as_sent(record.report)


def test_no_words_are_glued_for_who_listens_to_the_structure(conference: Conference) -> None:
    for agency in conference.scenario.agencies:
        (report,) = (conference.person(agency.id) / "to send").glob("*report.pdf")

        spoken = re.sub(r"\s+", " ", run("pdfinfo", "-struct-text", report).replace('"', " "))

        for statement in agency.statements:
            words = statement.text.replace('"', " ").split()
            assert " ".join(words) in spoken, statement.id


def test_all_files_handed_over_are_called_and_sized_alike_whatever_they_hold(
    conference: Conference,
) -> None:
    pages = conference.pdfs("*sealed page.pdf")
    sizes = {path.stat().st_size // 1024 for path in pages}

    assert len(sizes) == 1
    for path in set(conference.pdfs()) - set(conference.pdfs(COPIES)):
        for person in conference.scenario.people:
            for word in person.name.split():
                assert word.casefold() not in path.name.casefold()


@pytest.mark.parametrize(("mishap", "exit_code"), [("byte flipped", 5), ("appended to", 4)])
def test_a_tampered_copy_is_refused_on_the_command_line(
    conference: Conference, mishap: str, exit_code: int, reportwriter: Sequence[str]
) -> None:
    (tampered,) = (conference.folder / "refused").glob(f"*{mishap}*report.pdf")

    done = subprocess.run(
        [*reportwriter, "verify", tampered, "--json"],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )

    assert done.returncode == exit_code
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout)["files"][0]["exit"] == exit_code


def test_verify_tells_known_unknown_and_swapped_apart(
    conference: Conference, reportwriter: Sequence[str]
) -> None:
    chair, school = conference.person("chair"), conference.person("school")
    (report,) = (school / "to send").glob("*report.pdf")
    (own_page,) = (school / "to send").glob("*sealed page.pdf")
    other_page = next((chair / "received").glob("*Police*sealed page.pdf"))
    (invitation,) = (school / "received").glob("*.pdf")
    known = conference.folder / "certificates" / f"{school.name}-signing.pem"

    def verified(*options: str | Path) -> int:
        command = [*reportwriter, "verify", report, *options]
        return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode

    beside = ("--known", known, "--invitation", invitation)
    assert verified() == 3
    assert verified(*beside, "--sealed", own_page) == 0
    assert verified(*beside, "--sealed", other_page) == 7
    assert verified("--key", known) == 2


def test_text_and_data_agree_in_every_report(conference: Conference) -> None:
    for agency in conference.scenario.agencies:
        (report,) = (conference.person(agency.id) / "to send").glob("*report.pdf")

        shown = seen(run("pdftotext", "-raw", report, "-"))

        references = re.findall(r"ref\.([BCDFGHJKLMNPQRSTVWXZ]{3})", shown)
        assert {statement.reference for statement in agency.statements} <= set(references)
