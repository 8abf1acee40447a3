from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.lowering import AgreedBy, Agreement
from reportwriter.domain.people import ParentalResponsibility, Role
from reportwriter.domain.when import When
from reportwriter.ui.family.asks import LABELS, UNREAD_DAY, PersonAsk, answer, asks
from reportwriter.ui.family.pane import NO_NAME_YET
from reportwriter.wording.dates import NBSP
from reportwriter.wording.taking_part import DISAGREE
from tests.builders import BABY, CORIN, JUNIPER, MARLOW, TAMSIN
from tests.ui.builders_ui import school_report
from tests.ui.family.presenting import Family, family


def test_everyone_is_listed_with_place_and_other_names() -> None:
    shown = family()

    assert shown.view.lines[3].spoken == (
        "Tamsin Pebblewick, Parent or carer, mother, also Tamsin Thrumm, "
        "address withheld from Corin"
    )
    assert shown.view.current == JUNIPER


def test_an_answer_reaches_the_person_and_can_be_undone() -> None:
    shown = family()
    before = shown.report
    shown.presenter.select(TAMSIN)

    shown.presenter.answer(PersonAsk.BORN, "21 may 1990")
    shown.presenter.answer(PersonAsk.ALIASES, "Tamsin Thrumm, Tam")
    assert shown.person(TAMSIN).born == date(1990, 5, 21)
    assert shown.person(TAMSIN).aliases == ("Tamsin Thrumm", "Tam")

    shown.history.undo()
    shown.history.undo()
    assert shown.report == before


def test_a_day_that_does_not_exist_is_named() -> None:
    shown = family()

    shown.presenter.answer(PersonAsk.BORN, "31 september 2015")

    assert (
        shown.view.problems[PersonAsk.BORN]
        == f"31{NBSP}September{NBSP}2015 does not exist. {UNREAD_DAY}"
    )
    assert shown.person(JUNIPER).born is None


def test_a_day_that_cannot_be_read_changes_nothing_and_is_said() -> None:
    shown = family()

    shown.presenter.answer(PersonAsk.BORN, "some day")
    assert shown.view.problems[PersonAsk.BORN] == UNREAD_DAY
    shown.presenter.answer(PersonAsk.BORN, "")

    assert shown.view.problems[PersonAsk.BORN] == ""
    assert shown.person(JUNIPER).born is None


@pytest.mark.parametrize(
    ("ask", "given", "kept"),
    [
        (PersonAsk.NAME, "Tam", "Tam"),
        (PersonAsk.ROLE, "significant_other", Role.SIGNIFICANT_OTHER),
        (PersonAsk.RESPONSIBILITY, "yes", "yes"),
        (PersonAsk.RESPONSIBLE_FOR, (JUNIPER,), (JUNIPER,)),
        (PersonAsk.IN_HOUSEHOLD, "", False),
        (PersonAsk.LANGUAGE, "Welsh", "Welsh"),
    ],
)
def test_each_answer_is_kept_as_what_it_is(
    ask: PersonAsk, given: str | tuple[str, ...], kept: object
) -> None:
    shown = family()
    shown.presenter.select(TAMSIN)

    shown.presenter.answer(ask, given)

    assert getattr(shown.person(TAMSIN), ask.value) == kept
    assert answer(shown.person(TAMSIN), ask) == given


def test_an_address_is_shared_and_tells_who_must_not_learn_it() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)

    shown.presenter.answer(PersonAsk.ADDRESS, "3 Larch Way, Larchford, ZZ9 1AA")
    shown.presenter.answer(PersonAsk.ADDRESS_WITHHELD, (CORIN,))

    address = next(one for one in shown.report.addresses if one.id == shown.person(JUNIPER).address)
    assert address.text == "3 Larch Way, Larchford, ZZ9 1AA"
    assert address.protected == ("Larch Way", "ZZ9 1AA")
    assert address.withheld_from == (CORIN,)


AGREED = Agreement(reason="She asked for it", agreed_by=AgreedBy.CHAIR, name="M. Stope")


