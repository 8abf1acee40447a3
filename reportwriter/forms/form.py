"""A form as it was released: sections that may repeat for people, and in them slots to fill."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef
from reportwriter.domain.statement import Kind
from reportwriter.forms.area import Area
from reportwriter.forms.naming import PERSON, in_words, names_of
from reportwriter.wording.forms import form_title


class Document(StrEnum):
    REPORT = "report"
    CONFIDENTIAL_PAGE = "confidential_page"


class Repeat(StrEnum):
    """Once, or once for each person of a role: a sheet of its own."""

    ONCE = "once"
    PER_CHILD = "per_child"
    """Children the conference is about."""
    PER_OTHER_CHILD = "per_other_child"
    PER_CARER = "per_carer"
    PER_PERSON = "per_person"
    """Other people who matter to the children."""


class AgencyCheck(StrEnum):
    """Whether a colleague reads a report before its author signs it."""

    REQUIRED = "required"
    """Asked for: who signs without says why."""
    OPTIONAL = "optional"
    NONE = "none"
    """Not offered, as where one of the family writes."""


class Topic(StrEnum):
    """What a section is about, in the order of a report.

    Forms divide a report in their own ways; by its topic a chair reads what each agency says of
    one thing side by side.
    """

    SUMMARY = "summary"
    CONTACT = "contact"
    """Who writes, how well they know the family, and how the family takes part."""
    ENQUIRY = "enquiry"
    HISTORY = "history"
    CHILD = "child"
    VOICE = "voice"
    """What a child says of it, or shows."""
    OTHER_CHILD = "other_child"
    CARERS = "carers"
    OTHERS = "others"
    RISK = "risk"
    NEEDS = "needs"
    """What a child needs, and what is strong in the family."""
    VIEW = "view"
    PLAN = "plan"
    OTHER = "other"


class SlotType(StrEnum):
    """What a slot holds. A new one is a member here, an editor and a PDF renderer."""

    STATEMENTS = "statements"
    TEXT = "text"
    """Plain words that every reader of every copy may see."""
    DATE = "date"
    CHOICE = "choice"
    SCALE = "scale"
    TABLE = "table"
    OUTCOMES = "outcomes"
    VIEW = "view"


class Need(StrEnum):
    REQUIRED = "required"
    OR_REASON = "or_reason"
    """Filled, or "No information held by this agency" or another reason given (R19)."""
    OPTIONAL = "optional"


class ColumnType(StrEnum):
    """How a cell is kept in `SlotValue.rows`."""

    TEXT = "text"
    DATE = "date"
    """EDTF, as `domain.when.When`."""
    PERSON = "person"
    """A person id of the report."""
    CHILD = "child"
    """A person id of one of its children."""
    CHOICE = "choice"
    """One of the column's choices, word for word."""
    YES_NO = "yes_no"
    """`yes` or `no`."""
    STATEMENTS = "statements"
    """References of statements of the same report, with spaces between: the row rests on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    id: str
    label: str
    type: ColumnType = ColumnType.TEXT
    choices: tuple[str, ...] = ()


OUTCOME_COLUMNS = (
    Column(id="outcome", label="What we would want to see"),
    Column(id="measure", label="How we would know"),
)
"""The columns of every slot of outcomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyPrompts:
    """Questions that help some professions to think of what they hold."""

    professions: tuple[Profession, ...]
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One heading to answer. `group` is the heading above several slots.

    `help`, `why` it is asked, `example` and prompts are for the author and never printed. `kinds`
    are those usual here, a hint only. `lowest_means` and `highest_means` word the ends of a scale.
    `asks_child`: only the child can tell it, as wishes and feelings; so it is not asked of one not
    yet born. `only_at`: kinds of conference it is asked for, empty for all.
    """

    id: str
    label: str
    type: SlotType = SlotType.STATEMENTS
    need: Need = Need.OR_REASON
    group: str = ""
    help: str = ""
    why: str = ""
    example: str = ""
    prompts: tuple[str, ...] = ()
    agency_prompts: tuple[AgencyPrompts, ...] = ()
    kinds: tuple[Kind, ...] = ()
    asks_child: bool = False
    only_at: tuple[ConferenceType, ...] = ()
    columns: tuple[Column, ...] = ()
    choices: tuple[str, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    lowest_means: str = ""
    highest_means: str = ""

    @property
    def cells(self) -> tuple[Column, ...]:
        """The columns of `SlotValue.rows` for this slot; none when it holds no rows."""
        return OUTCOME_COLUMNS if self.type is SlotType.OUTCOMES else self.columns

    def is_asked_at(self, conference: ConferenceType) -> bool:
        return not self.only_at or conference in self.only_at

    def prompts_for(self, profession: Profession | None) -> tuple[str, ...]:
        """Return the prompts for everybody, then those of the profession."""
        own = (
            prompt
            for pack in self.agency_prompts
            if profession in pack.professions
            for prompt in pack.prompts
        )
        return (*self.prompts, *own)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """`number` as on the official form, empty where it has none.

    `short` names it in the contents. `topic` says with which sections of other forms it is read.
    `note` is printed under the title. For the author alone: `title_for` heads the sheet of one
    person and `asks` is the section as one question, in both of which `{person}` stands for the
    person's name; `help` says what belongs here, `why` why it is asked. Sections with the same
    `sheet` stand together, person by person. `only_for`: professions that see it, empty for all.
    `only_at`: kinds of conference it is asked for, empty for all. `needs_view`: left out where the
    area wants no provisional view. `word_limit` is advice.
    """

    id: str
    title: str
    short: str = ""
    number: str = ""
    topic: Topic = Topic.OTHER
    repeat: Repeat = Repeat.ONCE
    sheet: str = ""
    note: str = ""
    title_for: str = ""
    asks: str = ""
    help: str = ""
    why: str = ""
    groups: tuple[str, ...] = ()
    slots: tuple[Slot, ...]
    only_for: tuple[Profession, ...] = ()
    only_at: tuple[ConferenceType, ...] = ()
    needs_view: bool = False
    word_limit: int | None = None

    def named_for(self, person: str) -> str:
        """Return what the sheet of a person is called."""
        return _for_person(self.title_for or f"{self.title}: {PERSON}", person)

    def question(self, person: str) -> str:
        """Return the section as one question; empty where the form has none."""
        return _for_person(self.asks, person)

    def slot(self, slot_id: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.id == slot_id), None)

    def slots_at(self, conference: ConferenceType) -> tuple[Slot, ...]:
        """Return the slots asked for this kind of conference; none where the section is not."""
        if self.only_at and conference not in self.only_at:
            return ()
        return tuple(slot for slot in self.slots if slot.is_asked_at(conference))

    def prompting(self, profession: Profession) -> "Section":
        """Return the section with the prompts of one profession among those for everybody."""
        slots = (replace(slot, prompts=slot.prompts_for(profession)) for slot in self.slots)
        return replace(self, slots=tuple(slots))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`reconstructed`: the official form could not be had; this follows a description of it.

    `written_by`: professions whose usual form it is, empty for all. `conferences`: kinds of
    conference it is for, empty for all. `notices` are printed on the first page. `own_words`: one
    of the family tells; so no evidence is asked for, and each question knows the kind of answers.
    `chair_only`: nothing of it is shared with the family until the chair has advised (R81).
    `agency_check`: whether a colleague of the author reads it before it is signed.
    """

    id: str
    version: int
    title: str
    document: Document = Document.REPORT
    source: str
    reconstructed: bool = False
    own_words: bool = False
    chair_only: bool = False
    agency_check: AgencyCheck = AgencyCheck.OPTIONAL
    written_by: tuple[Profession, ...] = ()
    conferences: tuple[ConferenceType, ...] = ()
    notices: tuple[str, ...] = ()
    sections: tuple[Section, ...]

    @property
    def ref(self) -> FormRef:
        return FormRef(id=self.id, version=self.version)

    @property
    def listed_title(self) -> str:
        """The title as a list of forms gives it: a reconstructed form says that it is one."""
        return form_title(self.title, reconstructed=self.reconstructed)

    def section(self, section_id: str) -> Section | None:
        return next((section for section in self.sections if section.id == section_id), None)

    def slot(self, section_id: str, slot_id: str) -> Slot | None:
        section = self.section(section_id)
        return section.slot(slot_id) if section else None

    def kind_of_answers(self, section_id: str, slot_id: str) -> Kind | None:
        """Return the kind a new statement has; None where its author must say."""
        slot = self.slot(section_id, slot_id)
        return slot.kinds[0] if self.own_words and slot and slot.kinds else None

    def for_area(self, area: Area) -> "Form":
        """Return the form in the words of the area, without the view where it wants none."""
        form = self if area.asks_view_of(self.written_by) else self._without_view()
        names = names_of(area)
        sections, notices = in_words(form.sections, names), in_words(form.notices, names)
        if sections is form.sections and notices is form.notices:
            return form
        return replace(form, sections=sections, notices=notices)

    def is_for(self, profession: Profession | None, conference: ConferenceType) -> bool:
        """Say whether it is the usual form of this profession for this kind of conference."""
        fits = not self.conferences or conference in self.conferences
        return fits and (profession is None or not self.written_by or profession in self.written_by)

    def for_profession(self, profession: Profession | None) -> "Form":
        """Return the form without the sections of other professions, with the prompts of this.

        Whole where the profession is not known, and the form is not that of one alone.
        """
        if profession is None and len(self.written_by) == 1:
            profession = self.written_by[0]
        if profession is None:
            return self
        seen = (part for part in self.sections if not part.only_for or profession in part.only_for)
        return replace(self, sections=tuple(section.prompting(profession) for section in seen))

    def _without_view(self) -> "Form":
        kept = (
            replace(section, slots=_no_views(section))
            for section in self.sections
            if not section.needs_view and _no_views(section)
        )
        return replace(self, sections=tuple(kept))


def _no_views(section: Section) -> tuple[Slot, ...]:
    return tuple(slot for slot in section.slots if slot.type is not SlotType.VIEW)


def _for_person(text: str, person: str) -> str:
    return text.replace(PERSON, person)
