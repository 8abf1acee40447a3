"""A chair hands pages on: to whom they choose, with a note, and only what they could open."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import HandsOn
from reportwriter.services.handing_on import NotYoursToHandOnError
from reportwriter.services.page_handing_on import (
    HandedOnPages,
    HandOnOrder,
    NothingToHandOnError,
)
from reportwriter.services.reading import PageNotOpenedError
from tests.exchange import senders
from tests.services.chaired import FIC, POLICE_STEM, SCHOOL_STEM, Chaired
from tests.services.desks import PASSPHRASE, Desk, an_item
from tests.services.on_its_way import names_in, unheard
from tests.services.updates import HALDANE, hand_over, take_over

NOTE = "Please ring the school before you read it."
HANDED_ON = {f"{SCHOOL_STEM} handed-on page.pdf", f"{POLICE_STEM} handed-on page.pdf"}


@pytest.fixture
def haldane(another_desk: Callable[[Contact], Desk]) -> Desk:
    return another_desk(HALDANE)


def take_police(chaired: Chaired) -> None:
    made = chaired.police
    chaired.take(
        chaired.put(f"{POLICE_STEM} report.pdf", made.report_pdf),
        chaired.put(f"{POLICE_STEM} sealed page.pdf", made.sealed_page_pdf),
    )


def order(to: Desk, *submissions: str) -> HandOnOrder:
    return HandOnOrder(
        conference=FIC,
        submissions=submissions,
        to=(to.recipient.certificates,),
        note=NOTE,
    )


def write(by: Desk, wanted: HandOnOrder, folder: Path) -> HandedOnPages:
    return by.vault.page_handing_on.write(wanted, folder, PASSPHRASE, unheard)


def submission(chaired: Chaired, agency: str = senders.SCHOOL) -> str:
    found = chaired.row(agency).submission
    assert found is not None
    return found


def test_all_pages_of_a_conference_reach_the_chair_who_takes_it_over(
    chaired: Chaired, haldane: Desk, tmp_path: Path
) -> None:
    chaired.take_school()
    take_police(chaired)
    take_over(haldane, chaired.desk, hand_over(chaired, haldane))

    made = write(chaired.desk, order(haldane), tmp_path / "on")

    assert names_in(tmp_path / "on") == HANDED_ON
    assert made.left_out == ()
    assert all(path.name in made.email_text for path in made.paths)
    assert chaired.desk.logged()[-2:] == ["page_handed_on", "page_handed_on"]
    reports = {"school": chaired.school.report_pdf, "police": chaired.police.report_pdf}
    paths = [chaired.put(f"{name}.pdf", pdf) for name, pdf in reports.items()]
    haldane.vault.intake.take_in([*paths, *made.paths], PASSPHRASE, unheard)
    parts = haldane.vault.hearing.open(FIC, PASSPHRASE).parts
    assert sorted(part.items for part in parts) == [(), (an_item(),)]
    for part in parts:
        assert part.handed_on is not None
        assert (part.handed_on.role, part.handed_on.note) == (HandsOn.CHAIR, NOTE)
        assert part.handed_on.writer.name == "Merriweather Stope"
    # Whoever was handed a page on is not named in it by its author.
    one = next(row for row in haldane.vault.intake.board(FIC).rows if row.submission)
    with pytest.raises(NotYoursToHandOnError):
        write(haldane, order(chaired.desk, one.submission or ""), tmp_path / "further")
    assert names_in(tmp_path / "further") == set()


def test_one_page_alone_can_be_chosen(chaired: Chaired, haldane: Desk, tmp_path: Path) -> None:
    chaired.take_school()
    take_police(chaired)
    held = chaired.desk.vault.page_handing_on.pages(FIC)

    made = write(chaired.desk, order(haldane, submission(chaired)), tmp_path / "on")

    assert [one.title for one in held] == [senders.SCHOOL, senders.POLICE]
    assert [path.name for path in made.paths] == [f"{SCHOOL_STEM} handed-on page.pdf"]


def test_a_page_that_is_not_sealed_to_them_is_not_handed_on(
    chaired: Chaired, haldane: Desk, tmp_path: Path
) -> None:
    others = senders.a_submission()
    chaired.take(
        chaired.put(f"{SCHOOL_STEM} report.pdf", others.report_pdf),
        chaired.put(f"{SCHOOL_STEM} sealed page.pdf", others.sealed_page_pdf),
    )

    with pytest.raises(PageNotOpenedError):
        write(chaired.desk, order(haldane, submission(chaired)), tmp_path / "on")

    take_police(chaired)
    made = write(chaired.desk, order(haldane), tmp_path / "on")
    assert made.left_out == (senders.SCHOOL,)
    assert names_in(tmp_path / "on") == {f"{POLICE_STEM} handed-on page.pdf"}


def test_where_no_page_has_come_nothing_is_written(
    chaired: Chaired, haldane: Desk, tmp_path: Path
) -> None:
    chaired.take_school(with_page=False)

    with pytest.raises(NothingToHandOnError):
        write(chaired.desk, order(haldane), tmp_path / "on")
    with pytest.raises(WrongPassphraseError):
        chaired.desk.vault.page_handing_on.write(
            order(haldane), tmp_path / "on", PASSPHRASE.upper(), unheard
        )

    assert names_in(tmp_path / "on") == set()


def test_whoever_was_never_named_as_chair_hands_on_as_a_deputy(
    chaired: Chaired, haldane: Desk
) -> None:
    chair, deputy = chaired.desk.vault, haldane.vault
    as_chair = chair.page_handing_on.role(FIC, chair.identities.open(PASSPHRASE))
    as_deputy = deputy.page_handing_on.role(FIC, deputy.identities.open(PASSPHRASE))

    assert (as_chair, as_deputy) == (HandsOn.CHAIR, HandsOn.DEPUTY)
