"""Begins a report: from what was typed about conference and author, or from an invitation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.conference import Conference, ConferenceType, Contact
from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.ids import AreaId, ConferenceReference, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.forms.form import Document
from reportwriter.ui.begin.invited import NOBODY, choice_of, completed
from reportwriter.ui.begin.meeting import NO_REFERENCE, TYPE_THE_DAY, ready_by, start_of
from reportwriter.ui.begin.told import stepped_in, told
from reportwriter.ui.when_text import echo, read_when, why_no_day
from reportwriter.wording.areas import banner, how_many_unchecked
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import FormRef
    from reportwriter.forms.area import Area
    from reportwriter.forms.library import Library
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.invitations import Invitations, TakenIn
    from reportwriter.services.writing import Writing
    from reportwriter.ui.begin.invited import InvitationChoice
    from reportwriter.ui.begin.shown import Told
    from reportwriter.ui.runner import Runner

CHOOSE_AN_AREA = "Choose the area whose conference it is; its forms and rules come with it."
SAY_WHO = "Say who the conference is about; initials are enough to begin."
NO_FORM = "This area has no form to begin with. Choose another area, or ask for its form."
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed, word for word. `children` are names, with commas between them."""

    children: str = ""
    type: ConferenceType = ConferenceType.INITIAL
    day: str = ""
    area: str = ""
    form: FormRef | None = None
    author: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoice:
    """A report form; `conferences` are the kinds it is for, empty for all."""

    ref: FormRef
    title: str
    conferences: tuple[ConferenceType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaChoice:
    """An area and its report forms. `rests_on` says what its rules are worth."""

    id: str
    title: str
    forms: tuple[FormChoice, ...]
    rests_on: str = ""

    def forms_for(self, conference: ConferenceType) -> tuple[FormChoice, ...]:
        """Return the forms for this kind of conference, or all where the area has none for it."""
        fit = (one for one in self.forms if not one.conferences or conference in one.conferences)
        return tuple(fit) or self.forms


class BeginView(Protocol):
    def show_areas(self, areas: Sequence[AreaChoice], usual: str) -> None: ...
    def show_author(self, author: Contact) -> None: ...
    def show_invitations(
        self, invitations: Sequence[InvitationChoice], taken: str = ""
    ) -> None: ...
    def show_understood(self, day: str) -> None: ...
    def show_means(self, means: str) -> None: ...
    def show_lacking(self, field: str, sentence: str) -> None: ...
    def show_printed(self, name: str) -> None: ...
    def show_told(self, told: Told) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class BeginTools:
    """`own` gives the author as they signed before, or None; `begun` opens the new report.

    `invitations` loads what opens them, so it is never called on the window's thread.
    `usual_area` is that of the author's last report, empty before there is one.
    """

    writing: Writing
    invitations: Callable[[], Invitations]
    own: Callable[[], Contact | None]
    usual_area: Callable[[], str]
    reports_due: Callable[[Conference], datetime | None]
    library: Library
    vault: Runner
    pool: Runner
    now: Callable[[], datetime]
    begun: Callable[[ReportId], None]
    print_empty: Callable[[FormRef, AreaId, Path], None]


class BeginPresenter:
    def __init__(self, view: BeginView, tools: BeginTools) -> None:
        self._view = view
        self._tools = tools
        self._asked: dict[str, Contact] = {}
        self._typed: Typed | None = None
        self._is_beginning = False
        self._not_kept: dict[str, Path] = {}

    def show(self, taken: str = "") -> None:
        """Show what there is to begin with; `taken` is the invitation that came just now."""
        tools = self._tools
        if not taken:
            # Known without what opens invitations: somebody may be typing there already.
            tools.vault.run(
                self._areas,
                done=lambda found: self._view.show_areas(*found),
                failed=self._view.show_trouble,
            )
        tools.vault.run(
            lambda: (tools.own(), tools.invitations().all()),
            done=lambda found: self._on_found(*found, taken),
            failed=self._view.show_trouble,
        )

    def understand(self, typed: Typed) -> None:
        """Say what was understood of the date, and what it means for the report."""
        today = self._today()
        unread = why_no_day(typed.day, today, TYPE_THE_DAY, ahead=True)
        self._typed = typed
        self._view.show_understood(unread or echo(read_when(typed.day, today, ahead=True)))
        meeting = self._conference(typed)
        # The first day that is asked for loads what knows of holidays: nobody's typing waits.
        self._tools.pool.run(
            lambda: self._due(meeting),
            done=lambda due: self._on_due(typed, due),
            failed=self._view.show_trouble,
        )

    def begin(self, typed: Typed) -> None:
        """Begin without an invitation; say what is lacking, which is little."""
        lacking = _lacking(typed)
        if lacking is not None:
            self._view.show_lacking(*lacking)
            return
        if self._is_beginning:
            # Enter was pressed twice; one report is meant.
            return
        self._is_beginning = True
        meeting = self._conference(typed)

        def begin_undated(error: ReportWriterError) -> None:
            """No day rather than a wrong one, where a list of days is not sound."""
            self._view.show_trouble(error)
            self._begin(typed, meeting)

        self._tools.pool.run(
            lambda: self._due(meeting),
            done=lambda due: self._begin(typed, replace(meeting, reports_due=due)),
            failed=begin_undated,
        )

    def _begin(self, typed: Typed, meeting: Conference) -> None:
        form, author = typed.form, typed.author
        if form is not None:
            self._tools.vault.run(
                lambda: self._tools.writing.begin_without_invitation(meeting, form, author),
                done=self._on_begun,
                failed=self._on_not_begun,
            )

    def _on_begun(self, report: ReportId) -> None:
        self._is_beginning = False
        self._tools.begun(report)

    def _on_not_begun(self, error: ReportWriterError) -> None:
        self._is_beginning = False
        self._view.show_trouble(error)

    def _due(self, meeting: Conference) -> datetime | None:
        return self._tools.reports_due(meeting) if meeting.area else None

    def _on_due(self, typed: Typed, due: datetime | None) -> None:
        """Say when the report is to be ready, unless something else was typed meanwhile."""
        if typed is self._typed:
            is_known = due is not None and due != self._conference(typed).starts_at
            self._view.show_means(ready_by(due) if due and is_known else "")

    def take_in(self, *paths: Path) -> None:
        """Take invitations in; they then stand in the list, and wait to be written for.

        A new chair has one for each agency, and what the last of them told is told.
        """
        self._tools.pool.run(
            lambda: [(path, self._tools.invitations().take_in(_read(path))) for path in paths],
            done=self._on_files_taken,
            failed=self._view.show_trouble,
        )

    def _on_files_taken(self, files: Sequence[tuple[Path, TakenIn]]) -> None:
        for path, taken in files:
            if taken.succeeded is not None and not taken.succeeded.is_known:
                self._not_kept[taken.record.id] = path
            self._on_taken(taken)

    def compared(self, invitation: InvitationFile) -> None:
        """Let an invitation hold, whose signer's check words were compared because of it.

        Of hand-overs by somebody who was not known nothing was kept: they are read once more.
        """
        if invitation.id in self._not_kept:
            waiting, self._not_kept = self._not_kept, {}
            self.take_in(*waiting.values())
            return
        self._tools.pool.run(
            lambda: self._tools.invitations().compared(invitation),
            done=self._on_taken,
            failed=self._view.show_trouble,
        )

    def step_in(self, invitation: InvitationFile) -> None:
        """Have the deputy who took an invitation in chair its conference from now on."""
        self._tools.pool.run(
            lambda: self._tools.invitations().step_in(invitation.conference.reference),
            done=lambda asked: self._on_stepped_in(invitation, asked),
            failed=self._view.show_trouble,
        )

    def _on_stepped_in(self, invitation: InvitationFile, asked: Sequence[str]) -> None:
        self.show(invitation.id)
        self._view.show_told(stepped_in(invitation, asked))

    def _on_taken(self, taken: TakenIn) -> None:
        self.show(taken.record.id)
        if (said := told(taken)) is not None:
            self._view.show_told(said)

    def begin_invited(self, invitation: str, author: Contact) -> None:
        """Begin for an invitation; what was not typed of the author is as the chair asked.

        The chair may know the agency alone: the check then asks for a name before it is signed.
        """
        if self._is_beginning:
            return
        self._is_beginning = True
        writer = completed(author, self._asked.get(invitation, NOBODY))
        self._tools.vault.run(
            lambda: self._tools.writing.begin(invitation, writer),
            done=self._on_begun,
            failed=self._on_not_begun,
        )

    def print_empty(self, typed: Typed, path: Path) -> None:
        """Write the chosen form as a PDF for a pen, for the day without a computer."""
        form, area = typed.form, AreaId(typed.area)
        if form is None:
            self._view.show_lacking("area", CHOOSE_AN_AREA)
            return
        self._tools.pool.run(
            lambda: self._tools.print_empty(form, area, path),
            done=lambda _none: self._view.show_printed(path.name),
            failed=self._view.show_trouble,
        )

    def _on_found(
        self, own: Contact | None, invitations: Sequence[InvitationFile], taken: str
    ) -> None:
        choices = [choice_of(row) for row in invitations]
        self._asked = {one.id: one.asked for one in choices}
        # What was typed before an invitation was chosen is not taken away.
        if own is not None and not taken:
            self._view.show_author(own)
        self._view.show_invitations(choices, taken)

    def _areas(self) -> tuple[Sequence[AreaChoice], str]:
        """Return the areas, and the one most likely meant: no other is ever chosen unasked."""
        areas = _areas(self._tools.library)
        return areas, areas[0].id if len(areas) == 1 else self._tools.usual_area()

    def _conference(self, typed: Typed) -> Conference:
        names = [name.strip() for name in typed.children.split(",") if name.strip()]
        return Conference(
            reference=ConferenceReference(NO_REFERENCE),
            area=AreaId(typed.area),
            type=typed.type,
            chair=Contact(name=""),
            starts_at=start_of(typed.day, "", self._today()),
            people=tuple(
                Person(id=PersonId(f"P{number}"), name=name, role=Role.SUBJECT_CHILD)
                for number, name in enumerate(names, start=1)
            ),
        )

    def _today(self) -> date:
        return local_day(self._tools.now())


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise ExchangeError("larger than any invitation")
        return path.read_bytes()
    except OSError as error:
        raise ExchangeError("the file could not be read") from error


def _areas(library: Library) -> tuple[AreaChoice, ...]:
    return tuple(
        AreaChoice(
            id=area.id, title=area.title, forms=_forms(library, area), rests_on=_rests_on(area)
        )
        for area in library.areas()
    )


def _rests_on(area: Area) -> str:
    said = banner(*area.based_on, area.local_note)
    return f"{said} {how_many_unchecked(len(area.unchecked), len(area.rules))}."


def _forms(library: Library, area: Area) -> tuple[FormChoice, ...]:
    forms = (library.form(ref) for ref in area.forms)
    return tuple(
        FormChoice(ref=form.ref, title=form.listed_title, conferences=form.conferences)
        for form in forms
        if form.document is Document.REPORT
    )


def _lacking(typed: Typed) -> tuple[str, str] | None:
    """Return the first field that lacks something, with what to do."""
    wanted = (
        (typed.children.strip(), "children", SAY_WHO),
        (typed.area, "area", CHOOSE_AN_AREA),
        (typed.form, "area", NO_FORM),
        (typed.author.name.strip(), "name", "Say who you are; it is printed on the report."),
    )
    return next(((field, sentence) for given, field, sentence in wanted if not given), None)
