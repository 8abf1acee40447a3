from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.exchange.errors import MailNotReadError, MailTrouble
from reportwriter.services.passing_on import ChairNotCertainError, Standing
from reportwriter.services.taking_in import INVITED, Arrival
from reportwriter.ui.administer.presenter import AdministerPresenter
from reportwriter.ui.chair.presenter import Detail
from reportwriter.wording import administering as words
from reportwriter.wording import sending_out
from tests.exchange import senders
from tests.ui.administer.sample import FIC, MIDWIFE, Fakes, fakes
from tests.ui.fakes import PASSPHRASE
from tests.ui.sample_board import CAME
from tests.ui.waiting import WaitingRunner

OUT = Path("/out")
_CONFIDENTIAL = ("unlock", "passphrase", "item", "confidential page before")


class FakeView:
    """Remembers what it was last told, by the name of what told it."""

    def __init__(self) -> None:
        self.said: dict[str, Any] = {}
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> Any:
        def told(*given: object, **named: object) -> None:
            self.asked.append(name)
            self.said[name] = (*given, *named.values())

        return told

    @property
    def rows(self) -> Any:
        return self.said["show_rows"][0]

    @property
    def detail(self) -> Detail:
        found: Detail = self.said["show_detail"][0]
        return found


def opened(held: Fakes | None = None) -> tuple[FakeView, AdministerPresenter, Fakes]:
    held, view = held or fakes(), FakeView()
    presenter = AdministerPresenter(view, held.tools, held.going)
    presenter.open(FIC)
    return view, presenter, held


def arrival(what: str, conference: str | None = FIC) -> Arrival:
    return Arrival(
        name="a.pdf",
        sha256="",
        is_new=True,
        what=what,
        conference=ConferenceReference(conference) if conference else None,
    )


def test_the_head_says_for_whom_and_counts_nothing_that_is_sealed() -> None:
    view, _, _ = opened()

    (head,) = view.said["show_head"]
    assert head.title == "I administer for Merriweather Stope (chair)"
    assert head.received == "Received 3 of 4. 1 missing, 1 late. 4 files not passed on."
    assert head.unopened == ""


def test_each_row_says_whether_it_was_passed_on() -> None:
    view, _, _ = opened()

    came = {row.agency: (row.came.replace("\xa0", " "), row.kinds) for row in view.rows}
    assert came["Hollybrook Primary School"] == ("30 Dec, passed on 31 Dec", ())
    assert came["Health visiting"][0].endswith("not passed on")
    assert came["Midwifery"] == ("", ())
    assert [row.came.rpartition(", ")[2] for row in view.rows][-1] == "for no chair yet"


def test_a_sealed_page_is_for_the_chair_and_asks_for_no_passphrase() -> None:
    view, presenter, _ = opened()

    presenter.select("school")

    card = view.detail.card
    assert card is not None
    answers = {row.question: row.answer for row in card.rows}
    assert answers["What is on the confidential page?"] == (
        "Sealed for Merriweather Stope. You pass it on unopened."
    )
    assert answers["Is anything missing?"].endswith("belongs to this report.")
    assert card.next_steps == ("Passed on to Merriweather Stope on 31\xa0December\xa02026, 09:15.",)
    assert not view.detail.may_read
    assert not view.detail.may_enter_words


def test_a_message_is_passed_on_unopened() -> None:
    view, presenter, _ = opened()

    presenter.select("message")

    card = view.detail.card
    assert card is not None
    assert card.headline == "A message for the chair: pass it on unopened"
    assert (
        card.rows[0].answer == "No. It is sealed for Merriweather Stope. You pass it on unopened."
    )
    assert card.next_steps == ("Pass it on to Merriweather Stope.",)


def test_nothing_that_is_said_of_any_row_offers_to_open_anything() -> None:
    view, presenter, _ = opened()

    for row in view.rows:
        presenter.select(row.key)
        card = view.detail.card
        said = [row.headline, row.came, *view.detail.waiting]
        if card is not None:
            said += [one.answer for one in card.rows] + list(card.next_steps)
        assert not [word for word in _CONFIDENTIAL if word in " ".join(said).lower()]


