from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.people import Role
from reportwriter.services.certificate_files import CertificatesRefusedError
from reportwriter.services.inviting import Call
from reportwriter.ui.chair.signers import ALL_WORDS
from reportwriter.ui.invite import typed as fields
from reportwriter.ui.invite.deputies import WORDS_DIFFER
from reportwriter.ui.invite.presenter import Choices, InvitePresenter, InviteTools
from reportwriter.ui.invite.rules import RulesAhead
from reportwriter.ui.invite.typed import Typed, TypedPerson, conference_of, lacking
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.wording import convening
from reportwriter.wording.dates import LOCAL
from tests.builders import NOON, a_conference
from tests.ui.fakes import (
    PASSPHRASE,
    WORDS,
    FakeCertificates,
    FakeNews,
    FakeWords,
)
from tests.ui.fakes_of_chair import FakeInviting
from tests.ui.invite.fake_view import FakeAsking
from tests.ui.sample_invitation import DEPUTY, FORM, ROWAN, all_typed, said_by_rules
from tests.ui.sample_report import LIBRARY
from tests.ui.waiting import WaitingRunner

TODAY = date(2027, 1, 2)


@dataclass
class FakeView(FakeAsking):
    choices: Choices | None = None
    made: Sequence[str] = ()
    deputies: Sequence[tuple[str, str]] = ()

    def show_choices(self, choices: Choices) -> None:
        self.choices = choices

    def show_deputies(self, deputies: Sequence[tuple[str, str]], added: str) -> None:
        self.deputies, self.added = deputies, added

    def show_made(self, folder: str, names: Sequence[str]) -> None:
        self.folder, self.made = folder, names


@dataclass
class Screen:
    view: FakeView
    inviting: FakeInviting
    news: FakeNews
    trust: FakeWords
    presenter: InvitePresenter

    @property
    def call(self) -> Call:
        assert self.inviting.call is not None
        return self.inviting.call


@pytest.fixture
def screen() -> Screen:
    view, inviting, news, trust = FakeView(), FakeInviting(), FakeNews(), FakeWords()
    tools = InviteTools(
        inviting=inviting,
        known=lambda: (DEPUTY, ROWAN),
        certificates=FakeCertificates(),
        trust=trust,
        library=LIBRARY,
        rules=said_by_rules,
        read=lambda path: b"" if path.name == "empty.pem" else b"pem",
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        folder=Path("/invitations"),
        now=lambda: NOON,
    )
    presenter = InvitePresenter(view, tools, news)
    presenter.open()
    return Screen(view, inviting, news, trust, presenter)


def test_areas_forms_and_known_people_can_be_chosen(screen: Screen) -> None:
    choices = screen.view.choices

    assert choices is not None
    assert ("stockport", "Stockport") in choices.areas
    assert ("stockport-conference-report 1", LIBRARY.form(FORM).title) in choices.forms["stockport"]
    assert choices.deputies == (
        (DEPUTY.id, "Ansel Quickthorn, Safeguarding unit"),
        (ROWAN.id, "Rowan Teasel, Safeguarding unit"),
    )


def test_a_confidential_page_is_no_form_to_ask_for(screen: Screen) -> None:
    assert screen.view.choices is not None
    assert all("confidential" not in key for key, _ in screen.view.choices.forms["stockport"])


def test_what_the_rules_of_the_area_say_is_told_and_stops_nobody(screen: Screen) -> None:
    late = replace(all_typed(), strategy="9 dec 2026")

    screen.presenter.understand(late)
    told = screen.view.rules
    screen.presenter.invite(late, PASSPHRASE)

    assert len(told) == 2
    assert told[0].startswith("The conference is 17 working days after the strategy discussion")
    assert screen.view.understood[fields.STRATEGY] == "Wednesday 9\xa0December\xa02026"
    assert screen.call.conference.strategy_discussion == date(2026, 12, 9)
    screen.presenter.understand(all_typed())
    assert screen.view.rules == ()


