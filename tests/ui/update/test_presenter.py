from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.people import Role
from reportwriter.services.updating import Called, HandedOverError, NothingChangedError
from reportwriter.ui.invite import typed as fields
from reportwriter.ui.invite.typed import TypedAsked, TypedPerson
from reportwriter.ui.update.mails import Mail
from reportwriter.ui.update.presenter import Filled, UpdatePresenter
from reportwriter.ui.update.typed import TypedUpdate, conference_of, typed_of
from reportwriter.wording import updates as words
from tests.builders import a_conference
from tests.ui.fakes import PASSPHRASE, WORDS, FakeGoing, FakeNews
from tests.ui.invite.fake_view import FakeAsking
from tests.ui.sample_invitation import DEPUTY, LONG_BEFORE, ROWAN
from tests.ui.update.sample import CALLED, FIC, FOLDER, TODAY, FakeUpdating, tools
from tests.ui.waiting import WaitingRunner

VENUE = "Room 9, Birch House (fictional)"
HOUSING = TypedAsked(
    agency="Housing", role="Tenancy officer", form="stockport-conference-report 1", email="h@b"
)


@dataclass
class FakeView(FakeAsking):
    filled: Filled | None = None
    people: Sequence[tuple[str, str]] = ()
    outlook: tuple[Sequence[str], str] = ((), "")
    made: str = ""
    mails: Sequence[Mail] = ()

    def show_filled(self, filled: Filled) -> None:
        self.filled = filled

    def show_people(self, people: Sequence[tuple[str, str]], added: str) -> None:
        self.people, self.added = people, added

    def show_outlook(self, lines: Sequence[str], to: str) -> None:
        self.outlook = (lines, to)

    def show_made(self, sentence: str, mails: Sequence[Mail]) -> None:
        self.made, self.mails = sentence, mails

    def show_nothing(self) -> None:
        self.filled, self.made, self.mails = None, "", ()


@dataclass
class Screen:
    view: FakeView
    updating: FakeUpdating
    news: FakeNews
    going: FakeGoing
    presenter: UpdatePresenter

    @property
    def as_told(self) -> TypedUpdate:
        assert self.view.filled is not None
        return self.view.filled.typed

    def typed(self, **said: object) -> TypedUpdate:
        """Return what stands in the fields, with some of it typed anew."""
        told = self.as_told
        return replace(told, said=replace(told.said, **said))  # type: ignore[arg-type]  # Callers name its fields.


def a_screen(updating: FakeUpdating | None = None) -> Screen:
    view, news, going = FakeView(), FakeNews(), FakeGoing()
    updating = updating or FakeUpdating()
    presenter = UpdatePresenter(view, tools(updating), going, news)
    presenter.open(FIC)
    return Screen(view, updating, news, going, presenter)


@pytest.fixture
def screen() -> Screen:
    return a_screen()


def test_the_fields_say_what_was_told_last_and_nothing_would_be_told(screen: Screen) -> None:
    said = screen.as_told.said

    assert (said.starts, said.due) == ("6 Jan 2027 10:00", "4 Jan 2027 10:00")
    assert said.venue == CALLED.told.conference.venue
    assert [one.name for one in said.people][:2] == ["Juniper Pebblewick", "Otto Pebblewick"]
    assert (said.deputies, said.administrator) == ((DEPUTY.id,), "")
    assert screen.view.outlook == ((words.NO_CHANGE,), "")
    assert screen.view.filled is not None
    assert [whom for _key, whom in screen.view.filled.asked] == [
        "Hollybrook Primary School, Pru Oakenshaw",
        "Police, Police",
    ]
    assert screen.view.filled.no_longer == ()


def test_what_is_typed_is_told_in_the_words_that_agencies_will_read(screen: Screen) -> None:
    screen.presenter.understand(screen.typed(starts="13 jan 2027 10:00", venue=VENUE))

    lines, to = screen.view.outlook
    assert lines == (
        "When: Wednesday 13\xa0January\xa02027, 10:00 (before: Wednesday 6\xa0January\xa02027, "
        "10:00).",
        f"Where: {VENUE} (before: {CALLED.told.conference.venue}).",
    )
    assert to == "Told to Hollybrook Primary School and Police."
    assert screen.view.understood[fields.STARTS] == "Wednesday 13\xa0January\xa02027, 10:00"


