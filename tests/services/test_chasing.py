from dataclasses import replace

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.kept import LogEvent
from reportwriter.services.who_was_asked import newest_of_each
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired, listed


def test_nobody_was_reminded_before_a_reminder_was_copied(chaired: Chaired) -> None:
    assert chaired.desk.vault.chasing.reminded(FIC) == {}


def test_an_agency_was_reminded_when_its_last_reminder_was_copied(chaired: Chaired) -> None:
    chasing = chaired.desk.vault.chasing
    chasing.remember(FIC, senders.SCHOOL)
    first = chasing.reminded(FIC)[senders.SCHOOL]

    chasing.remember(FIC, senders.SCHOOL)

    reminded = chasing.reminded(FIC)
    assert list(reminded) == [senders.SCHOOL]
    assert reminded[senders.SCHOOL] > first


def test_the_log_names_the_invitation_and_nobody(chaired: Chaired) -> None:
    chaired.desk.vault.chasing.remember(FIC, senders.POLICE)

    entry = chaired.desk.vault.confidential.log.entries()[-1]
    asked = {kept.record.id: kept.record.asked for kept in chaired.intake.boards.sent.of(FIC)}
    assert entry.event == LogEvent.REMINDER_COPIED
    assert asked[entry.subject].agency == senders.POLICE


def test_who_was_not_asked_has_no_reminder(chaired: Chaired) -> None:
    chasing = chaired.desk.vault.chasing

    chasing.remember(FIC, "Somebody else")
    chasing.remember(ConferenceReference("FIC-9999"), senders.SCHOOL)

    assert LogEvent.REMINDER_COPIED not in chaired.desk.logged()


def test_a_second_issue_to_the_same_agency_is_no_second_agency(chaired: Chaired) -> None:
    sent = chaired.intake.boards.sent
    school = sent.of(FIC)[0].record
    asked = replace(school.asked, name="Una Fennimore")
    sent.add(replace(school, id="second", number=2, asked=asked), b"%PDF second")

    rows = chaired.intake.board(FIC).rows

    assert [(row.agency, row.author) for row in rows] == [
        (school.asked.agency, "Una Fennimore"),
        ("Police", "Designated safeguarding lead"),
    ]
    (row,) = listed(chaired.desk.vault)
    assert row.asked == 2
    assert len(chaired.desk.vault.who_comes.open(FIC).agencies) == 2
    chaired.desk.vault.chasing.remember(FIC, school.asked.agency)
    assert list(chaired.desk.vault.chasing.reminded(FIC)) == [school.asked.agency]


def test_the_newest_issue_stands_for_an_agency_and_a_role() -> None:
    first = senders.an_invitation()
    second = replace(first, id="2", number=2)
    nurse = replace(first, id="n", asked=replace(first.asked, role="School nurse"))

    assert newest_of_each([first, nurse, second]) == (second, nurse)
    assert newest_of_each([second, first]) == (second,)
