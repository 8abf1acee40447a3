"""Adds the chair's screens: the list of a conference, reading, invitations, and check words.

A screen is imported where it is made, as an author never turns to one.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.background import AfterPaint
from reportwriter.ui.furnish_archive import ArchiveRoom
from reportwriter.ui.furnish_at_conference import AtConferenceRoom
from reportwriter.ui.furnish_circulation import CirculationRoom
from reportwriter.ui.furnish_dropped import Dropped
from reportwriter.ui.furnish_hand_on import HandOnRoom
from reportwriter.ui.furnish_hearing import HearingRoom
from reportwriter.ui.furnish_invite import INVITE, InviteRoom
from reportwriter.ui.furnish_update import UpdateRoom
from reportwriter.ui.furnish_who_comes import WhoComesRoom
from reportwriter.ui.hand_on.wanted import Pages
from reportwriter.ui.rooms import Rooms

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.chair.presenter import ChairPresenter
    from reportwriter.ui.desk.presenter import DeskPresenter
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.furnish_administer import AdministerRoom
    from reportwriter.ui.furnish_deputy import DeputyRoom
    from reportwriter.ui.letter.presenter import LetterPresenter, Wanted
    from reportwriter.ui.read.presenter import ReadPresenter
    from reportwriter.ui.read_attached.presenter import ReadAttachedPresenter
    from reportwriter.ui.read_message.presenter import ReadMessagePresenter

ATTACHED = "attached to a report"
MESSAGE = "message received"
CONFERENCE, READING, LETTER = "conference", "reading", "letter"
DESK = "desk"


class ChairRooms:
    """The chair's screens and their presenters, and the ways from one to the next."""

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        administer: AdministerRoom,
        deputy: DeputyRoom,
    ) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._came_from = CONFERENCE
        rooms.later(CONFERENCE, lambda: self.chair)
        rooms.later(READING, lambda: self.reading)
        rooms.later(LETTER, lambda: self.letter)
        rooms.later(ATTACHED, lambda: self.attached)
        rooms.later(MESSAGE, lambda: self.message)
        rooms.later(DESK, lambda: self.desk)
        back = self._back_to_list
        self._who_comes = WhoComesRoom(desktop, vault, rooms, back)
        self._at_conference = AtConferenceRoom(desktop, vault, rooms, back)
        self._circulation = CirculationRoom(desktop, vault, rooms, back)
        self._update = UpdateRoom(desktop, vault, rooms, back=back, news=self)
        self._archive = ArchiveRoom(
            desktop, vault, rooms, back=back, forget=self._forget_conference
        )
        self._hand_on = HandOnRoom(desktop, vault, rooms)
        self._hearing = HearingRoom(
            desktop,
            vault,
            rooms,
            back=back,
            sealed_late=self._refresh_list,
            hand_on=self._hand_on_from_items,
        )
        self._invite = InviteRoom(desktop, vault, rooms, self)
        events = desktop.events
        events.conference_opened.connect(self.show_conference)
        self._dropped = Dropped(desktop, vault, rooms, administer, deputy, take_in=self._take_in)
        self._lend_to(deputy)
        events.files_dropped.connect(self._dropped.take)
        events.vault_locked.connect(self.close)

    def _lend_to(self, deputy: DeputyRoom) -> None:
        """Let a deputy read here, too, and come back to where they were."""
        self._deputy = deputy
        deputy.read = partial(self.go_to_reading, came_from=deputy.KEY)
        deputy.read_pages = partial(self.go_to_letter, came_from=deputy.KEY)
        deputy.read_message = partial(self.go_to_message, came_from=deputy.KEY)

    @cached_property
    def chair(self) -> ChairPresenter:
        return self._add_chair(self._vault)

    @cached_property
    def reading(self) -> ReadPresenter:
        return self._add_reading(self._vault)

    @cached_property
    def letter(self) -> LetterPresenter:
        return self._add_letter(self._vault)

    @cached_property
    def attached(self) -> ReadAttachedPresenter:
        return self._add_attached(self._vault)

    @cached_property
    def message(self) -> ReadMessagePresenter:
        return self._add_message(self._vault)

    @cached_property
    def desk(self) -> DeskPresenter:
        return self._add_desk(self._vault)

    def go_to_who_comes(self, reference: ConferenceReference) -> None:
        self._who_comes.go(reference)

    def go_to_hearing(self, reference: ConferenceReference) -> None:
        self._hearing.go(reference)

    def _hand_on_from_items(self, reference: ConferenceReference) -> None:
        back = partial(self.go_to_hearing, reference)
        self._hand_on.go(Pages(conference=reference), back)

    def go_to_hand_on(self, reference: ConferenceReference, submission: str) -> None:
        """Hand on the page of the report that is read."""
        pages = Pages(conference=reference, submission=submission)
        self._hand_on.go(pages, self.back_to_reading)

    def go_to_at_conference(self, reference: ConferenceReference) -> None:
        self._at_conference.go(reference)

    def go_to_circulation(self, reference: ConferenceReference) -> None:
        self._circulation.go(reference)

    def go_to_update(self, reference: ConferenceReference) -> None:
        self._update.go(reference)

    def go_to_archive(self, reference: ConferenceReference) -> None:
        self._archive.go(reference)

    def _forget_conference(self) -> None:
        """Show nothing any more of a conference whose records are destroyed."""
        for room in (
            self._who_comes,
            self._hearing,
            self._at_conference,
            self._circulation,
            self._update,
        ):
            room.close()
        self.close()
        self._rooms.home.refresh()

    def go_to_desk(self, reference: ConferenceReference) -> None:
        """Show what all reports of a conference say, side by side."""
        self._rooms.show_hidden(DESK, f"Side by side, conference {reference}")
        self.desk.open(reference)
        self._desk_view.take_focus()

    def show_conference(self, reference: ConferenceReference) -> None:
        self._rooms.show_hidden(CONFERENCE, f"Conference {reference}")
        if "desk" in vars(self):
            self.desk.leave_for(reference)
        self.chair.open(reference)
        self._chair_view.take_focus()

    def _take_in(self, paths: tuple[Path, ...]) -> None:
        self._rooms.show_hidden(CONFERENCE, "Reports sent to me")
        self.chair.batch.drop(paths)

    def go_to_reading(self, submission: str, key: str = "", *, came_from: str = CONFERENCE) -> None:
        self._came_from = came_from
        self._rooms.show_hidden(READING, "Report")
        self.reading.open(submission, key)
        self._read_view.take_focus()

    def go_to_letter(self, wanted: Wanted, *, came_from: str = CONFERENCE) -> None:
        self._came_from = came_from
        self._rooms.show_hidden(LETTER, "Pages")
        self.letter.open(wanted)
        self._letter_view.take_focus()

    def go_to_attached(self, submission: str, number: int) -> None:
        self._rooms.show_hidden(ATTACHED, "Attached document")
        self.attached.open(submission, number)
        self._attached_view.take_focus()

    def go_to_message(self, submission: str, *, came_from: str = CONFERENCE) -> None:
        self._came_from = came_from
        self._rooms.show_hidden(MESSAGE, "Message to the chair")
        self.message.open(submission)
        self._message_view.take_focus()

    def message_opened(self) -> None:
        """Show on the list whose the message is."""
        self.chair.refresh()

    def back_to_reading(self) -> None:
        self._rooms.show_hidden(READING, "Report")
        self._read_view.take_focus()

    def go_back(self) -> None:
        """Go back to where a report was opened: the list, or the desk as it was left."""
        came_from, self._came_from = self._came_from, CONFERENCE
        if came_from == self._deputy.KEY:
            self._deputy.back()
        elif came_from == DESK:
            self._rooms.show_hidden(DESK, "Side by side")
            self._desk_view.take_focus()
        else:
            self._rooms.show_hidden(CONFERENCE, "Conference")
            self._chair_view.take_focus()

    def _back_to_list(self) -> None:
        """Go back to the list, which says shortly what was answered, and how much is left."""
        self.go_back()
        self._refresh_list()

    def _refresh_list(self) -> None:
        self.chair.refresh()

    def received_changed(self, reference: ConferenceReference) -> None:
        self._desktop.events.received_changed.emit(reference)
        self._rooms.home.refresh()

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        for name in ("chair", "desk", "reading", "letter", "attached", "message"):
            if name in vars(self):
                getattr(self, name).close()

    def _add_chair(self, vault: OpenVault) -> ChairPresenter:
        from reportwriter.ui.chair.presenter import ChairPresenter, ChairTools
        from reportwriter.ui.chair.view import ChairView
        from reportwriter.ui.chair.view import connect as connect_chair

        background = self._desktop.background
        view = self._chair_view = ChairView(self._desktop.look)
        tools = ChairTools(
            intake=vault.intake,
            trust=vault.trust,
            bundling=vault.bundling,
            chasing=vault.chasing,
            accounts=vault.accounts,
            letters=vault.letters,
            who_comes=vault.who_comes,
            receipts=vault.receipts,
            hearing=vault.hearing,
            updating=vault.updating,
            now=lambda: datetime.now(UTC),
            vault=background.vault,
            pool=background.pool,
        )
        presenter = ChairPresenter(view, tools, self, self)
        connect_chair(view, presenter)
        view.invite_requested.connect(lambda: self._rooms.show_place(INVITE))
        self._rooms.home_frame.add_hidden(CONFERENCE, view)
        return presenter

    def _add_desk(self, vault: OpenVault) -> DeskPresenter:
        from reportwriter.services.whole_files import write_whole
        from reportwriter.ui.desk.presenter import DeskPresenter, DeskTools
        from reportwriter.ui.desk.remark_list import RemarkListTools
        from reportwriter.ui.desk.view import DeskView
        from reportwriter.ui.desk.view import connect as connect_desk
        from reportwriter.wording.dates import local_day

        view = self._desk_view = DeskView(self._desktop.look)
        background = self._desktop.background
        tools = DeskTools(
            desks=vault.desk,
            remarks=vault.desk.remarks,
            listed=RemarkListTools(
                agendas=vault.agendas,
                remarks=vault.desk.remarks,
                write=write_whole,
                vault=background.vault,
                pool=background.pool,
            ),
            agreements=vault.agreements,
            pages=vault.letters,
            vault=background.vault,
            pool=background.pool,
            after_paint=AfterPaint(background.pool),
            today=lambda: local_day(datetime.now(UTC)),
        )
        presenter = DeskPresenter(view, tools, _FromDesk(self))
        connect_desk(view, presenter)
        self._rooms.home_frame.add_hidden(DESK, view)
        return presenter

    def _add_reading(self, vault: OpenVault) -> ReadPresenter:
        from reportwriter.ui.read.presenter import ReadPresenter, ReadTools
        from reportwriter.ui.read.view import ReadView
        from reportwriter.ui.read.view import connect as connect_read

        background = self._desktop.background
        view = self._read_view = ReadView(self._desktop.look)
        tools = ReadTools(
            reading=vault.reading,
            checks=vault.own_boards,
            pages=vault.letters,
            vault=background.vault,
            pool=background.pool,
        )
        presenter = ReadPresenter(view, tools, self)
        connect_read(view, presenter)
        self._rooms.home_frame.add_hidden(READING, view)
        return presenter

    def _add_letter(self, vault: OpenVault) -> LetterPresenter:
        from reportwriter.ui.furnish_letter import make_letter

        self._letter_view, presenter = make_letter(self._desktop, vault, self)
        self._rooms.home_frame.add_hidden(LETTER, self._letter_view)
        return presenter

    def _add_attached(self, vault: OpenVault) -> ReadAttachedPresenter:
        from reportwriter.ui.read_attached.presenter import (
            ReadAttachedPresenter,
            ReadAttachedTools,
        )
        from reportwriter.ui.read_attached.view import ReadAttachedScreen
        from reportwriter.ui.read_attached.view import connect as connect_attached

        view = self._attached_view = ReadAttachedScreen(self._desktop.look)
        tools = ReadAttachedTools(
            documents=vault.attached_reading,
            pool=self._desktop.background.pool,
            back=self.back_to_reading,
        )
        presenter = ReadAttachedPresenter(view, tools)
        connect_attached(view, presenter)
        self._rooms.home_frame.add_hidden(ATTACHED, view)
        return presenter

    def _add_message(self, vault: OpenVault) -> ReadMessagePresenter:
        from reportwriter.ui.read_message.presenter import ReadMessagePresenter, ReadMessageTools
        from reportwriter.ui.read_message.view import ReadMessageScreen
        from reportwriter.ui.read_message.view import connect as connect_message

        view = self._message_view = ReadMessageScreen(self._desktop.look)
        background = self._desktop.background
        tools = ReadMessageTools(
            reading=vault.reading,
            checks=vault.intake,
            vault=background.vault,
            pool=background.pool,
        )
        presenter = ReadMessagePresenter(view, tools, self)
        connect_message(view, presenter)
        self._rooms.home_frame.add_hidden(MESSAGE, view)
        return presenter


class _FromDesk:
    """The ways from the desk; what is opened there leads back to it."""

    def __init__(self, chair: ChairRooms) -> None:
        self._chair = chair

    def go_back(self) -> None:
        self._chair.go_back()

    def go_to_reading(self, submission: str, key: str = "") -> None:
        self._chair.go_to_reading(submission, key, came_from=DESK)

    def go_to_letter(self, wanted: Wanted) -> None:
        self._chair.go_to_letter(wanted, came_from=DESK)