def test_the_rules_of_the_area_are_told_before_anything_is_signed(screen: Screen) -> None:
    late = screen.typed(strategy="9 dec 2026")

    screen.presenter.understand(late)
    told, (lines, _to) = screen.view.rules, screen.view.outlook
    screen.presenter.issue(late, PASSPHRASE)

    assert told[0].startswith("The conference is 17 working days after the strategy discussion")
    (update,) = screen.updating.issued
    assert update.conference.strategy_discussion == LONG_BEFORE
    assert lines == ("Strategy discussion: Wednesday 9\xa0December\xa02026 (before: not said).",)
    screen.presenter.close()
    assert screen.view.rules == ()


def test_signing_tells_all_and_gives_an_e_mail_for_each(screen: Screen) -> None:
    screen.presenter.issue(screen.typed(venue=VENUE), PASSPHRASE)

    (update,) = screen.updating.issued
    assert update.conference.venue == VENUE
    assert update.conference.people == CALLED.told.conference.people
    assert screen.view.made == words.made(2)
    assert [(one.to, one.files) for one in screen.view.mails] == [
        (
            "Hollybrook Primary School, Pru Oakenshaw",
            "FIC-0001 Hollybrook Primary School invitation 2.pdf",
        ),
        ("Police, Police", "FIC-0001 Police invitation 2.pdf"),
    ]
    assert screen.news.received == [FIC]


def test_an_e_mail_says_which_facts_changed_and_names_nobody_and_no_place(screen: Screen) -> None:
    people = (*screen.as_told.said.people, TypedPerson(name="Isolde Thrumm"))

    screen.presenter.issue(screen.typed(venue=VENUE, people=people), PASSPHRASE)

    text = screen.view.mails[0].text
    subject, _, body = text.partition("\n")
    assert subject == "Subject: Conference FIC-0001, update 2"
    assert "To: pru@school.example" in body
    assert "conference FIC-0001: where and who it is about." in body
    assert "drop it on Today" in body
    names = [one.name for one in CALLED.told.conference.people]
    for secret in (VENUE, "Isolde", "Thrumm", "Pebblewick", *names):
        assert secret not in text


def test_where_nothing_changes_it_is_said_and_nothing_is_signed(screen: Screen) -> None:
    screen.presenter.issue(screen.as_told, PASSPHRASE)

    assert isinstance(screen.view.trouble, NothingChangedError)
    assert screen.updating.issued == []
    assert screen.news.received == []


def test_an_agency_that_is_asked_besides_is_invited_and_the_others_hear_of_nothing(
    screen: Screen,
) -> None:
    typed = screen.typed(asked=(HOUSING,))

    screen.presenter.understand(typed)
    outlook = screen.view.outlook
    screen.presenter.issue(typed, PASSPHRASE)

    assert outlook == ((words.NOBODY_BUT_NEW,), "Told to Housing.")
    (mail,) = screen.view.mails
    assert mail.to == "Housing, Tenancy officer"
    assert mail.text.startswith("Subject: Your report for conference FIC-0001\nTo: h@b")


def _marked(screen: Screen, **said: object) -> TypedUpdate:
    """Mark the police as asked no longer, with a reason."""
    assert screen.view.filled is not None
    police = screen.view.filled.asked[1][0]
    return replace(screen.typed(**said), withdrawn=((police, "Asked by mistake"),))


def test_who_is_no_longer_asked_is_told_that_alone_in_the_words_they_will_read(
    screen: Screen,
) -> None:
    screen.presenter.understand(_marked(screen))
    alone = screen.view.outlook
    screen.presenter.understand(_marked(screen, venue=VENUE))

    leaving = (
        "Police alone: Your report for conference FIC-0001 is no longer asked for. The chair says "
        "why: Asked by mistake."
    )
    assert alone == ((leaving,), "Told to Police.")
    assert screen.view.outlook == (
        (f"Where: {VENUE} (before: {CALLED.told.conference.venue}).", leaving),
        "Told to Hollybrook Primary School and Police.",
    )


def test_the_e_mail_to_who_is_no_longer_asked_says_so_and_not_why(screen: Screen) -> None:
    screen.presenter.issue(_marked(screen, venue=VENUE), PASSPHRASE)

    (update,) = screen.updating.issued
    assert [(one.asked.agency, one.reason) for one in update.withdrawn] == [
        ("Police", "Asked by mistake")
    ]
    school, police = screen.view.mails
    assert school.text.startswith("Subject: Conference FIC-0001, update 2")
    assert (police.to, police.files) == ("Police, Police", "FIC-0001 Police invitation 2.pdf")
    assert police.text.startswith("Subject: No report needed for conference FIC-0001")
    assert "mistake" not in police.text


