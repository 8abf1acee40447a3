"""What a well-typed form may still have wrong, as a repeat that is impossible.

Each check yields Problems; none stops at the first.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from reportwriter.domain.conference import ConferenceType
from reportwriter.forms.errors import Fault, Problem
from reportwriter.forms.field_checks import check_at_least, check_at_most, check_filled, check_ids
from reportwriter.forms.form import (
    Column,
    ColumnType,
    Document,
    Form,
    Repeat,
    Section,
    Slot,
    SlotType,
)
from reportwriter.forms.naming import NAMES, PERSON, named_in

FEWEST_CHOICES = 2
MOST_STEPS = 100
"""Of a scale: each is a choice of its own in the window."""


def form_problems(form: Form) -> Iterator[Problem]:
    yield from check_ids("", [form.id])
    yield from check_filled("", title=form.title, source=form.source, sections=form.sections)
    yield from check_at_least("version", form.version, 1)
    yield from check_ids("sections", [section.id for section in form.sections])
    for index, section in enumerate(form.sections):
        yield from _section_problems(f"sections[{index}]", section)
    yield from _conference_problems(form)
    yield from _nobody_problems(form)
    yield from _sheet_problems(form)
    yield from _view_problems(form)
    yield from _own_words_problems(form)
    yield from _name_problems(form)


def _name_problems(form: Form) -> Iterator[Problem]:
    """Notices and sections are put into the words of an area; the title is the form's own."""
    asked = (*named_in(form.notices, "notices"), *named_in(form.sections, "sections"))
    for field, name in asked:
        if name not in NAMES and not _is_persons_name(field, name):
            yield Problem(field=field, fault=Fault.DANGLING, given=name, allowed=NAMES)


def _is_persons_name(field: str, name: str) -> bool:
    return f"{{{name}}}" == PERSON and field.endswith((".title_for", ".asks"))


def _section_problems(path: str, section: Section) -> Iterator[Problem]:
    yield from check_filled(path, title=section.title, slots=section.slots)
    yield from check_ids(f"{path}.slots", [slot.id for slot in section.slots])
    yield from _group_problems(path, section)
    if section.word_limit is not None:
        yield from check_at_least(f"{path}.word_limit", section.word_limit, 1)
    if section.needs_view and not any(slot.type is SlotType.VIEW for slot in section.slots):
        yield Problem(field=f"{path}.needs_view", fault=Fault.NO_VIEW)
    for index, slot in enumerate(section.slots):
        yield from _slot_problems(f"{path}.slots[{index}]", slot)


def _nobody_problems(form: Form) -> Iterator[Problem]:
    for index, section in enumerate(form.sections):
        if form.written_by and section.only_for and not {*section.only_for} & {*form.written_by}:
            yield Problem(field=f"sections[{index}].only_for", fault=Fault.FOR_NOBODY)


def _conference_problems(form: Form) -> Iterator[Problem]:
    for at, section in enumerate(form.sections):
        path = f"sections[{at}]"
        yield from _never_asked(path, section.only_at, form.conferences)
        around = section.only_at or form.conferences
        for index, slot in enumerate(section.slots):
            yield from _never_asked(f"{path}.slots[{index}]", slot.only_at, around)


def _never_asked(
    path: str, only_at: Sequence[ConferenceType], around: Sequence[ConferenceType]
) -> Iterator[Problem]:
    """`around` are the kinds of conference of what holds it; empty for all."""
    for index, conference in enumerate(only_at):
        if around and conference not in around:
            yield Problem(
                field=f"{path}.only_at[{index}]",
                fault=Fault.NEVER_ASKED,
                given=conference,
                allowed=tuple(around),
            )


def _group_problems(path: str, section: Section) -> Iterator[Problem]:
    # Groups are declared, so that a misspelt one is not quietly a new heading.
    for index, slot in enumerate(section.slots):
        if slot.group and slot.group not in section.groups:
            yield Problem(
                field=f"{path}.slots[{index}].group",
                fault=Fault.DANGLING,
                given=slot.group,
                allowed=section.groups,
            )
    yield from _split(path, Fault.SPLIT_GROUP, [slot.group for slot in section.slots], "slots")


def _slot_problems(path: str, slot: Slot) -> Iterator[Problem]:
    yield from check_filled(path, label=slot.label)
    yield from _column_problems(path, slot)
    yield from _choice_problems(path, slot.choices, wanted=slot.type is SlotType.CHOICE)
    yield from _bound_problems(path, slot)
    if slot.kinds and slot.type is not SlotType.STATEMENTS:
        yield Problem(field=f"{path}.kinds", fault=Fault.STRAY_KINDS)


