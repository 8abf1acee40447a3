from dataclasses import replace
from io import BytesIO

import pikepdf

from reportwriter.domain.ids import AreaId
from reportwriter.wording.how_it_goes import AGENDA
from tests.builders import BABY
from tests.pdf.reading import text_of
from tests.pdf.samples import an_invitation, documents, lay_out_an_invitation


def test_whoever_has_no_program_reads_why_it_came_and_what_to_do() -> None:
    text = text_of(documents()["invitation"])

    for words in (
        "Please write a report",
        "The chair asks the designated safeguarding lead at Hollybrook Primary School.",
        "Report due Monday 4 January 2027 at 10:00",
        "Conference FIC-0001",
        "When Wednesday 6 January 2027 at 10:00",
        "Where Room 4, Larch House",
        "Form Case report for initial child protection conference",
        "Without the program, ring the chair",
        "Juniper Pebblewick (born 14 September 2015)",
        "It may be passed on to a colleague of the same agency.",
        "Lark Underhill",
    ):
        assert words in text


def test_a_person_known_by_name_is_asked_by_name() -> None:
    invitation = an_invitation()
    asked = replace(invitation.asked, name="Pru Oakenshaw")

    text = text_of(lay_out_an_invitation(replace(invitation, asked=asked)))

    assert "The chair asks Pru Oakenshaw, designated safeguarding lead at Hollybrook" in text


def test_what_is_not_known_yet_is_left_out() -> None:
    invitation = an_invitation()
    conference = replace(invitation.conference, starts_at=None, reports_due=None, venue="")

    text = text_of(lay_out_an_invitation(replace(invitation, conference=conference)))

    assert "Report due" not in text
    assert "as soon as you can" in text


def test_its_data_and_field_are_there() -> None:
    with pikepdf.open(BytesIO(documents()["invitation"])) as pdf:
        assert pdf.attachments["invitation.json"].get_file().read_bytes() == b'{"invitation": 1}'
        assert pdf.Root.AcroForm.Fields[0].T == "ChairSignature"


def test_an_unborn_child_is_told_by_its_due_date() -> None:
    invitation = an_invitation()
    conference = replace(invitation.conference, people=(BABY,))

    text = text_of(lay_out_an_invitation(replace(invitation, conference=conference)))

    assert "Baby Larkabout (due 11 June 2027)" in text


def test_it_says_what_the_meeting_is_for_and_how_it_goes() -> None:
    text = text_of(documents()["invitation"])

    assert "It cannot remove a child from home." in text
    first, last = (text.index(one) for one in ("Everybody says who they are", "how to complain"))
    assert text.index(AGENDA) < first < last


def test_the_agenda_has_the_questions_that_an_area_works_through() -> None:
    invitation = an_invitation()
    portsmouth = replace(invitation.conference, area=AreaId("portsmouth"))

    text = text_of(lay_out_an_invitation(replace(invitation, conference=portsmouth)))

    assert "Everybody works through these questions: What harm is to be dealt with?" in text
    assert "works through" not in text_of(documents()["invitation"])