def test_who_was_withdrawn_before_is_named_and_can_be_asked_again() -> None:
    @dataclass
    class Less(FakeUpdating):
        def called(self, reference: object) -> Called:
            return replace(CALLED, asked=CALLED.asked[:1], withdrawn=CALLED.asked[1:])

    screen = a_screen(Less())

    assert screen.view.filled is not None
    assert screen.view.filled.no_longer == ("Police, Police",)
    assert len(screen.view.filled.asked) == 1


def test_the_new_chair_gets_all_files_first_and_nothing_more_can_be_changed(
    screen: Screen,
) -> None:
    typed = replace(screen.typed(deputies=(ROWAN.id,)), chair=DEPUTY.id)

    screen.presenter.issue(typed, PASSPHRASE)

    (update,) = screen.updating.issued
    assert update.chair is not None
    assert (update.chair.name, update.chair.certificates) == (DEPUTY.name, DEPUTY.certificates)
    first, *others = screen.view.mails
    assert first.to == DEPUTY.name
    assert first.files == ", ".join(one.files for one in others)
    assert first.text.startswith("Subject: Conference FIC-0001, handed over")
    assert screen.view.filled is None
    screen.presenter.issue(typed, PASSPHRASE)
    assert len(screen.updating.issued) == 1


def test_the_new_chair_is_neither_deputy_nor_administrator(screen: Screen) -> None:
    both = screen.typed(deputies=(DEPUTY.id, ROWAN.id))

    screen.presenter.issue(replace(both, chair=DEPUTY.id), PASSPHRASE)
    as_deputy = screen.view.lacking
    alone = screen.typed(administrator=ROWAN.id)
    screen.presenter.issue(replace(alone, chair=ROWAN.id), PASSPHRASE)

    assert as_deputy == {fields.DEPUTIES: words.STILL_DEPUTY.format(name=DEPUTY.name)}
    assert screen.view.lacking == {
        fields.ADMINISTRATOR: words.STILL_ADMINISTRATOR.format(name=ROWAN.name)
    }
    assert screen.updating.issued == []


def test_a_conference_that_was_called_without_a_place_can_be_changed_without_one() -> None:
    @dataclass
    class Nowhere(FakeUpdating):
        def called(self, reference: object) -> Called:
            nowhere = replace(CALLED.told.conference, venue="")
            return replace(CALLED, told=replace(CALLED.told, conference=nowhere))

    screen = a_screen(Nowhere())

    screen.presenter.issue(screen.typed(starts="13 jan 2027 10:00"), PASSPHRASE)

    assert screen.view.lacking == {}
    assert len(screen.updating.issued) == 1


@pytest.mark.parametrize(
    ("changed", "lacks"),
    [
        (
            {"starts": "2 feb 2026 10:00"},
            {fields.STARTS: fields.PAST, fields.DUE: fields.DUE_AFTER},
        ),
        ({"due": "7 jan 2027 10:00"}, {fields.DUE: fields.DUE_AFTER}),
        ({"due": "1 dec 2020 10:00"}, {fields.DUE: fields.PAST}),
        ({"venue": " "}, {fields.VENUE: fields.NO_PLACE}),
        (
            {"deputies": ()},
            {fields.DEPUTIES: "Name a deputy: without one, a sealed page could be lost."},
        ),
        (
            {"people": (TypedPerson(name="Juniper Pebblewick", born="in autumn"),)},
            {fields.PEOPLE: words.BORN.format(line=1)},
        ),
    ],
)
def test_what_cannot_be_meant_is_marked_and_not_signed(
    screen: Screen, changed: dict[str, object], lacks: dict[str, str]
) -> None:
    screen.presenter.issue(screen.typed(**changed), PASSPHRASE)

    assert screen.view.lacking == lacks
    assert screen.updating.issued == []


def test_a_due_day_that_is_past_may_stay_as_it_was() -> None:
    @dataclass
    class Late(FakeUpdating):
        def called(self, reference: object) -> Called:
            due = CALLED.told.conference.reports_due
            assert due is not None
            long_ago = replace(CALLED.told.conference, reports_due=due - timedelta(days=400))
            return replace(CALLED, told=replace(CALLED.told, conference=long_ago))

    screen = a_screen(Late())

    screen.presenter.issue(screen.typed(venue=VENUE), PASSPHRASE)

    assert screen.view.lacking == {}
    assert len(screen.updating.issued) == 1


