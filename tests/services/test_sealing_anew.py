"""An author whose conference changed its chair seals the page that was sent once more."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.conference import Contact
from reportwriter.domain.confidential import ChairTold, ConfidentialPage
from reportwriter.domain.ids import ReportId
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.handing_over import ChairNotKnownError
from reportwriter.services.updating import Updated
from reportwriter.services.whole_files import FileNotWrittenError
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, PRU, Desk, an_item, copied_desk
from tests.services.inviting_again import compare_words
from tests.services.on_its_way import make_ready, names_in, sign
from tests.services.updates import (
    HALDANE,
    as_it_is,
    elsewhere,
    hand_over,
    issue,
    last_sent,
    school_invitation,
    take_in,
    take_over,
)

HANDED_ON = "FIC-0001 Hollybrook Primary School version 1 handed-on page.pdf"


@pytest.fixture
def haldane(another_desk: Callable[[Contact], Desk]) -> Desk:
    return another_desk(HALDANE)


@pytest.fixture
def school(signing_template: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The school's author, beside the chair's computer."""
    desk = copied_desk(signing_template, tmp_path / "author")
    yield desk
    desk.access.close()


@pytest.fixture
def sent(school: Desk, chaired: Chaired, tmp_path: Path) -> ReportId:
    """The school's report with one confidential item, signed for the chair who invited."""
    vault = school.vault
    kept = vault.invitations.take_in(school_invitation(chaired))
    compare_words(vault.trust, last_sent(chaired.desk))
    report = vault.writing.begin(kept.record.id, PRU)
    told = ConfidentialPage(report=report, chair_told=ChairTold(please_ring=True))
    vault.confidential.save_frame(told)
    vault.confidential.add(report, an_item())
    make_ready(school, report)
    sign(school, report, tmp_path / "sent")
    return report


def waiting(desk: Desk, report: ReportId) -> tuple[str, ...]:
    found = desk.vault.sealing_anew.standing(report)
    return found.waiting if found else ()


def change_chair(chaired: Chaired, haldane: Desk, author: Desk) -> Updated:
    updated = hand_over(chaired, haldane)
    take_in(author, *(path for path in updated.paths if "Hollybrook" in path.name))
    return updated


def seal(desk: Desk, report: ReportId, otherwise: Path) -> Path:
    return Path(desk.vault.sealing_anew.seal(report, PASSPHRASE, otherwise).path)


def test_while_all_can_open_it_nothing_is_asked(
    school: Desk, chaired: Chaired, sent: ReportId
) -> None:
    assert school.vault.sealing_anew.standing(sent) is None

    updated = issue(chaired.desk, elsewhere(chaired.desk))
    take_in(school, *(path for path in updated.paths if "Hollybrook" in path.name))

    assert school.vault.sealing_anew.standing(sent) is None


def test_a_new_chair_waits_for_it_and_reads_it_as_it_was_signed(
    school: Desk, chaired: Chaired, haldane: Desk, sent: ReportId, tmp_path: Path
) -> None:
    updated = change_chair(chaired, haldane, school)
    assert waiting(school, sent) == ("Lark Haldane",)

    path = seal(school, sent, tmp_path / "elsewhere")

    assert path == tmp_path / "sent" / HANDED_ON
    assert waiting(school, sent) == ()
    assert school.logged()[-1] == "page_sealed_anew"
    take_over(haldane, chaired.desk, updated)
    intake = haldane.vault.intake
    intake.take_in(sorted((tmp_path / "sent").iterdir()), PASSPHRASE, lambda _done, _of: None)
    row = next(row for row in intake.board(FIC).rows if row.agency == senders.SCHOOL)
    assert row.check is not None
    assert row.check.answers is not None
    assert row.check.answers.items == 1
    opened = haldane.vault.reading.confidential(row.submission or "", PASSPHRASE)
    assert opened.items == (an_item(),)
    assert opened.handed_on is not None
    assert (opened.handed_on.role, opened.handed_on.writer.name) == ("author", PRU.name)


def test_it_is_not_sent_until_its_author_says_how(
    school: Desk, chaired: Chaired, haldane: Desk, sent: ReportId, tmp_path: Path
) -> None:
    change_chair(chaired, haldane, school)
    seal(school, sent, tmp_path)
    sealing = school.vault.sealing_anew
    before = sealing.standing(sent)

    sealing.record_sent(sent, "By secure e-mail", date(2027, 1, 5))

    after = sealing.standing(sent)
    assert before is not None
    assert before.made is not None
    assert (before.made.name, before.made.on) == ("Lark Haldane", None)
    assert after is not None
    assert after.made == replace(before.made, how="By secure e-mail", on=date(2027, 1, 5))
    assert school.logged()[-1] == "page_sealed_anew_sent"