def _shown_to(family: Family, person: str) -> tuple[str, ...]:
    home = family.person(person).address
    return next(one for one in family.report.addresses if one.id == home).shown_to


def test_an_address_is_shown_to_one_reader_only_once_that_is_agreed_and_says_whose_home_it_is() -> (
    None
):
    shown = family()
    shown.presenter.select(CORIN)

    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))
    assert _shown_to(shown, CORIN) == ()
    assert shown.view.asked[0].title == "Show Tamsin Pebblewick where Corin Thrumm lives?"
    shown.view.agreement = AGREED
    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))

    assert _shown_to(shown, CORIN) == (TAMSIN,)
    assert [one.people for one in shown.report.lowerings] == [(TAMSIN,)]
    assert shown.view.pane is not None
    hints = {one.ask: one.hint for one in shown.view.pane.shown}
    assert "Agreed by the chair, M. Stope." in hints[PersonAsk.ADDRESS_SHOWN]


def test_who_was_shown_an_address_is_shown_no_other_one() -> None:
    shown = family()
    shown.presenter.select(CORIN)
    shown.view.agreement = AGREED
    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))

    shown.presenter.answer(PersonAsk.ADDRESS, "8 Larch Way, ZZ9 1AA")

    assert _shown_to(shown, CORIN) == ()


def test_an_address_is_no_longer_withheld_only_once_that_is_agreed() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)
    before = shown.report

    shown.presenter.answer(PersonAsk.ADDRESS_WITHHELD, ())
    assert shown.report == before
    shown.view.agreement = AGREED
    shown.presenter.answer(PersonAsk.ADDRESS_WITHHELD, ())

    assert len(shown.report.lowerings) == 1
    shown.history.undo()
    assert shown.report == before


def test_an_address_that_is_withheld_from_somebody_is_offered_to_nobody() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)

    assert shown.view.pane is not None
    offered = {one.ask: one.choices for one in shown.view.pane.shown}
    assert offered[PersonAsk.ADDRESS_SHOWN] == ()


def test_who_has_no_address_gets_one() -> None:
    shown = family()
    shown.presenter.select("P7")

    shown.presenter.answer(PersonAsk.ADDRESS, "2 Bramwell Yard")

    assert shown.person("P7").address == "A3"


def test_someone_is_added_and_named_at_once() -> None:
    shown = family()

    shown.presenter.add(Role.SIGNIFICANT_OTHER)

    assert shown.report.people[-1].id == "P8"
    assert shown.view.editing == 1
    assert shown.view.pane is not None
    assert shown.view.pane.title == "New person"


def test_a_new_child_gets_a_sheet_of_their_own() -> None:
    shown = family()

    shown.presenter.add(Role.SUBJECT_CHILD)
    shown.presenter.answer(PersonAsk.NAME, "Wren Pebblewick")

    assert "Wren" in [row.title for row in shown.screen.contents]
    assert shown.screen.head is not None
    assert shown.screen.head.initials == "J.P., O.P. and W.P."


def test_only_who_is_named_nowhere_can_be_taken_off() -> None:
    shown = family()

    shown.presenter.select(JUNIPER)
    shown.presenter.remove()
    assert shown.person(JUNIPER)
    shown.presenter.select(MARLOW)
    shown.presenter.remove()

    assert MARLOW not in [person.id for person in shown.report.people]
    assert shown.view.current == JUNIPER


def test_a_sheet_that_goes_away_gives_place_to_the_first() -> None:
    shown = family(replace(school_report(), statements=(), nothing_held=()))
    shown.presenter.select(MARLOW)

    shown.presenter.remove()

    assert "Marlow" not in [row.title for row in shown.screen.contents]


def test_every_question_has_a_label_and_someone_to_ask() -> None:
    child, adult = school_report().people[0], school_report().people[3]
    responsible = replace(adult, parental_responsibility=ParentalResponsibility.YES)

    assert set(LABELS) == set(PersonAsk)
    dead = replace(adult, has_died=True)
    assert asks(child) | asks(responsible) | asks(dead) == set(PersonAsk)
    assert PersonAsk.RESPONSIBLE_FOR not in asks(adult)