def test_the_passphrase_is_asked_for_last_and_a_wrong_one_changes_nothing(screen: Screen) -> None:
    typed = screen.typed(venue=VENUE)

    screen.presenter.issue(typed, "")
    assert screen.view.lacking == {fields.PASSPHRASE: words.NO_PASSPHRASE}
    screen.presenter.issue(typed, "wrong")

    assert isinstance(screen.view.trouble, WrongPassphraseError)
    assert screen.view.made == ""


def test_a_conference_that_was_handed_over_shows_nothing_to_change() -> None:
    @dataclass
    class Gone(FakeUpdating):
        def called(self, reference: object) -> Called:
            raise HandedOverError

    screen = a_screen(Gone())

    assert screen.view.filled is None
    assert isinstance(screen.view.trouble, HandedOverError)


def test_a_deputy_that_is_made_known_can_be_chosen_at_once(screen: Screen) -> None:
    screen.presenter.deputies.take_file(Path("/ansel.pem"))
    screen.presenter.deputies.enter_words(WORDS)

    assert (screen.view.asked_of, screen.view.added) == (
        "Ansel Quickthorn, Safeguarding unit",
        DEPUTY.id,
    )
    assert (DEPUTY.id, "Ansel Quickthorn") in screen.view.people


def test_another_folder_can_be_chosen_and_the_way_back_leads_to_the_list(screen: Screen) -> None:
    assert screen.view.folder == str(FOLDER)

    screen.presenter.choose_folder(Path("/elsewhere"))
    screen.presenter.issue(screen.typed(venue=VENUE), PASSPHRASE)
    screen.presenter.close()
    screen.presenter.go_back()

    assert screen.view.folder == "/elsewhere"
    assert (screen.view.filled, screen.view.mails) == (None, ())


# What is typed of people


def test_whoever_was_named_stays_the_same_person_with_all_that_is_known_of_them() -> None:
    told = a_conference()
    people = list(typed_of(told).people)
    people[0] = replace(people[0], name="Juniper Rose Pebblewick", born="14 sep 2015")
    people[1] = replace(people[1], name=" ")
    people.append(TypedPerson(name="Isolde Thrumm", role=Role.SIGNIFICANT_OTHER))

    now = conference_of(replace(typed_of(told), people=tuple(people)), told, TODAY)

    kept = (told.people[0], *told.people[2:])
    assert [one.id for one in now.people[:-1]] == [one.id for one in kept]
    assert now.people[0].name == "Juniper Rose Pebblewick"
    assert now.people[0].parental_responsibility == told.people[0].parental_responsibility
    assert now.people[1:-1] == told.people[2:]
    assert now.people[-1].id not in {one.id for one in told.people}


def test_what_was_not_touched_is_told_as_it_was() -> None:
    told = a_conference()

    assert conference_of(typed_of(told), told, TODAY) == told


def test_a_deputy_reads_that_they_step_in_and_tells_the_chair_before_too() -> None:
    screen = a_screen(FakeUpdating(steps_in_for="Merriweather Stope"))

    screen.presenter.issue(screen.typed(venue=VENUE), PASSPHRASE)

    (update,) = screen.updating.issued
    assert update.steps_in
    first = screen.view.mails[0]
    assert first.to == "Merriweather Stope"
    assert first.files == "FIC-0001 Hollybrook Primary School invitation 2.pdf"
    assert "I have stepped in for you" in first.text
    assert len(screen.view.mails) == 3


def test_a_chair_steps_in_for_nobody(screen: Screen) -> None:
    assert screen.view.filled is not None
    assert screen.view.filled.steps_in == ""

    screen.presenter.issue(screen.typed(venue=VENUE), PASSPHRASE)

    assert not screen.updating.issued[0].steps_in


def test_that_one_change_was_not_signed_is_not_told_at_another_conference() -> None:
    view, pool, updating = FakeView(), WaitingRunner(), FakeUpdating()
    presenter = UpdatePresenter(view, replace(tools(updating), pool=pool), FakeGoing(), FakeNews())
    presenter.open(FIC)
    screen = Screen(view, updating, FakeNews(), FakeGoing(), presenter)
    presenter.issue(screen.typed(venue=VENUE), "wrong")

    presenter.open(ConferenceReference("FIC-0002"))
    pool.do_all()

    assert view.trouble is None
