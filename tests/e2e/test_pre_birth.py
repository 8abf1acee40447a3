"""The Larkabout family: a pre-birth conference in Fife, played from invitation to file check."""

from pathlib import Path

import page as page_validation
import pytest

from tests.e2e.conftest import Conference, played, run

pytestmark = pytest.mark.slow
HEALTH = ("benzodiazepine", "drowsy", "withdrawal", "not prescribed")
ELSEWHERE = ("Tolbooth Green", "ZZ2 5KD", "Lomond Recovery", "weekly sessions")


@pytest.fixture(scope="module")
def larkabout(tmp_path_factory: pytest.TempPathFactory) -> Conference:
    return played("S2", tmp_path_factory.mktemp("pre-birth") / "demo")


def _report(conference: Conference, agency: str) -> Path:
    (report,) = (conference.person(agency) / "to send").glob("*report.pdf")
    return report


def _words(pdf: Path) -> str:
    return " ".join(run("pdftotext", "-raw", pdf, "-").split())


def test_every_answer_is_the_expected_one(larkabout: Conference) -> None:
    wrong = [answer for answer in larkabout.played.answers if not answer.is_as_expected]

    assert wrong == []
    assert len(larkabout.played.answers) == 32


def test_every_pdf_passes_both_profiles(larkabout: Conference) -> None:
    failures = [
        (path.name, profile, [failure.message for failure in result.failures][:3])
        for path in larkabout.pdfs()
        for profile in ("ua1", "3a")
        if not (result := page_validation.validate_pdf(str(path), profile=profile)).is_compliant
    ]

    assert failures == []


def test_the_report_is_the_scottish_one_and_says_that_it_is_reconstructed(
    larkabout: Conference,
) -> None:
    words = _words(_report(larkabout, "maternity"))

    assert "Child Protection Case Conference, before birth" in words
    assert "Fife, version 1 (reconstructed)" in words
    assert "Before the birth" in words
    assert "What I need from people who look after me" in words
    assert "Children's Reporter" in words
    assert "This form is reconstructed" in words


def test_the_unborn_child_has_a_due_date_and_is_asked_nothing(larkabout: Conference) -> None:
    words = _words(_report(larkabout, "social-work"))

    assert "11 Jun 2027" in words
    assert "27 weeks and 6 days" in words
    assert "How the child was asked" not in words
    assert "the baby will come to live at Auntie Skye's too" in words


def test_the_comment_of_the_mother_stands_beside_the_corrected_statement(
    larkabout: Conference,
) -> None:
    words = _words(_report(larkabout, "social-work"))

    assert "I never got the letters." in words
    assert "two of the five letters came back undelivered" in words


def test_the_copy_for_the_father_holds_nothing_of_the_mothers_health(
    larkabout: Conference,
) -> None:
    copies = sorted((larkabout.folder / "for Rory Mossgather").glob("*.pdf"))

    assert copies
    for copy in copies:
        words = _words(copy)
        assert [word for word in (*HEALTH, *ELSEWHERE) if word in words] == [], copy.name
        assert "She has come to all four appointments" in words


def test_no_copy_of_the_police_report_is_made_for_the_family(larkabout: Conference) -> None:
    copies = list(larkabout.folder.glob("for */*Police*"))

    assert copies == []


def test_what_is_for_the_chair_alone_stands_on_no_page_that_others_open(
    larkabout: Conference,
) -> None:
    hidden = larkabout.scenario.expected.only_when_opened

    told = [
        (path.name, word)
        for path in larkabout.pdfs()
        for word in hidden
        if word in _words(path) or word.encode() in path.read_bytes()
    ]

    assert told == []
    assert len(larkabout.pdfs("*sealed page.pdf")) == 8
