"""Notes and plan of the core group, out of a real vault: made, sent to its members, due back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from reportwriter.domain.circulation import Round
from reportwriter.domain.core_group import GroupNotes
from reportwriter.domain.paper import PaperKind
from reportwriter.services.circulation_plan import Held, State
from reportwriter.services.conference_papers import Order
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.core_group import NotYetMetError, in_group
from reportwriter.wording import circulation as words
from reportwriter.wording import core_group as group_words
from tests.builders import CORIN, JUNIPER, TAMSIN
from tests.exchange import senders
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC
from tests.services.held import MET, hold, meet_in_group
from tests.services.sending import POLICE, SCHOOL, Sending, held, read

OF_TAMSIN, OF_CORIN = f"person {TAMSIN}", f"person {CORIN}"
GROUP, NAMED = PaperKind.CORE_GROUP, "School\nTamsin Pebblewick"


@pytest.fixture
def sending(sending: Sending) -> Sending:
    hold(sending.chaired)
    return sending


def meet(sending: Sending, notes: GroupNotes = MET, members: str = NAMED) -> None:
    meet_in_group(sending.chaired, notes, members)


def moment(month: int, day: int) -> datetime:
    return datetime(2027, month, day, 17, 0, tzinfo=UTC)


def test_its_paper_holds_notes_plan_and_where_each_member_signs(sending: Sending) -> None:
    meet(sending)

    pdf = sending.sign(GROUP)

    said = text_of(pdf)
    for phrase in (
        "19 January 2027",
        "The house was warm.",
        "I want Mum to wake me.",
        "What Otto thinks of the plan is not noted.",
        "Mornings without breakfast",
        "Walked in from the gate",
        "tomorrow, daily",
        "Ring at 7:15",
        "Look whether Corin comes",
        group_words.SIGN,
        "Idris Calloway",
    ):
        assert phrase in said
    assert "Hunger" not in said
    assert [fault for one in PROFILES for fault in failures(pdf, one)] == []


def test_the_copy_for_one_of_the_family_leaves_out_what_is_kept_from_them(
    sending: Sending,
) -> None:
    meet(sending)

    corins, tamsins = (text_of(sending.sign(GROUP, one)) for one in (CORIN, TAMSIN))

    for kept in ("Look whether Corin comes", "The officer rings", "Ask Corin to stay away"):
        assert kept not in corins
        assert kept in tamsins
    assert "Only a court can" in corins


def test_notes_that_tell_what_is_kept_from_a_reader_stop_that_readers_copy(
    sending: Sending,
) -> None:
    meet(sending, replace(MET, notes="The officer rings Corin on Monday"))

    with pytest.raises(ProtectedFactError):
        sending.sign(GROUP, CORIN)
    assert sending.sign(GROUP, TAMSIN).startswith(b"%PDF")


def test_there_is_no_paper_of_it_before_it_met(sending: Sending) -> None:
    with pytest.raises(NotYetMetError):
        sending.vault.papers.paper(sending.meeting, Order(GROUP))
    assert all(row.round is not Round.CORE_GROUP for row in sending.plan.rows)


def test_it_goes_to_who_is_named_in_the_group_and_to_others_by_choice(sending: Sending) -> None:
    meet(sending, members="Pru Oakenshaw, head (primary)\nTamsin Pebblewick\nMs Wren")

    by_rule = {
        row.receiver.key
        for row in sending.plan.rows
        if row.round is Round.CORE_GROUP and row.by_rule
    }

    assert by_rule == {SCHOOL, OF_TAMSIN}
    found = in_group(sending.meeting)
    assert found.known == (senders.SCHOOL, "Tamsin Pebblewick")
    assert found.unknown == ("Idris Calloway", "Ms Wren")


@pytest.mark.parametrize(
    "members", ["Schools", "Tamsin Pebblewick-Smith", "Police station", "Pebblewick"]
)
def test_a_name_that_is_only_like_one_sends_nothing(members: str, sending: Sending) -> None:
    meet(sending, members=members)

    rows = [row for row in sending.plan.rows if row.round is Round.CORE_GROUP]

    assert rows
    assert not any(row.by_rule for row in rows)


def test_it_is_due_ten_working_days_after_the_group_met_whenever_that_was(
    sending: Sending,
) -> None:
    meet(sending)
    sending.sign(GROUP)
    first = sending.row(OF_TAMSIN, Round.CORE_GROUP).due
    meet(sending, replace(MET, held_on=date(2027, 1, 13)))

    assert first == moment(2, 2)
    assert sending.row(OF_TAMSIN, Round.CORE_GROUP).due == moment(1, 27)


def test_once_sent_it_is_awaited_back_five_working_days_from_when_it_went(
    sending: Sending,
) -> None:
    meet(sending)
    sending.sign(GROUP, TAMSIN)
    sending.send(OF_TAMSIN, datetime(2027, 1, 25, 12, 0, tzinfo=UTC), Round.CORE_GROUP)

    row = sending.row(OF_TAMSIN, Round.CORE_GROUP)

    assert (row.state, row.next_by) == (State.AWAITED, moment(2, 1))
    assert not row.is_late(moment(2, 1))
    assert row.days_late(moment(2, 3) + timedelta(hours=1)) == 2


def test_sent_too_late_it_is_wanted_back_as_if_it_had_gone_in_time(sending: Sending) -> None:
    meet(sending)
    sending.sign(GROUP, TAMSIN)
    sending.send(OF_TAMSIN, datetime(2027, 2, 8, 12, 0, tzinfo=UTC), Round.CORE_GROUP)

    assert sending.row(OF_TAMSIN, Round.CORE_GROUP).back_by == moment(2, 9)


@pytest.mark.parametrize("is_signed", [True, False])
def test_nothing_is_awaited_of_what_came_back_or_will_not(
    is_signed: bool, sending: Sending
) -> None:
    meet(sending)
    sending.sign(GROUP, TAMSIN)
    sent = sending.send(OF_TAMSIN, moment(1, 25), Round.CORE_GROUP).dispatch.id
    record = sending.vault.circulating.store.get(FIC)
    settled = (
        record.with_back(sent, moment(1, 28)) if is_signed else record.with_not_back(sent, "No")
    )
    sending.vault.circulating.save(FIC, settled)

    row = sending.row(OF_TAMSIN, Round.CORE_GROUP)

    assert row.state is State.SENT
    assert not row.is_late(moment(6, 1))


def test_a_plan_that_changed_since_is_signed_and_sent_again_and_awaited_anew(
    sending: Sending,
) -> None:
    meet(sending)
    sending.sign(GROUP, TAMSIN)
    sent = sending.send(OF_TAMSIN, moment(1, 25), Round.CORE_GROUP).dispatch.id
    back = sending.vault.circulating.store.get(FIC).with_back(sent, moment(1, 28))
    sending.vault.circulating.save(FIC, back)
    meet(sending, replace(MET, must_change="She has slept"))
    assert held(sending.row(OF_TAMSIN, Round.CORE_GROUP)) == [Held.CHANGED]

    sending.sign(GROUP, TAMSIN)
    sending.send(OF_TAMSIN, moment(1, 29), Round.CORE_GROUP)

    assert sending.row(OF_TAMSIN, Round.CORE_GROUP).state is State.AWAITED


def test_the_e_mail_asks_for_the_signed_copy_and_names_nobody(sending: Sending) -> None:
    meet(sending)
    sending.sign(GROUP)

    files = read(sending.write(SCHOOL, Round.CORE_GROUP).folder)

    text = files.pop(words.TEXT_NAME).decode()
    assert "Please sign it on the page for signatures" in text
    assert "core group" not in text
    assert "Pebblewick" not in text
    assert list(files) == ["FIC-0001 core group notes and plan.pdf"]


def test_a_child_is_sent_none_and_an_agency_outside_the_group_by_reason_alone(
    sending: Sending,
) -> None:
    meet(sending)
    sending.sign(GROUP)

    assert sending.row(f"person {JUNIPER}", Round.CORE_GROUP).pieces == ()
    assert sending.row(POLICE, Round.CORE_GROUP).going == ()
    assert sending.row(SCHOOL, Round.CORE_GROUP).going != ()