def test_an_agency_can_be_typed_before_the_area_and_so_its_form_is_chosen(screen: Screen) -> None:
    asked = (replace(all_typed().asked[0], form=""),)

    screen.presenter.understand(replace(all_typed(), area="", asked=asked, strategy="9 dec 2026"))

    assert screen.view.trouble is None
    assert len(screen.view.rules) == 2


def test_what_was_typed_over_meanwhile_is_answered_no_more() -> None:
    view, pool = FakeView(), WaitingRunner()
    ahead = RulesAhead(view, lambda meeting, _forms: (meeting.venue,), pool)

    for venue in ("Room 4", "Room 9"):
        ahead.look(a_conference(venue=venue), ())
    ahead.look(a_conference(venue="Room 9"), ())
    pool.do_next()
    first = view.rules
    pool.do_next()

    assert (first, view.rules, len(pool.waiting)) == ((), ("Room 9",), 0)


def test_one_invitation_is_signed_for_each_agency(screen: Screen) -> None:
    screen.presenter.invite(all_typed(), PASSPHRASE)

    assert screen.view.lacking == {}
    assert [asked.agency for asked in screen.call.asked] == [
        "Hollybrook Primary School",
        "Police",
    ]
    assert [deputy.name for deputy in screen.call.deputies] == ["Ansel Quickthorn"]
    assert set(screen.inviting.written) == {
        Path("/invitations/FIC-0001 Hollybrook Primary School invitation.pdf"),
        Path("/invitations/FIC-0001 Police invitation.pdf"),
    }
    assert len(screen.view.made) == 2
    assert screen.news.received == ["FIC-0001"]


def test_the_conference_says_what_was_typed(screen: Screen) -> None:
    screen.presenter.invite(all_typed(), PASSPHRASE)

    conference = screen.call.conference
    assert conference.reference == "FIC-0001"
    assert conference.starts_at == datetime(2027, 1, 6, 10, 0, tzinfo=LOCAL)
    assert [person.name for person in conference.people] == [
        "Juniper Pebblewick",
        "Tamsin Pebblewick",
    ]
    assert conference.people[0].born == date(2015, 9, 14)
    assert conference.people[1].role is Role.PARENT_OR_CARER


def test_everything_that_is_lacking_is_said_at_once(screen: Screen) -> None:
    screen.presenter.invite(Typed(), "")

    assert list(screen.view.lacking) == [
        fields.REFERENCE,
        fields.AREA,
        fields.STARTS,
        fields.DUE,
        fields.VENUE,
        fields.PEOPLE,
        fields.ASKED,
        fields.DEPUTIES,
    ]
    assert not screen.view.busy


def test_nothing_is_sent_without_a_deputy(screen: Screen) -> None:
    screen.presenter.invite(replace(all_typed(), deputies=()), PASSPHRASE)

    assert list(screen.view.lacking) == [fields.DEPUTIES]
    assert screen.inviting.written == ()


def test_who_takes_reports_in_is_named_and_is_no_deputy(screen: Screen) -> None:
    screen.presenter.invite(replace(all_typed(), administrator=ROWAN.id), PASSPHRASE)

    who = screen.call.administrator
    assert who is not None
    assert (who.name, who.certificates) == (ROWAN.name, ROWAN.certificates)
    assert [one.name for one in screen.call.deputies] == [DEPUTY.name]


def test_a_deputy_is_no_administrator(screen: Screen) -> None:
    screen.presenter.invite(replace(all_typed(), administrator=DEPUTY.id), PASSPHRASE)

    assert screen.view.lacking == {fields.ADMINISTRATOR: fields.NOT_BOTH}
    assert screen.inviting.written == ()


def test_the_passphrase_is_asked_for_last(screen: Screen) -> None:
    screen.presenter.invite(all_typed(), "")

    assert list(screen.view.lacking) == [fields.PASSPHRASE]


def test_a_wrong_passphrase_writes_nothing(screen: Screen) -> None:
    screen.presenter.invite(all_typed(), "wrong")

    assert isinstance(screen.view.trouble, WrongPassphraseError)
    assert screen.inviting.written == ()


