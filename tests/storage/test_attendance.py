"""Who comes is kept by conference, and what older versions of the program kept is still read."""

from dataclasses import replace
from datetime import date

from sqlalchemy import insert

from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.attendance_plan import AttendancePlan, Proceedings
from reportwriter.domain.attendee import Attendee, Basis, Coming, Standing, Way
from reportwriter.domain.exclusion import Exclusion, Extent, Police
from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.domain.without_quorum import GoOnGround, Path, WithoutQuorum
from reportwriter.storage import conference_tables
from reportwriter.storage.vault import Vault

FIC, NEXT = ConferenceReference("FIC-0001"), ConferenceReference("FIC-0002")
BEFORE_THE_DAY_WAS_COUNTED = (
    b'{"agency":"Police","comes":"substitute","counts_as":null,"direct_contact":"yes",'
    b'"who":"DC Wilf Harrowgate"}'
)
MARA = Attendee(
    id=RecordId("a1"),
    name="Mara Pebblewick",
    standing=Standing.FAMILY,
    born=date(1995, 2, 3),
    coming=Coming.PART,
    basis=(Basis.PARENTAL_RESPONSIBILITY, Basis.CONTACT),
    views=(Way.WRITTEN,),
    presence=Presence(here=Here.LATE, arrived="10:20", left="11:00"),
    exclusion=Exclusion(
        extent=Extent.PART, is_reasoned=True, police=Police.ASKED, told_on=date(2027, 1, 4)
    ),
)


def test_what_was_kept_before_who_is_here_was_counted_is_still_read(vault: Vault) -> None:
    with vault.database.writing() as connection:
        connection.execute(
            insert(conference_tables.attendance).values(
                conference=FIC, agency="Police", body=BEFORE_THE_DAY_WAS_COUNTED
            )
        )

    assert vault.attendance.of(FIC) == (
        Attendance(
            agency="Police",
            comes=Comes.SUBSTITUTE,
            who="DC Wilf Harrowgate",
            direct_contact=DirectContact.YES,
        ),
    )


def test_a_person_is_kept_whole_and_the_newest_answer_counts(vault: Vault) -> None:
    vault.attendance.put_attendee(FIC, replace(MARA, coming=Coming.NOT_HEARD))
    vault.attendance.put_attendee(FIC, MARA)

    assert vault.attendance.attendees(FIC) == (MARA,)


def test_nobody_excluded_from_one_conference_stands_in_another(vault: Vault) -> None:
    vault.attendance.put_attendee(FIC, MARA)

    assert vault.attendance.attendees(NEXT) == ()


def test_whoever_is_taken_away_is_gone_from_that_conference_alone(vault: Vault) -> None:
    for conference in (FIC, NEXT):
        vault.attendance.put_attendee(conference, MARA)

    vault.attendance.remove_attendee(FIC, MARA.id)

    assert vault.attendance.attendees(FIC) == ()
    assert vault.attendance.attendees(NEXT) == (MARA,)


def test_the_plan_of_a_conference_is_kept_whole(vault: Vault) -> None:
    plan = AttendancePlan(
        without_quorum=WithoutQuorum(
            path=Path.GO_ON, ground=GoOnGround.DISCRETION, held_again_on=date(2027, 1, 27)
        ),
        proceedings=Proceedings.PENDING,
    )
    vault.attendance.put_plan(FIC, AttendancePlan(apart="Mara first"))
    vault.attendance.put_plan(FIC, plan)

    assert vault.attendance.plan(FIC) == plan
    assert vault.attendance.plan(NEXT) == AttendancePlan()
