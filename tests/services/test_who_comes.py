"""Who comes, in a real chair's vault."""

from dataclasses import replace

from reportwriter.domain.attendance import Attendance, Comes, DirectContact
from reportwriter.domain.ids import AreaId
from reportwriter.domain.letter import Assigned
from reportwriter.forms.quorum import Outlook
from tests.builders import NOON
from tests.exchange import documents, senders
from tests.services.chaired import FIC, Chaired


def test_at_first_nothing_is_heard_of_any_agency_that_was_asked(chaired: Chaired) -> None:
    coming = chaired.desk.vault.who_comes.open(FIC)

    assert [(one.agency, one.attendance.comes, one.observations) for one in coming.agencies] == [
        (senders.SCHOOL, Comes.NOT_HEARD, None),
        (senders.POLICE, Comes.NOT_HEARD, None),
    ]
    assert coming.quorum is not None
    assert coming.rule is not None
    assert coming.forecast.outlook is Outlook.NOT_QUORATE


def test_what_was_heard_is_kept_and_counted(chaired: Chaired) -> None:
    who_comes = chaired.desk.vault.who_comes
    heard = Attendance(agency=senders.SCHOOL, comes=Comes.COMES, direct_contact=DirectContact.YES)

    who_comes.put(FIC, replace(heard, comes=Comes.ABSENT))
    who_comes.put(FIC, heard)

    coming = who_comes.open(FIC)
    assert coming.agencies[0].attendance == heard
    assert coming.forecast.sure == 1


def test_an_agency_that_was_not_asked_stands_there_once_its_report_came(chaired: Chaired) -> None:
    (arrival,) = chaired.intake.take_in(
        [chaired.put("letter.pdf", documents.letter())], None, lambda _done, _of: None
    )
    chaired.desk.vault.letters.assign(arrival.sha256, FIC, Assigned(agency="GP practice", at=NOON))

    found = {one.agency: one for one in chaired.desk.vault.who_comes.open(FIC).agencies}

    assert found["GP practice"].asked == ""
    assert found["GP practice"].observations == 0


def test_its_report_tells_how_many_observations_it_holds(chaired: Chaired) -> None:
    chaired.take_school()

    (school, _) = chaired.desk.vault.who_comes.open(FIC).agencies

    kinds = chaired.row(senders.SCHOOL).kinds
    assert school.observations == kinds.get("observation", 0)


def test_an_area_that_cannot_be_read_hides_no_list(chaired: Chaired) -> None:
    board = chaired.intake.board(FIC)
    elsewhere = replace(board.conference, area=AreaId("nowhere"))

    coming = chaired.desk.vault.who_comes.of(replace(board, conference=elsewhere))

    assert coming.forecast.outlook is Outlook.NO_RULE
    assert len(coming.agencies) == 2
