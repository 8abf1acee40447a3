"""What an author may wish on any screen of a report, as something that can be drawn at random.

A wish names no statement and no person: its numbers choose among those there are when its turn
comes. So any sequence of wishes means something.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reportwriter.domain.changes import EditStatement, SetForm
from reportwriter.domain.ids import AttachedId, StatementId
from reportwriter.domain.people import Gender, ParentalResponsibility, Role
from reportwriter.domain.profession import Profession
from reportwriter.domain.protected import ProtectedKind
from reportwriter.domain.relations import Bond, Parenthood, Partnership, Relations
from reportwriter.domain.report import FormRef
from reportwriter.domain.restoring import restored
from reportwriter.domain.sharing import Answer, ChildReads, CommentKind, Shared, WhyNot
from reportwriter.domain.statement import Ignored, Kind
from reportwriter.domain.view import View
from reportwriter.forms.chronology import chronology
from reportwriter.forms.form import ColumnType, SlotType
from reportwriter.services.bringing_in import Chosen
from reportwriter.services.writing import with_form
from reportwriter.ui.details.asks import CHOICES as DETAIL_CHOICES
from reportwriter.ui.details.asks import DetailAsk
from reportwriter.ui.family.asks import PersonAsk
from reportwriter.ui.protected.presenter import FactAsk
from reportwriter.ui.sharing.asks import NOT_RECORDED, SharingAsk
from reportwriter.ui.sharing.comment_asks import CommentAsk
from reportwriter.ui.sharing.presenter import Given
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.panes import ViewAnswer
from tests.builders import a_document
from tests.forms.filled import a_value
from tests.ui.builders_ui import LIBRARY
from tests.ui.write.undoing.room import Room

_One = TypeVar("_One")
FORMS = ("stockport-conference-report", "general-conference-report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """`what` is a key of `WISHES`; `pauses` longer before it than typing does.

    `at`: which statement or heading the author goes to first; None stays.
    """

    what: str
    at: int | None = None
    first: int = 0
    second: int = 0
    words: str = ""
    pauses: bool = False


def grant(room: Room, wish: Wish) -> None:
    """Do what is wished, if there is anything it can be done to."""
    room.clock.at += 3.0 if wish.pauses else 0.2
    if wish.at is not None:
        _go(room, wish.at)
    for words in _as_typed(wish):
        WISHES[wish.what](room, replace(wish, words=words))
        room.clock.at += 0.1


def _as_typed(wish: Wish) -> Iterator[str]:
    """Give the words bit by bit where they are typed into a field, which makes steps that merge."""
    if wish.what in TYPED:
        for length in sorted({1, len(wish.words) // 2} - {0, len(wish.words)}):
            yield wish.words[:length]
    yield wish.words


def _at(among: Sequence[_One], number: int) -> _One | None:
    return among[number % len(among)] if among else None


def _some(among: Sequence[_One], bits: int) -> tuple[_One, ...]:
    return tuple(one for at, one in enumerate(among) if bits >> at & 1)


def _people(room: Room) -> list[str]:
    return [one.id for one in room.report.people]


def _go(room: Room, number: int) -> None:
    """Go to a statement, or for an odd number to a row of some sheet."""
    stage = room.presenter.stage
    found = _at(room.report.statements, number // 2)
    if number % 2 or found is None:
        stage.turn_to(stage.desk.sheets[number % len(stage.desk.sheets)].key)
        stage.select(number % len(stage.desk.rows))
    else:
        room.presenter.go_to_statement(found.id)


def _answer(room: Room, wish: Wish) -> None:
    shown = room.view.pane.shown if room.view.pane else ()
    one = _at(shown, wish.first)
    if one is None:
        return
    given: str | tuple[str, ...] = wish.words
    if isinstance(one.answer, tuple):
        given = _some([key for key, _ in one.choices], wish.second)
    elif one.choices:
        given = one.choices[wish.second % len(one.choices)][0]
    elif one.ask in (Ask.EXACT_WORDS, Ask.UNTIL_CHAIR_ADVISES):
        given = ("", "yes")[wish.second % 2]
    elif one.ask is Ask.RESTS_ON:
        given = f"{wish.first}, {wish.second}"
    elif one.ask is Ask.WHEN:
        given = ("", "3 nov 2026", "nov 2026", "about 2019", wish.words)[wish.second % 5]
    room.presenter.answer(one.ask, given)


def _type(room: Room, wish: Wish) -> None:
    """Type letter by letter, which becomes one step or several."""
    if room.view.pane is None:
        return
    said = room.report.statement(room.view.pane.id).text
    for letter in wish.words:
        said += letter
        room.presenter.answer(Ask.TEXT, said)
        room.clock.at += 0.1


def _tag(room: Room, wish: Wish) -> None:
    room.presenter.tag(_at((*Kind, None), wish.first))


def _split(room: Room, wish: Wish) -> None:
    room.hands.split(wish.first)


def _copy(room: Room, wish: Wish) -> None:
    room.view.children = tuple(_some(_people(room), wish.first))
    room.hands.copy_for_children()


def _link(room: Room, wish: Wish) -> None:
    room.view.picks = (wish.first, wish.second)
    room.hands.pick_links()


def _paste(room: Room, wish: Wish) -> None:
    here = room.presenter.stage.statement
    length = len(room.report.statement(here).text) if here else 0
    first, last = sorted((wish.first % (length + 1), wish.second % (length + 1)))
    room.hands.paste((wish.words, "Then he left."), first, last)


def _say_nothing(room: Room, wish: Wish) -> None:
    if (place := room.presenter.stage.place) is not None:
        room.edits.say_nothing(place, (None, "", wish.words)[wish.first % 3])


def _fill(room: Room, wish: Wish) -> None:
    slot = room.view.slot
    if slot is None:
        return
    place = slot.leaf.place
    if slot.leaf.slot.type is SlotType.VIEW:
        views = tuple(View)
        room.edits.fill(
            place,
            ViewAnswer(
                view=views[wish.first % len(views)],
                categories=(),
                reason=wish.words,
                rests_on=str(wish.second),
            ),
        )
    elif slot.leaf.slot.type is not SlotType.STATEMENTS:
        full = a_value(slot.leaf, room.report.statements)
        if slot.leaf.slot.type is SlotType.TEXT:
            full = replace(full, text=wish.words)
        room.edits.fill(place, full if wish.first % 4 else None)


def _answer_of_person(room: Room, wish: Wish) -> None:
    ask = tuple(PersonAsk)[wish.first % len(PersonAsk)]
    given: str | tuple[str, ...] = wish.words
    if ask in (PersonAsk.ADDRESS_WITHHELD, PersonAsk.ADDRESS_SHOWN, PersonAsk.RESPONSIBLE_FOR):
        given = _some(_people(room), wish.second)
    elif ask is PersonAsk.ROLE:
        given = tuple(Role)[wish.second % len(Role)]
    elif ask is PersonAsk.RESPONSIBILITY:
        among = tuple(ParentalResponsibility)
        given = among[wish.second % len(among)]
    elif ask is PersonAsk.GENDER:
        given = tuple(Gender)[wish.second % len(Gender)]
    elif ask in (PersonAsk.BORN, PersonAsk.DUE):
        given = ("", "14 Sep 2015", "31 September", "3 May 2027")[wish.second % 4]
    room.family.answer(ask, given)


def _relate(room: Room, wish: Wish) -> None:
    people = room.report.people
    one, other = _at(people, wish.first), _at(people, wish.second)
    if one is None or other is None or one.id == other.id:
        return
    bonds = tuple(Bond)
    partners = Partnership(
        one=one.id, other=other.id, bond=bonds[(wish.first + wish.second) % len(bonds)]
    )
    parents = Parenthood(child=one.id, parent=other.id)
    room.edits.set_relations(
        Relations(partnerships=(partners,), parenthoods=(parents,)[: wish.first % 2])
    )


def _answer_of_details(room: Room, wish: Wish) -> None:
    ask = tuple(DetailAsk)[wish.first % len(DetailAsk)]
    given = wish.words
    if choices := DETAIL_CHOICES.get(ask, ()):
        given = choices[wish.second % len(choices)][0]
    elif ask in (DetailAsk.DAY, DetailAsk.STRATEGY):
        given = ("", "14 Dec 2026", "20 January 2027", "31 September")[wish.second % 4]
    elif ask is DetailAsk.TIME:
        given = ("", "10:00", "25:99")[wish.second % 3]
    room.details.answer(ask, given)


def _move_form(room: Room, wish: Wish) -> None:
    form = FormRef(id=FORMS[wish.first % len(FORMS)], version=1)
    values = room.report.values if form == room.report.form else ()
    room.edits.set_form(SetForm(form=form, values=values), 1)


def _work_as(room: Room, wish: Wish) -> None:
    room.edits.set_profession(_at((*Profession, None), wish.first))


_OF_SHARING: Mapping[SharingAsk, Sequence[str]] = {
    SharingAsk.HOW: (NOT_RECORDED, *Shared),
    SharingAsk.WHY_NOT: (NOT_RECORDED, *WhyNot),
    SharingAsk.CHILD_READS: (NOT_RECORDED, *ChildReads),
    SharingAsk.ON: ("", "4 Jan 2027", "31 September"),
    SharingAsk.REVIEW_ON: ("", "4 Jan 2027"),
    SharingAsk.AT: ("", "14:30", "half past"),
}


def _answer_of_sharing(room: Room, wish: Wish) -> None:
    ask = tuple(SharingAsk)[wish.first % len(SharingAsk)]
    choices = _OF_SHARING.get(ask, (wish.words,))
    room.sharing.answer(ask, choices[wish.second % len(choices)])


def _choose_person(room: Room, wish: Wish) -> None:
    if person := _at(_people(room), wish.first):
        room.family.select(person)
        room.sharing.select(person)


def _give_copy(room: Room, wish: Wish) -> None:
    if (person := _at(room.report.people, wish.first)) is not None:
        room.sharing.write_down(Given(person=person.id, supporter=wish.words))


def _answer_of_comment(room: Room, wish: Wish) -> None:
    if (comment := _at(room.report.comments, wish.second)) is not None:
        room.comments.select(comment.id)
    ask = tuple(CommentAsk)[wish.first % len(CommentAsk)]
    choices: Sequence[str] = (wish.words,)
    if ask is CommentAsk.KIND:
        choices = tuple(CommentKind)
    elif ask is CommentAsk.ANSWER:
        choices = ("", *Answer)
    elif ask in (CommentAsk.STATEMENT, CommentAsk.ON):
        choices = ("", str(wish.second), "14 Dec 2026")
    room.comments.answer(ask, choices[wish.second % len(choices)])


def _answer_of_fact(room: Room, wish: Wish) -> None:
    if (fact := _at(room.report.protected_facts, wish.second)) is not None:
        room.protected.select(fact.id)
    ask = tuple(FactAsk)[wish.first % len(FactAsk)]
    given: str | tuple[str, ...] = wish.words
    if ask is FactAsk.KIND:
        given = tuple(ProtectedKind)[wish.second % len(ProtectedKind)]
    elif ask is FactAsk.WITHHELD_FROM:
        given = _some(_people(room), wish.second)
    room.protected.answer(ask, given)


def _attach(room: Room, wish: Wish) -> None:
    document = a_document(AttachedId(f"d{wish.first}"), title=wish.words)
    kept = _some(room.report.attached, wish.second)
    room.edits.set_attached((*(one for one in kept if one.id != document.id), document))


def _bring_in(room: Room, wish: Wish) -> None:
    leaf = _at(room.bringing_in.places(room.report), wish.first)
    if leaf is not None:
        chosen = (Chosen(text=wish.words, place=leaf.place), Chosen(text="Two.", place=leaf.place))
        room.edits.take("bringing in", room.bringing_in.step(room.report, chosen).change)


def _bring_forward(room: Room) -> None:
    """Bring forward what this very report said when it was opened."""
    old = with_form(LIBRARY, room.states.get(0, room.report))
    brought = room.forward.bring(old, with_form(LIBRARY, room.report))
    room.edits.take("bringing forward", brought.change)


def _restore(room: Room, wish: Wish) -> None:
    then = _at(list(room.states.values()), wish.first) or room.report
    room.edits.take("bringing back", restored(room.report, then, {}).change)


def _ignore(room: Room, wish: Wish) -> None:
    if (found := _at(room.report.statements, wish.first)) is not None:
        ignored = replace(found, ignored=(*found.ignored, Ignored(rule="unexplained", word="x")))
        room.edits.take("leaving a suggestion", EditStatement(statement=ignored))


def _delete_some(room: Room, wish: Wish) -> None:
    if (found := _at(room.report.statements, wish.first)) is not None:
        room.edits.remove(StatementId(found.id))


def _answer_of_event(room: Room, wish: Wish) -> None:
    held = chronology(room.presenter.stage.desk.form, room.report)
    if held is None:
        return
    room.chronology.select(f"row {wish.second % (len(held.rows(room.report)) + 1)}")
    column = wish.first % len(held.slot.cells)
    if held.slot.cells[column].type is ColumnType.TEXT:
        room.chronology.answer(column, wish.words)


def _plain(do: Callable[[Room], object]) -> Callable[[Room, Wish], object]:
    return lambda room, _wish: do(room)


TYPED = (
    "answer",
    "hold no information",
    "fill in",
    "answer of a person",
    "answer of details",
    "answer of sharing",
    "answer of a comment",
    "answer of a fact",
    "answer of an event",
)
WISHES: Mapping[str, Callable[[Room, Wish], object]] = {
    "undo": _plain(lambda room: room.history.stack.undo()),
    "redo": _plain(lambda room: room.history.stack.redo()),
    "answer": _answer,
    "type": _type,
    "tag": _tag,
    "begin a statement": _plain(lambda room: room.presenter.add_statement()),
    "delete": _plain(lambda room: room.presenter.delete()),
    "delete one elsewhere": _delete_some,
    "move up": _plain(lambda room: room.presenter.move(-1)),
    "move down": _plain(lambda room: room.presenter.move(1)),
    "split": _split,
    "join": _plain(lambda room: room.hands.join()),
    "copy to other children": _copy,
    "still true": _plain(lambda room: room.hands.confirm()),
    "drop it": _plain(lambda room: room.hands.drop()),
    "pick links": _link,
    "paste": _paste,
    "paste below": lambda room, wish: room.hands.paste_below(("One.", wish.words)),
    "hold no information": _say_nothing,
    "fill in": _fill,
    "choose a person": _choose_person,
    "add a person": lambda room, wish: room.family.add(tuple(Role)[wish.first % len(Role)]),
    "remove a person": _plain(lambda room: room.family.remove()),
    "answer of a person": _answer_of_person,
    "relate": _relate,
    "answer of details": _answer_of_details,
    "work as": _work_as,
    "move to a form": _move_form,
    "answer of sharing": _answer_of_sharing,
    "share again": _plain(lambda room: room.sharing.share_again()),
    "give a copy": _give_copy,
    "ask the chair first": lambda room, wish: room.sharing.ask_chair_first(asks=wish.first % 2 > 0),
    "add a comment": lambda room, wish: room.comments.add(_at(_people(room), wish.first) or ""),
    "answer of a comment": _answer_of_comment,
    "remove a comment": _plain(lambda room: room.comments.remove()),
    "add a fact": _plain(lambda room: room.protected.add()),
    "answer of a fact": _answer_of_fact,
    "remove a fact": _plain(lambda room: room.protected.remove()),
    "attach": _attach,
    "bring in": _bring_in,
    "bring forward": _plain(_bring_forward),
    "bring back a version": _restore,
    "leave a suggestion": _ignore,
    "add to the chronology": _plain(lambda room: room.hands.to_chronology()),
    "add an event": _plain(lambda room: room.chronology.add()),
    "answer of an event": _answer_of_event,
    "take an event out": _plain(lambda room: room.chronology.remove()),
}