def test_an_unborn_child_is_asked_for_its_due_date_and_at_birth_for_the_rest() -> None:
    shown = family(replace(school_report(), people=(BABY,), statements=()))
    assert shown.view.lines[0].spoken == "Baby Larkabout, due 11\xa0Jun\xa02027, Subject child"
    assert PersonAsk.DUE in asks(BABY)
    assert not {PersonAsk.SCHOOL, PersonAsk.LANGUAGE, PersonAsk.ADDRESS} & set(asks(BABY))

    shown.presenter.answer(PersonAsk.NAME, "Wren Larkabout")
    shown.presenter.answer(PersonAsk.BORN, "9 jun 2026")

    wren = shown.person(BABY.id)
    assert shown.view.lines[0].spoken == (
        "Wren Larkabout, 6\xa0months, Subject child, born 9\xa0Jun\xa02026"
    )
    assert {PersonAsk.SCHOOL, PersonAsk.LANGUAGE, PersonAsk.ADDRESS} <= set(asks(wren))


def test_a_child_shows_what_its_age_means_on_the_day_and_where_its_school_year_says_otherwise() -> (
    None
):
    shown = family()
    shown.presenter.answer(PersonAsk.BORN, "14 sep 2015")

    assert shown.view.pane is not None
    assert shown.view.pane.on_the_day == (
        "On the day of the conference: 11 years old, Year 6.",
        "By age, consider whether the child attends, or part of it.",
        "By school year, the child's views come in another way than by attending.",
        DISAGREE,
        "The child's own views are put to the conference.",
        "Give the child the leaflet, and the form for young people.",
        "(Handbook, paragraph 25.2. The source is unclear: check your local procedure.) "
        "(Handbook, paragraph 25.10.) (Handbook, paragraphs 9.1 and 12.)",
    )
    shown.presenter.select(TAMSIN)
    assert not shown.view.pane.on_the_day


def test_a_person_without_a_name_is_said_to_have_none_and_what_to_do() -> None:
    shown = family()

    shown.presenter.answer(PersonAsk.NAME, "  ")

    assert shown.view.lines[0].spoken.startswith("No name yet, ")
    assert shown.view.pane is not None
    assert {one.ask: one.hint for one in shown.view.pane.shown}[PersonAsk.NAME] == NO_NAME_YET
    assert shown.view.picture.family is not None
    assert shown.view.picture.family.kin[0].name == "No name yet"


def test_when_somebody_died_is_asked_once_they_have_and_may_be_known_roughly() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)
    assert shown.view.pane is not None
    assert PersonAsk.DIED not in {one.ask for one in shown.view.pane.shown}

    shown.presenter.answer(PersonAsk.HAS_DIED, "yes")
    shown.presenter.answer(PersonAsk.DIED, "some day")
    assert shown.view.problems[PersonAsk.DIED]
    shown.presenter.answer(PersonAsk.DIED, "about 2019")

    assert shown.person(TAMSIN).died == When("2019~")
    assert shown.view.lines[3].spoken.startswith("Tamsin Pebblewick, has died, ")


def test_the_table_says_who_may_know_an_address() -> None:
    shown = family()
    shown.view.agreement = AGREED
    shown.presenter.select(CORIN)

    assert shown.view.lines[5].spoken.endswith("address in no copy for the family")
    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))

    assert shown.view.lines[5].spoken.endswith("address shown to Tamsin")


def test_who_is_kept_from_an_address_or_was_shown_it_stays_on_the_list() -> None:
    report = replace(school_report(), statements=(), nothing_held=())
    home = replace(report.addresses[0], withheld_from=(), shown_to=(MARLOW,))
    shown = family(replace(report, addresses=(home,)))
    shown.presenter.select(MARLOW)

    shown.presenter.remove()

    assert shown.person(MARLOW)