def _column_problems(path: str, slot: Slot) -> Iterator[Problem]:
    if slot.type is SlotType.TABLE and not slot.columns:
        yield Problem(field=f"{path}.columns", fault=Fault.NO_COLUMNS)
    if slot.type is not SlotType.TABLE and slot.columns:
        yield Problem(field=f"{path}.columns", fault=Fault.STRAY_COLUMNS)
    yield from check_ids(f"{path}.columns", [column.id for column in slot.columns])
    for index, column in enumerate(slot.columns):
        yield from _cell_problems(f"{path}.columns[{index}]", column)


def _cell_problems(path: str, column: Column) -> Iterator[Problem]:
    yield from check_filled(path, label=column.label)
    wanted = column.type is ColumnType.CHOICE
    yield from _choice_problems(path, column.choices, wanted=wanted)


def _choice_problems(path: str, choices: Sequence[str], *, wanted: bool) -> Iterator[Problem]:
    if wanted and len(choices) < FEWEST_CHOICES:
        yield Problem(field=f"{path}.choices", fault=Fault.NO_CHOICES)
    if choices and not wanted:
        yield Problem(field=f"{path}.choices", fault=Fault.STRAY_CHOICES)


def _bound_problems(path: str, slot: Slot) -> Iterator[Problem]:
    bounds = (slot.lowest, slot.highest)
    if slot.type is not SlotType.SCALE:
        if bounds != (None, None) or slot.lowest_means or slot.highest_means:
            yield Problem(field=f"{path}.lowest", fault=Fault.STRAY_BOUNDS)
        return
    if slot.lowest is None or slot.highest is None:
        yield Problem(field=f"{path}.lowest", fault=Fault.NO_BOUNDS)
    elif slot.lowest >= slot.highest:
        yield Problem(field=f"{path}.lowest", fault=Fault.BOUNDS_BACKWARDS, given=str(slot.lowest))
    else:
        yield from check_at_most(f"{path}.highest", slot.highest, slot.lowest + MOST_STEPS)


def _own_words_problems(form: Form) -> Iterator[Problem]:
    # Whoever fills such a form is not asked for a kind, so the question must know it.
    if not form.own_words:
        return
    for at, section in enumerate(form.sections):
        for index, slot in enumerate(section.slots):
            if slot.type is SlotType.STATEMENTS and len(slot.kinds) != 1:
                yield Problem(
                    field=f"sections[{at}].slots[{index}].kinds", fault=Fault.NOT_ONE_KIND
                )


def _sheet_problems(form: Form) -> Iterator[Problem]:
    sheets = [section.sheet for section in form.sections]
    yield from _split("", Fault.SPLIT_SHEET, sheets, "sections")
    for index, section in enumerate(form.sections):
        if section.sheet and section.repeat is Repeat.ONCE:
            yield Problem(field=f"sections[{index}].sheet", fault=Fault.SHEET_ONCE)
    for (_, first), (index, second) in pairwise(enumerate(form.sections)):
        if second.sheet and first.sheet == second.sheet and first.repeat is not second.repeat:
            yield Problem(
                field=f"sections[{index}].repeat", fault=Fault.SHEET_MIXED, given=second.sheet
            )


def _view_problems(form: Form) -> Iterator[Problem]:
    # A report keeps one view for each child, wherever the form asks for it.
    on_page = form.document is Document.CONFIDENTIAL_PAGE
    seen = 0
    for at, section in enumerate(form.sections):
        if on_page and section.repeat is not Repeat.ONCE:
            yield Problem(field=f"sections[{at}].repeat", fault=Fault.REPEAT_ON_PAGE)
        for index, slot in enumerate(section.slots):
            if slot.type is SlotType.VIEW:
                seen += 1
                fault = _view_fault(section, seen, on_page=on_page)
                if fault:
                    yield Problem(field=f"sections[{at}].slots[{index}].type", fault=fault)


def _view_fault(section: Section, seen: int, *, on_page: bool) -> Fault | None:
    if on_page:
        return Fault.VIEW_ON_PAGE
    if section.repeat is not Repeat.PER_CHILD:
        return Fault.VIEW_NEEDS_CHILD
    return Fault.SECOND_VIEW if seen > 1 else None


def _split(path: str, fault: Fault, names: Iterable[str], what: str) -> Iterator[Problem]:
    """Name each run of equal names that takes up an earlier one again; the empty name is none."""
    seen: set[str] = set()
    for name, run in groupby(enumerate(names), lambda numbered: numbered[1]):
        if name in seen:
            index = next(run)[0]
            place = f"{what}[{index}].{'group' if what == 'slots' else 'sheet'}"
            yield Problem(field=f"{path}.{place}" if path else place, fault=fault, given=name)
        if name:
            seen.add(name)