def test_a_file_that_was_changed_is_asked_for_again() -> None:
    view, presenter, _ = opened()

    presenter.select("nurse")

    assert view.detail.request.startswith("Subject: Your report for conference FIC-0001")


def test_who_is_no_longer_asked_is_told_so_and_not_reminded() -> None:
    held = fakes()
    held.boards.rows = (replace(MIDWIFE, asked=None, withdrawn=CAME),)
    view, presenter, _ = opened(held)

    presenter.requests.remember()

    assert held.chasing.copied == {}
    assert (view.detail.nothing, view.detail.request) == ("No longer asked for", "")
    assert view.detail.waiting[-1] == sending_out.TELL_THEM


def test_an_agency_that_is_missing_is_reminded_and_that_is_kept() -> None:
    view, presenter, held = opened()
    presenter.select("asked Midwifery")
    assert "To: Midwifery" in view.detail.request

    presenter.requests.remember()

    assert list(held.chasing.copied) == ["Midwifery"]
    presenter.select("school")
    presenter.requests.remember()
    assert len(held.chasing.copied) == 1


def test_an_agency_whose_invitation_was_not_sent_says_so_and_the_way_leads_there() -> None:
    view, presenter, held = opened()
    presenter.select("asked Midwifery")

    presenter.send_invitations()
    presenter.send_papers()
    presenter.keep_or_destroy()

    assert view.detail.waiting[0] == "You have not said that their invitation was sent."
    assert (held.going.invitations, held.going.papers) == ([FIC], [FIC])
    assert held.going.keeping == [FIC]


def test_dropped_files_are_taken_in_at_once() -> None:
    view, presenter, held = opened()
    held.intake.arrivals = (
        arrival(INVITED),
        arrival("report"),
        arrival("sealed_page"),
        arrival("report", "FIC-0002"),
        arrival("other", None),
        arrival("left_in_mail", None),
    )

    presenter.drop((Path("/a"), Path("/b")))

    assert held.intake.taken == [(Path("/a"), Path("/b"))]
    assert view.said["show_done"] == (
        "1 invitation taken in. 1 file taken in for this conference. 1 sealed file, unopened. "
        "1 file for other conferences. 1 file of no conference yet. 1 file was not taken in.",
    )
    assert held.going.changed == 1


def test_files_dropped_on_today_lead_to_their_conference() -> None:
    held, view = fakes(), FakeView()
    presenter = AdministerPresenter(view, held.tools, held.going)
    held.intake.arrivals = (arrival(INVITED), arrival(INVITED))

    presenter.drop_anywhere((Path("/a"),))

    assert view.said["show_head"][0].title.startswith("I administer for")
    assert view.said["show_done"] == ("2 invitations taken in.",)


def test_a_mail_that_cannot_be_read_is_told_and_nothing_else_is_said_to_have_changed() -> None:
    view, presenter, held = opened()
    held.intake.error = MailNotReadError(MailTrouble.DAMAGED, "a.eml")

    presenter.drop((Path("/a.eml"),))

    assert view.said["show_trouble"] == (held.intake.error,)
    assert held.going.changed == 0


def test_what_waits_is_passed_on_with_a_text_and_then_can_be_written_again() -> None:
    view, presenter, held = opened()
    assert view.said["show_pass_on"] == (words.ON_TO_CHAIR, True)

    presenter.pass_on(OUT)

    sentence, text = view.said["show_written"]
    assert sentence == "4 files in the folder FIC-0001 for the chair 2027-01-04."
    assert text.startswith("Subject: Files for conference FIC-0001")
    assert view.said["show_pass_on"] == (words.ALL_AGAIN, True)

    presenter.pass_on(OUT)

    assert held.passing_on.written == [False, True]


def test_where_nothing_came_passing_on_is_not_offered() -> None:
    held = fakes(rows=())
    held.passing_on.went = Standing(waiting=0, of_all=0, rows={})

    view, _, _ = opened(held)

    assert view.said["show_pass_on"] == (words.ON_TO_CHAIR, False)


def test_what_could_not_be_written_is_told() -> None:
    view, presenter, held = opened()
    held.passing_on.error = ChairNotCertainError()

    presenter.pass_on(OUT)

    assert view.said["show_trouble"] == (held.passing_on.error,)
    assert "show_written" not in view.said


