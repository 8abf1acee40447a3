"""Who gets which paper, out of a real vault: by rule, by choice, and what never goes."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from reportwriter.domain.attendance import Attendance, Comes
from reportwriter.domain.attendee import Attendee, Standing
from reportwriter.domain.circulation import CirculationRecord, Round
from reportwriter.domain.exclusion import Exclusion
from reportwriter.domain.ids import RecordId
from reportwriter.domain.paper import PaperKind
from reportwriter.domain.statement import Disclosure
from reportwriter.services.circulating import NothingToSendError
from reportwriter.services.circulation_pieces import Pieces
from reportwriter.services.circulation_plan import Held, State
from reportwriter.services.circulation_receivers import agencies
from reportwriter.services.desk.headings import SideBySide
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.wording import circulation as words
from tests.builders import CORIN, JUNIPER, TAMSIN
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.services.chaired import FIC
from tests.services.desks import a_disk_that_takes
from tests.services.held import hold, hold_with_all, take_all
from tests.services.sending import OF_CORIN, POLICE, SCHOOL, Sending, held, read
from tests.services.test_hearing import WORDS


def test_an_agency_gets_the_signed_reports_of_the_others_as_they_came(sending: Sending) -> None:
    take_all(sending.chaired)

    written = sending.write(POLICE)

    files = read(written.folder)
    text = files.pop(words.TEXT_NAME).decode()
    assert files == {
        "FIC-0001 Hollybrook Primary School version 1 report.pdf": (
            sending.chaired.school.report_pdf
        )
    }
    assert "1 paper for conference FIC-0001 is attached." in text
    assert [one.sha256 for one in written.dispatch.files] == [
        hashlib.sha256(sending.chaired.school.report_pdf).hexdigest()
    ]
    assert sending.vault.circulating.store.get(FIC) == written.record


def test_the_e_mail_text_names_neither_child_nor_family_nor_agency(sending: Sending) -> None:
    hold(sending.chaired)
    sending.print_reports(CORIN)
    names = [word for one in sending.meeting.family for word in one.name.split()]

    written = [sending.write(OF_CORIN), sending.write(POLICE)]

    for mail in written:
        text = (mail.folder / words.TEXT_NAME).read_text("utf-8")
        sent = " ".join((text, *(one.name for one in mail.dispatch.files)))
        assert [name for name in names if name in sent] == []
        assert senders.SCHOOL not in text
    assert [one.name for one in written[0].dispatch.files] == ["FIC-0001 reports.pdf"]


def test_what_is_written_is_sent_only_when_the_chair_says_so(sending: Sending) -> None:
    take_all(sending.chaired)
    now = sending.vault.circulating.now()
    before = sending.row(POLICE).state
    sending.write(POLICE)
    written = sending.row(POLICE).state

    sending.send(POLICE, now)

    assert [before, written, sending.row(POLICE).state] == [State.DUE, State.WRITTEN, State.SENT]
    assert sending.row(POLICE).sent_at == now


def test_a_report_that_came_since_is_sent_alone(sending: Sending) -> None:
    take_all(sending.chaired)
    now = sending.vault.circulating.now()
    sending.send(POLICE, now)
    second = senders.the_report(version=2)
    sending.take(second)

    written = sending.write(POLICE)

    assert [one.title for one in written.dispatch.files] == [
        "Report of Hollybrook Primary School, version 2"
    ]
    assert sending.row(POLICE).state is State.WRITTEN


def test_a_report_whose_author_keeps_something_from_an_agency_does_not_reach_it(
    sending: Sending,
) -> None:
    told = "He told nobody but the school that he hides on the landing."
    first, *others = senders.the_report().statements
    kept = replace(first, text=told, disclosure=Disclosure(not_for_agencies=("Police",)))
    report = senders.the_report(statements=(kept, *others))
    sending.take(report)
    (piece,) = sending.row(POLICE).pieces
    sending.choose(POLICE, piece.id, is_in=True, reason="They asked for it.")

    assert held(sending.row(POLICE)) == [Held.RESTRICTED]
    with pytest.raises(NothingToSendError):
        sending.write(POLICE)
    assert list(sending.folder.iterdir()) == []
    said = words.HELD[Held.RESTRICTED]
    assert not {"landing", "hides", "school", "Police"} & set(said.replace(".", "").split())


def test_a_report_for_the_chair_alone_goes_to_nobody(sending: Sending) -> None:
    take_all(sending.chaired)
    meeting = sending.meeting
    reports = tuple(
        replace(one, opened=replace(one.opened, form=replace(one.opened.form, chair_only=True)))
        for one in meeting.reports
    )
    circulating = sending.vault.circulating
    pieces = Pieces(
        meeting=replace(meeting, side_by_side=SideBySide(reports)),
        made=(),
        papers=sending.vault.papers,
    )
    asked = [kept.record.asked for kept in circulating.sent.of(FIC)]

    found = [
        pieces.of(one, Round.REPORTS, meeting.area.circulates(Round.REPORTS, "initial"))  # type: ignore[arg-type]  # As its value.
        for one in agencies(meeting, asked, frozenset())
    ]

    assert [[one.held for one in each] for each in found] == [[Held.CHAIR_ONLY]] * 2


def test_one_of_the_family_gets_their_own_edition_and_never_a_report(sending: Sending) -> None:
    take_all(sending.chaired)
    unsigned = sending.row(OF_CORIN)
    pdf = sending.print_reports(CORIN)

    written = sending.write(OF_CORIN)

    assert held(unsigned) == [Held.NOT_MADE]
    files = read(written.folder)
    assert files["FIC-0001 reports.pdf"] == pdf
    assert sending.chaired.school.report_pdf not in files.values()
    assert not any(
        one.is_received for row in sending.plan.rows if row.receiver.person for one in row.pieces
    )


def test_what_was_made_for_one_reader_goes_to_no_other(sending: Sending) -> None:
    hold(sending.chaired)
    sending.sign(PaperKind.DECISION, CORIN)

    assert held(sending.row(OF_CORIN, Round.DECISION)) == [None]
    assert held(sending.row(f"person {TAMSIN}", Round.DECISION)) == [Held.NOT_MADE]
    assert held(sending.row(POLICE, Round.DECISION)) == [Held.NOT_MADE]


def test_a_print_that_was_made_before_another_report_came_is_made_again(sending: Sending) -> None:
    sending.chaired.take_school()
    sending.print_reports(CORIN)
    fresh = held(sending.row(OF_CORIN))

    take_all(sending.chaired)

    assert fresh == [None]
    assert held(sending.row(OF_CORIN)) == [Held.CHANGED]


def test_a_letter_that_was_signed_before_the_record_changed_is_signed_again(
    sending: Sending,
) -> None:
    meeting = hold(sending.chaired)
    pdf = sending.sign(PaperKind.DECISION)
    (before,) = sending.row(POLICE, Round.DECISION).pieces
    group = replace(meeting.record.core_group, lead_worker="Somebody else")
    sending.vault.deciding.save(FIC, meeting.record.with_core_group(group))

    (after,) = sending.row(POLICE, Round.DECISION).pieces

    assert (before.held, before.sha256) == (None, hashlib.sha256(pdf).hexdigest())
    assert after.held is Held.CHANGED
    with pytest.raises(NothingToSendError):
        sending.write(POLICE, Round.DECISION)


def test_the_decision_is_due_one_working_day_after_and_is_late_then(sending: Sending) -> None:
    hold(sending.chaired)
    sending.sign(PaperKind.DECISION)
    row = sending.row(SCHOOL, Round.DECISION)

    assert row.due is not None
    assert sending.meeting.dates is not None
    counted = sending.meeting.dates.of_timescale("T-S13")
    assert counted is not None
    assert row.due == counted.practical
    assert not row.is_late(row.due)
    assert row.days_late(row.due + timedelta(days=2, hours=1)) == 2
    sending.send(SCHOOL, row.due, Round.DECISION)
    assert not sending.row(SCHOOL, Round.DECISION).is_late(row.due + timedelta(days=2))


def test_what_is_late_stands_first(sending: Sending) -> None:
    hold(sending.chaired)
    sending.sign(PaperKind.DECISION)
    due = sending.row(SCHOOL, Round.DECISION).due
    assert due is not None

    in_order = sending.plan.in_order(due + timedelta(minutes=1))

    late = [one.is_late(due + timedelta(minutes=1)) for one in in_order]
    assert late == sorted(late, reverse=True)
    assert any(late)


def test_minutes_that_cite_what_is_kept_from_an_agency_do_not_reach_it(sending: Sending) -> None:
    first, *others = senders.the_report().statements
    kept = replace(first, disclosure=Disclosure(not_for_agencies=("Police",)))
    report = senders.the_report(statements=(kept, *others))
    sending.take(report)
    hold(sending.chaired)
    sending.sign(PaperKind.MINUTES)

    assert held(sending.row(POLICE, Round.MINUTES)) == [Held.RESTRICTED]
    assert held(sending.row(SCHOOL, Round.MINUTES)) == [None]


def _say_of_corin(sending: Sending, **said: object) -> None:
    one = next(one for one in sending.meeting.attendees if one.name == "Corin Thrumm")
    changed = replace(one, **said)  # type: ignore[arg-type]  # Callers name its fields.
    sending.vault.who_comes.put_person(FIC, changed)


def test_nothing_reaches_somebody_who_is_excluded_whatever_is_chosen(sending: Sending) -> None:
    hold(sending.chaired)
    sending.print_reports(CORIN)
    sending.sign(PaperKind.MINUTES, CORIN)
    _say_of_corin(sending, exclusion=Exclusion())
    sending.choose(OF_CORIN, "reports", is_in=True, reason="He asked for it.")

    for what in (Round.REPORTS, Round.MINUTES):
        assert held(sending.row(OF_CORIN, what)) == [Held.EXCLUDED]
        with pytest.raises(NothingToSendError):
            sending.write(OF_CORIN, what)
    assert list(sending.folder.iterdir()) == []
    told = words.HELD[Held.EXCLUDED].casefold()
    assert [word for word in ("threat", "violence", "exclu", "police") if word in told] == []


def test_while_nobody_knows_who_is_excluded_nothing_goes_to_the_adults(sending: Sending) -> None:
    take_all(sending.chaired)
    sending.print_reports(CORIN)
    stranger = Attendee(
        id=RecordId("x"), name="Dad", standing=Standing.FAMILY, exclusion=Exclusion()
    )
    sending.vault.who_comes.put_person(FIC, stranger)

    assert held(sending.row(OF_CORIN)) == [Held.UNCLEAR]
    assert held(sending.row(f"person {TAMSIN}")) == [Held.UNCLEAR]


def test_the_chair_leaves_something_out_with_a_reason_alone(sending: Sending) -> None:
    take_all(sending.chaired)
    (piece,) = sending.row(POLICE).pieces
    sending.choose(POLICE, piece.id, is_in=False, reason=" ")
    unreasoned = sending.row(POLICE)

    sending.choose(POLICE, piece.id, is_in=False, reason="They have it already.")

    assert [one.lacks_reason for one in unreasoned.pieces] == [True]
    assert unreasoned.state is State.DUE
    assert sending.row(POLICE).state is State.NONE


def test_a_child_is_sent_something_only_when_the_chair_adds_it(sending: Sending) -> None:
    take_all(sending.chaired)
    child = f"person {JUNIPER}"
    row = sending.plan.row(f"reports {child}")

    assert row is not None
    assert not row.by_rule
    assert not any(one.is_in for one in row.pieces)


def test_who_stays_away_is_no_longer_named_for_reports_and_the_others_have_theirs(
    sending: Sending,
) -> None:
    take_all(sending.chaired)
    sending.vault.who_comes.put(FIC, Attendance(agency=senders.POLICE, comes=Comes.ABSENT))

    police, school = sending.row(POLICE), sending.row(SCHOOL)

    assert not [one for one in police.pieces if one.is_in]
    assert [(one.of_absent, one.is_in) for one in school.pieces] == [(True, True)]


def test_nothing_sealed_is_ever_offered_or_handed_out(sending: Sending) -> None:
    hold_with_all(sending.chaired)
    sending.sign(PaperKind.DECISION)
    vault = sending.vault
    received = vault.intake.received.around(FIC)
    sealed = {one.sha256 for one in received if one.kind != "report"}
    assert sealed

    plan = sending.plan
    offered = {one.sha256 for row in plan.rows for one in row.pieces}
    written = [sending.write(row.receiver.key, row.round) for row in plan.rows if row.going]

    assert not sealed & offered
    contents = [content for one in written for content in read(one.folder).values()]
    for one in sealed:
        assert vault.intake.received.content(one) not in contents
    assert deep_scan(sending.folder, WORDS) == ()
    assert deep_scan(sending.folder, ["Hollybrook"]) != ()


def test_the_register_of_reasons_is_kept_for_nobody(sending: Sending) -> None:
    hold(sending.chaired)

    sending.sign(PaperKind.REASONS)

    assert sending.vault.circulating.store.papers(FIC) == ()


def test_where_the_disk_is_full_nothing_is_kept_and_no_folder_is_left(
    sending: Sending,
) -> None:
    take_all(sending.chaired)

    with a_disk_that_takes(10_000), pytest.raises(FileNotWrittenError):
        sending.write(POLICE)

    assert list(sending.folder.iterdir()) == []
    assert sending.vault.circulating.store.get(FIC) == CirculationRecord()


def test_a_second_e_mail_has_a_folder_of_its_own(sending: Sending) -> None:
    take_all(sending.chaired)

    first, second = sending.write(POLICE), sending.write(POLICE)

    assert first.folder != second.folder
    assert len(sending.vault.circulating.store.get(FIC).dispatches) == 1