def test_what_was_understood_of_a_moment_is_echoed(screen: Screen) -> None:
    screen.presenter.understand(Typed(starts="6 jan 10:00", due="next week"))

    assert screen.view.understood == {
        fields.STARTS: "Wednesday 6\xa0January\xa02027, 10:00",
        fields.DUE: "",
        fields.STRATEGY: convening.STRATEGY_HINT,
    }


@pytest.mark.parametrize(
    ("strategy", "said"),
    [
        ("in autumn", convening.NOT_A_DAY),
        ("8 jan 2027", convening.AFTER_CONFERENCE),
    ],
)
def test_a_strategy_discussion_that_cannot_be_meant_is_marked(
    screen: Screen, strategy: str, said: str
) -> None:
    screen.presenter.invite(replace(all_typed(), strategy=strategy), PASSPHRASE)

    assert screen.view.lacking == {fields.STRATEGY: said}
    assert screen.inviting.written == ()


def test_another_folder_can_be_chosen(screen: Screen) -> None:
    screen.presenter.choose_folder(Path("/elsewhere"))

    screen.presenter.invite(all_typed(), PASSPHRASE)

    assert screen.view.folder == "/elsewhere"
    assert all(path.parent == Path("/elsewhere") for path in screen.inviting.written)


def test_a_deputy_is_added_by_their_file_and_the_words_they_read_out(screen: Screen) -> None:
    screen.presenter.deputies.take_file(Path("/ansel.pem"))
    asked = screen.view.asked_of

    screen.presenter.deputies.enter_words([f" {word.upper()}" for word in WORDS])

    assert asked == "Ansel Quickthorn, Safeguarding unit"
    assert [known.name for known in screen.trust.known] == ["Ansel Quickthorn"]
    assert screen.view.known.startswith("Ansel Quickthorn is known now")
    assert screen.view.deputies[0] == (DEPUTY.id, "Ansel Quickthorn, Safeguarding unit")
    assert screen.view.added == DEPUTY.id


def test_other_words_or_too_few_add_nobody(screen: Screen) -> None:
    screen.presenter.deputies.take_file(Path("/ansel.pem"))

    screen.presenter.deputies.enter_words(("moss",) * 8)
    differ = screen.view.refused
    screen.presenter.deputies.enter_words((*WORDS[:7], " "))

    assert (differ, screen.view.refused) == (WORDS_DIFFER, ALL_WORDS)
    assert screen.trust.known == []
    assert screen.view.added == ""


def test_words_without_a_file_or_after_giving_up_are_not_compared(screen: Screen) -> None:
    screen.presenter.deputies.enter_words(WORDS)
    screen.presenter.deputies.take_file(Path("/ansel.pem"))
    screen.presenter.deputies.give_up()

    screen.presenter.deputies.enter_words(WORDS)

    assert screen.trust.known == []


def test_a_file_that_holds_no_certificates_is_refused_before_any_call(screen: Screen) -> None:
    screen.presenter.deputies.take_file(Path("/empty.pem"))

    assert isinstance(screen.view.trouble, CertificatesRefusedError)
    assert screen.view.asked_of == ""


def test_a_conference_is_about_at_least_one_child() -> None:
    mother = TypedPerson(name="Tamsin Pebblewick", role=Role.PARENT_OR_CARER)

    assert fields.PEOPLE in lacking(replace(all_typed(), people=(mother,)), TODAY)


def test_a_day_without_a_time_is_not_enough() -> None:
    assert fields.STARTS in lacking(replace(all_typed(), starts="6 jan 2027"), TODAY)


@pytest.mark.parametrize(
    ("given", "born", "due"),
    [
        ("14 sep 2015", date(2015, 9, 14), None),
        ("due 11 jun", None, date(2027, 6, 11)),
        ("Due 11 June 2027", None, date(2027, 6, 11)),
        ("11 jun 2027", None, date(2027, 6, 11)),
        ("due in summer", None, None),
        ("", None, None),
    ],
)
def test_a_child_not_yet_born_is_named_with_the_day_it_is_due(
    given: str, born: date | None, due: date | None
) -> None:
    typed = replace(all_typed(), people=(TypedPerson(name="Baby Larkabout", born=given),))

    (child,) = conference_of(typed, TODAY).people

    assert (child.born, child.due) == (born, due)