def test_a_new_deputy_waits_for_it_too(
    school: Desk, chaired: Chaired, haldane: Desk, sent: ReportId, tmp_path: Path
) -> None:
    update = as_it_is(chaired.desk)
    updated = issue(chaired.desk, replace(update, deputies=(*update.deputies, haldane.recipient)))
    take_in(school, *(path for path in updated.paths if "Hollybrook" in path.name))

    found = school.vault.sealing_anew.standing(sent)

    assert found is not None
    assert (found.waiting, found.is_chair) == (("Lark Haldane",), False)
    seal(school, sent, tmp_path)
    assert waiting(school, sent) == ()


def test_a_chair_whose_words_were_never_compared_is_not_sealed_to(
    school: Desk, chaired: Chaired, haldane: Desk, tmp_path: Path
) -> None:
    vault = school.vault
    kept = vault.invitations.take_in(school_invitation(chaired))
    report = vault.writing.begin(kept.record.id, PRU)
    make_ready(school, report)
    sign(school, report, tmp_path)
    updated = issue(
        chaired.desk,
        replace(as_it_is(chaired.desk), deputies=(haldane.recipient,)),
    )
    take_in(school, *(path for path in updated.paths if "Hollybrook" in path.name))
    found = vault.sealing_anew.standing(report)
    files = names_in(tmp_path)

    with pytest.raises(ChairNotKnownError):
        seal(school, report, tmp_path)

    assert found is not None
    assert (found.waiting, found.chair_is_known) == (("Lark Haldane",), False)
    assert names_in(tmp_path) == files


def test_where_nothing_can_be_written_nothing_is_said_to_be_made(
    school: Desk, chaired: Chaired, haldane: Desk, sent: ReportId, tmp_path: Path
) -> None:
    change_chair(chaired, haldane, school)
    (tmp_path / "sent").rename(tmp_path / "moved")
    (tmp_path / "in the way").write_bytes(b"")

    with pytest.raises(FileNotWrittenError):
        seal(school, sent, tmp_path / "in the way")
    with pytest.raises(WrongPassphraseError):
        school.vault.sealing_anew.seal(sent, PASSPHRASE.upper(), tmp_path)

    assert waiting(school, sent) == ("Lark Haldane",)
    assert seal(school, sent, tmp_path / "moved") == tmp_path / "moved" / HANDED_ON


def test_a_page_with_nothing_on_it_is_sealed_in_the_same_way_and_size(
    school: Desk, chaired: Chaired, haldane: Desk, sent: ReportId, tmp_path: Path
) -> None:
    vault = school.vault
    invitation = vault.writing.reports.invitation(sent)
    assert invitation is not None
    empty = vault.writing.begin(invitation, PRU)
    make_ready(school, empty)
    sign(school, empty, tmp_path / "empty")
    change_chair(chaired, haldane, school)

    both = [seal(school, one, tmp_path).read_bytes() for one in (sent, empty)]

    # The envelope's own length varies by a few bytes, as does the signature of a key agreement.
    assert abs(len(both[0]) - len(both[1])) < 200
    with Quarantine() as quarantine:
        assert {examine(one, quarantine).what for one in both} == {"handed_on"}


def test_an_author_with_a_new_identity_signs_with_the_one_it_was_sealed_to(
    school: Desk, chaired: Chaired, haldane: Desk, sent: ReportId, tmp_path: Path
) -> None:
    change_chair(chaired, haldane, school)
    school.vault.identities.make(PRU, PASSPHRASE)

    carrier = seal(school, sent, tmp_path).read_bytes()

    reader = haldane.vault.identities.open(PASSPHRASE)
    checking = haldane.vault.intake.checking()
    with checking.quarantine() as quarantine:
        p7m = checking.sealed_bytes(carrier, quarantine)
        one = checking.reader(
            certificate=reader.certificates.encryption_der, key=reader.keys.encryption
        )
        opened = checking.unsealed_handed_on(p7m, [one], quarantine)
    assert opened.record is not None
    assert opened.record.role == "author"


def test_a_report_that_is_not_signed_yet_waits_for_nobody(
    school: Desk, chaired: Chaired, haldane: Desk
) -> None:
    vault = school.vault
    kept = vault.invitations.take_in(school_invitation(chaired))
    report = vault.writing.begin(kept.record.id, PRU)
    change_chair(chaired, haldane, school)

    assert vault.sealing_anew.standing(report) is None