def test_until_the_words_are_compared_nothing_is_certain_and_nothing_goes() -> None:
    view, presenter, held = opened(fakes(is_certain=False))
    (found,) = view.said["show_warned"]
    assert found.compares
    assert found.sentence.startswith("It is not certain yet that Merriweather Stope")
    assert view.said["show_pass_on"] == (words.ON_TO_CHAIR, False)
    assert not any(view.said["show_sending"])

    presenter.compare_words()
    held.going.known()

    assert held.going.asked == held.administering.heard
    assert view.said["show_warned"] == (None,)
    assert view.said["show_pass_on"][1]
    assert all(view.said["show_sending"])


def test_a_strange_invitation_is_told_of_by_name_and_its_own_words_are_asked_for() -> None:
    strange = replace(senders.an_invitation(), id="strange", chair=senders.officer().recipient)
    view, presenter, held = opened(fakes(doubtful=strange))

    presenter.compare_words()

    assert "DC Wilf Harrowgate, who is not its chair so far" in view.said["show_warned"][0].sentence
    assert held.going.asked == [strange]


def test_who_is_no_longer_named_is_told() -> None:
    view, _, _ = opened(fakes(is_mine=False))

    (found,) = view.said["show_warned"]
    assert (found.sentence, found.compares) == (
        "Merriweather Stope has named somebody else as administrator.",
        False,
    )


def test_whose_a_letter_is_is_said_as_a_chair_says_it() -> None:
    view, presenter, _held = opened()
    presenter.select("letter")
    assert view.detail.assign_words
    assert view.detail.card is not None
    assert view.detail.card.next_steps[0] == words.SAY_WHOSE

    presenter.assigning.begin()

    assert "show_assigning" in view.asked


def test_a_lock_leaves_nothing_on_the_screen() -> None:
    view, presenter, _ = opened()

    presenter.close()

    assert view.rows == ()
    assert view.said["show_detail"] == (None,)
    presenter.refresh()
    assert view.rows == ()


def test_an_account_is_signed_with_the_passphrase_only() -> None:
    view, presenter, held = opened()

    presenter.tell_chair(OUT)
    presenter.sign_account("")
    assert view.asked.count("show_account_asked") == 2
    presenter.sign_account("another")
    (error,) = view.said["show_trouble"]
    assert isinstance(error, WrongPassphraseError)
    presenter.sign_account(PASSPHRASE)

    assert held.signed == [FIC]
    (said,) = view.said["show_done"]
    assert said == "The account is written: FIC-0001 account 2027-01-04.pdf. Send it to the chair."


def test_an_account_of_one_conference_is_no_news_at_another() -> None:
    held, view, pool = fakes(), FakeView(), WaitingRunner()
    presenter = AdministerPresenter(view, replace(held.tools, pool=pool), held.going)
    presenter.open(FIC)
    presenter.tell_chair(OUT)
    presenter.sign_account(PASSPHRASE)

    presenter.open(ConferenceReference("FIC-0002"))
    pool.do_all()

    assert held.signed == [FIC]
    assert "show_done" not in view.said
    presenter.sign_account(PASSPHRASE)
    pool.do_all()
    assert held.signed == [FIC]


def test_a_lock_lets_go_of_where_an_account_was_to_go() -> None:
    _view, presenter, held = opened()
    presenter.tell_chair(OUT)

    presenter.close()
    presenter.sign_account(PASSPHRASE)
    presenter.open(FIC)
    presenter.sign_account(PASSPHRASE)

    assert held.signed == []


@pytest.mark.parametrize(
    "ask",
    ["compare_words", "send_invitations", "send_papers", "keep_or_destroy"],
)
def test_without_a_conference_nothing_is_done(ask: str) -> None:
    held, view = fakes(), FakeView()
    presenter = AdministerPresenter(view, held.tools, held.going)

    getattr(presenter, ask)()
    presenter.requests.remember()
    presenter.pass_on(OUT)
    presenter.drop(())

    assert held.passing_on.written == []
    assert held.going.asked == []
    assert view.asked == []
