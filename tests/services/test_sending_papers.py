"""What a chair hands over to be sent round is listed only where nothing in it may not go."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.circulation import Round
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.letter import Assigned
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.paper import PaperFile
from reportwriter.services.passing_on import ChairNotCertainError
from reportwriter.services.sending_papers import (
    NotHandedOverError,
    NotKnownHereError,
    NotToBeSentError,
)
from reportwriter.signing.signatures import Signatures
from tests.builders import NOON, a_conference
from tests.exchange import documents, senders
from tests.services.administered import Administered
from tests.services.chaired import FIC
from tests.services.desks import PASSPHRASE
from tests.services.test_passing_on import to_the_chair

NAME = "FIC-0001 minutes for Hollybrook Primary School"


def a_folder(within: Path, name: str = NAME, **files: bytes) -> Path:
    folder = within / name
    folder.mkdir()
    (folder / "e-mail text.txt").write_text("Subject: Papers for conference FIC-0001")
    for stem, content in files.items():
        (folder / f"FIC-0001 {stem}.pdf").write_bytes(content)
    return folder


def take_in(administered: Administered, letter: bytes, *reports: bytes) -> None:
    """Take in what an agency sent, and say that the letter is the school's."""
    for number, report in enumerate(reports):
        administered.take(administered.put(f"report {number}.pdf", report))
    (arrival,) = administered.take(administered.put("letter.docx", letter))
    assigned = Assigned(agency=senders.SCHOOL, at=NOON)
    administered.own.letters.assign(arrival.sha256, FIC, assigned)


def minutes_by_the_chair(administered: Administered) -> bytes:
    """Return minutes that the chair of this conference signed."""
    chair = to_the_chair(administered)
    keys = administered.chair.vault.identities.open(PASSPHRASE)
    at = administered.sent[0].record.issued_at
    paper = replace(senders.a_paper(), made_at=at)
    return Signatures.sign(
        Press.paper(paper, data=to_json(PaperFile(chair=chair.certificates, paper=paper))),
        key=keys.keys.signing,
        certificate=keys.certificates.signing_der,
        at=at,
    )


def test_papers_that_may_go_are_listed_and_said_to_have_gone(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()
    papers = administered.own.papers
    take_in(administered, documents.letter(), administered.police.report_pdf)
    folder = a_folder(
        tmp_path,
        minutes=minutes_by_the_chair(administered),
        report=administered.police.report_pdf,
        letter=documents.letter(),
    )

    taken = papers.take(FIC, folder)

    (listed,) = papers.all(FIC)
    assert listed == taken
    assert (listed.receiver_name, listed.round) == ("Hollybrook Primary School", Round.MINUTES)
    assert len(listed.files) == 3
    assert listed.sent_at is None

    papers.mark(FIC, listed.id)
    assert papers.all(FIC)[0].sent_at is not None
    papers.take_back(FIC, listed.id)

    assert papers.all(FIC)[0].sent_at is None
    assert "papers_handed_over" in administered.desk.logged()


def test_nothing_sealed_and_nothing_of_others_is_sent_round(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()
    other = ConferenceReference("FIC-0002")
    of_other = senders.make(
        senders.the_report(conference=a_conference(reference=other)), senders.author()
    )
    stray = {
        "sealed page": administered.school.sealed_page_pdf,
        "message": senders.a_message_pdf(to_the_chair(administered)),
        "invitation": administered.sent[0].pdf,
        "another": of_other.report_pdf,
        "changed": administered.school.report_pdf[:-200],
        "minutes of somebody": senders.a_paper_pdf(),
    }

    for number, (stem, content) in enumerate(stray.items()):
        folder = a_folder(tmp_path, f"{NAME} {number}", **{stem: content})
        with pytest.raises(NotToBeSentError):
            administered.own.papers.take(FIC, folder)

    assert administered.own.papers.all(FIC) == ()


def test_before_the_check_words_were_compared_nothing_is_sent_round(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin(is_certain=False)
    folder = a_folder(tmp_path, minutes=minutes_by_the_chair(administered))

    with pytest.raises(ChairNotCertainError):
        administered.own.papers.take(FIC, folder)

    assert administered.own.papers.all(FIC) == ()


@pytest.mark.parametrize("strange", ["report", "letter", "letter of no conference"])
def test_a_folder_that_anybody_could_have_written_is_refused(
    administered: Administered, tmp_path: Path, strange: str
) -> None:
    administered.begin()
    letter = documents.letter()
    if strange == "letter of no conference":
        administered.take(administered.put("letter.docx", letter))
    content = administered.police.report_pdf if strange == "report" else letter
    files = {"minutes": minutes_by_the_chair(administered), strange: content}
    folder = a_folder(tmp_path, NAME, **files)

    with pytest.raises(NotKnownHereError):
        administered.own.papers.take(FIC, folder)

    assert administered.own.papers.all(FIC) == ()
    take_in(administered, letter, administered.police.report_pdf)
    assert len(administered.own.papers.take(FIC, folder).files) == 2


@pytest.mark.parametrize(
    "name", ["Minutes", "FIC-0002 minutes for Housing", "FIC-0001 minutes for ", "FIC-0001"]
)
def test_a_folder_that_send_papers_did_not_write_is_refused(
    administered: Administered, tmp_path: Path, name: str
) -> None:
    administered.begin()
    folder = a_folder(tmp_path, name, letter=documents.letter())

    with pytest.raises(NotHandedOverError):
        administered.own.papers.take(FIC, folder)


def test_an_empty_folder_is_refused(administered: Administered, tmp_path: Path) -> None:
    administered.begin()

    with pytest.raises(NotHandedOverError):
        administered.own.papers.take(FIC, a_folder(tmp_path))
