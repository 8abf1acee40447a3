"""The pictures of a report, counted from the report and from nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId, RecordId, StatementId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef, Report, SlotValue
from reportwriter.domain.sharing import Shared, SharingRecord, WhyNot
from reportwriter.domain.statement import Evidence, Kind, OtherReportLink, Place
from reportwriter.pictures.picture import Picture
from reportwriter.services.report_pictures import (
    ATTENDANCE,
    BALANCE,
    DEADLINE,
    GROUNDS,
    LADDER,
    READINESS,
    SEEN,
    ReportPictures,
)
from reportwriter.services.sharing_ladder import Handed
from tests.builders import CORIN, JUNIPER, OTTO, TAMSIN, a_conference, a_report, a_statement
from tests.pictures.sample import a_room
from tests.services.dated import LIBRARY, deadlines

NOW = datetime(2026, 12, 29, 9, tzinfo=UTC)
GENERAL = FormRef(id="general-conference-report", version=1)
SOCIAL_WORK = FormRef(id="general-social-work-report", version=1)
STATEMENTS = (
    a_statement(1, kind=Kind.FACT),
    a_statement(2, kind=Kind.OBSERVATION),
    a_statement(
        3,
        kind=Kind.OPINION,
        evidence=Evidence(),
        rests_on=(StatementId("s2"), StatementId("s1")),
    ),
    a_statement(4, kind=Kind.OPINION, evidence=Evidence()),
    a_statement(5, kind=None),
)


def drawn(report: Report, handed: Handed | None = None) -> dict[str, Picture]:
    pictures = ReportPictures(library=LIBRARY, deadlines=deadlines(), now=lambda: NOW)
    return {one.key: one.lay_out(a_room()) for one in pictures.of(report, handed)}


def a_general(form: FormRef, profession: Profession, *values: SlotValue) -> Report:
    conference = a_conference(area=AreaId("england"), type=ConferenceType.INITIAL)
    return a_report(form=form, conference=conference, profession=profession, values=values)


def test_statements_are_counted_by_kind_as_they_stand() -> None:
    picture = drawn(a_report(*STATEMENTS))[BALANCE]

    assert picture.sentence == (
        "5 statements: 1 fact, 1 observation, 2 opinions and 1 without a kind."
    )


def test_an_opinion_names_what_it_rests_on_by_printed_numbers() -> None:
    picture = drawn(a_report(*STATEMENTS))[GROUNDS]

    assert picture.sentence == (
        "Opinion 3 rests on fact 1 and observation 2; opinion 4 rests on nothing."
    )
    assert [item.key for item in picture.items] == ["s3", "s4"]


def test_evidence_and_other_reports_hold_an_opinion_up_too() -> None:
    link = OtherReportLink(agency="Police", reference="HKM")
    shown = a_statement(1, kind=Kind.OPINION, evidence=Evidence(text="Growth chart"))
    elsewhere = a_statement(
        2,
        kind=Kind.OPINION,
        evidence=Evidence(none_because="It is a view"),
        rests_on_others=(link,),
    )

    picture = drawn(a_report(shown, elsewhere))[GROUNDS]

    assert picture.table.rows == (
        ("Opinion 1", "evidence of its own"),
        ("Opinion 2", "a statement of another report and no evidence, with a reason given"),
    )


def test_what_is_due_is_counted_in_working_days_of_the_area() -> None:
    picture = drawn(a_report())[DEADLINE]

    assert [row[2] for row in picture.table.rows if row[0] == "Send it to the chair"] == [
        "3 working days left"
    ]
    assert "Conference: 5 working days left" in picture.sentence


def test_a_report_that_was_handed_over_is_due_no_more() -> None:
    pictures = drawn(a_report(), Handed(how="By secure e-mail", on=date(2026, 12, 28)))

    assert pictures[DEADLINE].sentence == "Handed over."
    assert ("Handed over", "Done", "By secure e-mail, 28\xa0Dec\xa02026") in pictures[
        LADDER
    ].table.rows


def test_every_sheet_is_a_segment() -> None:
    picture = drawn(a_report(*STATEMENTS))[READINESS]

    titles = [row[0] for row in picture.table.rows]

    assert len(titles) == len(set(titles)) > 10
    assert "ready" in picture.sentence
    assert "problem" in picture.sentence


def test_sharing_is_told_person_by_person() -> None:
    risk = SharingRecord(id=RecordId("2"), person=CORIN, how=Shared.NOT_SHARED, why_not=WhyNot.RISK)
    told = SharingRecord(
        id=RecordId("1"), person=TAMSIN, how=Shared.READ_TOGETHER, on=date(2026, 12, 28)
    )
    unsaid = replace(risk, why_not=None)

    rows = drawn(a_report(sharing=(told, risk)))[LADDER].table.rows
    without = drawn(a_report(sharing=(unsaid,)))[LADDER].table.rows

    assert ("Shared with Tamsin Pebblewick", "Done", "read together, 28\xa0Dec\xa02026") in rows
    assert ("Shared with Corin Thrumm", "Done", "not shared, reason recorded") in rows
    assert ("Shared with Corin Thrumm", "Begun", "not shared, no reason given yet") in without


def test_visits_are_counted_where_the_form_asks_for_them() -> None:
    place = Place(section="10", slot="seen")
    rows = (
        ("2026-12-15", JUNIPER, "yes", "", ""),
        ("2026-11", JUNIPER, "no", "", ""),
        ("", OTTO, "", "", ""),
    )

    pictures = drawn(
        a_general(SOCIAL_WORK, Profession.SOCIAL_WORKER, SlotValue(place=place, rows=rows))
    )

    assert pictures[SEEN].sentence.startswith(
        "Juniper seen twice, once alone; last seen alone 15\xa0December\xa02026. Otto: no visit"
    )
    assert SEEN not in drawn(a_report())


def test_attendance_and_appointments_are_counted_where_the_form_asks_for_them() -> None:
    school = Place(section="school", slot="attendance", person=JUNIPER)
    rows = (("Autumn term", "171 of 186", "91.9", "4", "3"), ("Summer term", "most", "", "", ""))
    health = Place(section="appointments", slot="appointments", person=OTTO)
    visits = (
        ("2026-09-09", "Eye clinic", "Kept", "His mother"),
        ("2026-10-09", "Eye clinic", "The child was not brought", ""),
        ("2026-11-09", "Eye clinic", "Kept", "His mother"),
        ("2026-12-09", "Hearing", "", ""),
    )

    attended = drawn(a_general(GENERAL, Profession.SCHOOL, SlotValue(place=school, rows=rows)))
    brought = drawn(
        a_general(GENERAL, Profession.HEALTH_VISITOR, SlotValue(place=health, rows=visits))
    )

    assert attended[ATTENDANCE].sentence == ("Juniper, attendance: 171 of 186 (92 %) Autumn term.")
    assert brought[ATTENDANCE].sentence == (
        "Otto, appointments: 2 of 3 (67 %) Kept, 1 of 3 (33 %) The child was not brought."
    )
    assert ATTENDANCE not in drawn(a_report())


def test_sessions_offered_and_kept_are_read_as_numbers() -> None:
    place = Place(section="sessions", slot="sessions")
    rows = ((TAMSIN, "Autumn", "12", "10", ""), (TAMSIN, "Summer", "some", "few", ""))

    pictures = drawn(a_general(GENERAL, Profession.PROBATION, SlotValue(place=place, rows=rows)))

    assert pictures[ATTENDANCE].sentence == "Sessions: 10 of 12 (83 %) Autumn."
