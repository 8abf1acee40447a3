"""A child's own minutes, out of a real vault: nothing but words for that child."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.child_told import DECISION, ChildWording
from reportwriter.domain.ids import PersonId
from reportwriter.domain.paper import PaperKind
from reportwriter.domain.people import Person
from reportwriter.services.child_told import (
    About,
    NothingToldError,
    children_told,
    is_stale,
    things_for,
    told,
)
from reportwriter.services.conference_papers import Order, file_name
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.wording import child_told as words
from tests.builders import CORIN, JUNIPER, OTTO
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC, Chaired, Office
from tests.services.desks import PASSPHRASE, an_item, attached
from tests.services.held import hold, hold_with_all
from tests.services.test_hearing import WORDS

PLAN = "Grown-ups will keep looking that you are well. That is called a plan."
BREAKFAST = "You get breakfast at school, starting tomorrow."
STAY = "You said that you want to stay at your school. Everybody heard that."


class Told(Office):
    def child(self, wanted: PersonId = JUNIPER) -> Person:
        return next(one for one in self.meeting.children if one.id == wanted)

    def tell(self, of: str, text: str, child: PersonId = JUNIPER) -> None:
        meeting = self.meeting
        (said,) = (one.said for one in things_for(meeting, self.child(child)) if one.of == of)
        wording = ChildWording(child=child, of=of, text=text, said=said)
        self.vault.deciding.save(FIC, meeting.record.with_wording(wording))

    def made(self, child: PersonId = JUNIPER) -> bytes:
        path = self.folder / "own.pdf"
        order = Order(PaperKind.CHILD, child)
        self.vault.papers.write(self.meeting, order, path, PASSPHRASE)
        return path.read_bytes()


@pytest.fixture
def held(chaired: Chaired, tmp_path: Path) -> Told:
    hold(chaired)
    return Told(chaired, tmp_path)


def test_a_child_may_be_told_what_is_decided_planned_and_said_but_for_what_is_kept(
    held: Told,
) -> None:
    meeting = held.meeting
    kept = replace(meeting.record.contributions[1], withheld_from=(JUNIPER, CORIN))
    meeting = meeting.with_record(meeting.record.with_contribution(kept))

    junipers = [(one.about, one.of) for one in things_for(meeting, held.child())]
    ottos = [one.of for one in things_for(meeting, held.child(OTTO))]

    assert junipers == [
        (About.DECISION, DECISION),
        (About.PLAN, "6"),
        (About.PLAN, "7"),
        (About.PLAN, "8"),
        (About.SAID, "1"),
        (About.SAID, "3"),
    ]
    assert "6" not in ottos
    assert "2" in ottos


def test_it_holds_nothing_but_words_for_that_child_and_advice(held: Told) -> None:
    held.tell(DECISION, PLAN)
    held.tell("6", BREAKFAST)
    held.tell("3", STAY)
    held.tell(DECISION, "There is no plan for you.", OTTO)

    pdf = held.made()

    said = text_of(pdf)
    for sentence in (PLAN, BREAKFAST, STAY, "What people said", "Advocate"):
        assert sentence in said
    for _title, sentences in words.ADVICE:
        for sentence in sentences:
            assert sentence in said
    for one in things_for(held.meeting, held.child()):
        assert one.said not in said
    for other in ("no plan for you", "O.P.", "Hunger", "Ada Quill", "Mother"):
        assert other not in said
    assert said.index(PLAN) < said.index(BREAKFAST) < said.index(STAY)


def test_it_is_signed_tagged_for_screen_readers_and_carries_no_data(held: Told) -> None:
    held.tell(DECISION, PLAN)

    pdf = held.made()

    assert [fault for one in PROFILES for fault in failures(pdf, one)] == []
    assert attached(pdf) == {}
    assert file_name(held.meeting, Order(PaperKind.CHILD, JUNIPER)).endswith(
        "Own minutes for Juniper Pebblewick.pdf"
    )


def test_without_words_for_the_child_none_are_made(held: Told) -> None:
    with pytest.raises(NothingToldError):
        held.made()

    assert list(held.folder.glob("*.pdf")) == []


def test_words_for_what_has_changed_since_are_left_out_until_they_are_read_again(
    held: Told,
) -> None:
    held.tell(DECISION, PLAN)
    held.tell("6", BREAKFAST)
    action = next(one for one in held.meeting.record.actions if one.id == "6")
    changed = held.meeting.record.with_action(replace(action, by_when="next week"))
    meeting = held.meeting.with_record(changed)

    assert is_stale(meeting, changed.wording(JUNIPER, "6"))
    assert [text for _, text in told(meeting, held.child())] == [PLAN]


def test_what_a_report_keeps_from_the_child_stops_it(held: Told) -> None:
    (address,) = held.meeting.conference.addresses[:1] or (None,)
    kept = address.text if address else held.meeting.record.contributions[1].text
    record = held.meeting.record
    hidden = replace(record.contributions[1], withheld_from=(JUNIPER,), text=kept)
    held.vault.deciding.save(FIC, record.with_contribution(hidden))
    held.tell(DECISION, f"There is a plan. {kept}")

    with pytest.raises(ProtectedFactError):
        held.made()

    assert list(held.folder.glob("*.pdf")) == []


def test_nothing_confidential_is_in_a_childs_own_minutes(chaired: Chaired, tmp_path: Path) -> None:
    hold_with_all(chaired)
    held = Told(chaired, tmp_path)
    held.tell(DECISION, PLAN)

    said = text_of(held.made())

    assert " ".join(an_item().text.split()) not in said
    assert not [word for word in WORDS if word in said]


def test_a_child_not_yet_born_is_told_nothing(held: Told) -> None:
    meeting = held.meeting
    unborn = replace(held.child(OTTO), born=None, due=meeting.conference.starts_at)
    people = tuple(unborn if one.id == OTTO else one for one in meeting.conference.people)
    changed = replace(meeting, conference=replace(meeting.conference, people=people))

    assert [one.id for one in children_told(changed)] == [
        one.id for one in children_told(meeting) if one.id != OTTO
    ]
