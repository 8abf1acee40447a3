from dataclasses import replace

import pytest

from reportwriter.domain.statement import Basis, Copied, CopiedFrom, Kind, Place
from tests.builders import JUNIPER, OTTO, PEOPLE, a_report, a_statement
from tests.services.suggestions.looking import looked_at, rules

SAID, FACT, SEEN, VIEW = Kind.ALLEGATION, Kind.FACT, Kind.OBSERVATION, Kind.OPINION


def test_a_sheet_that_names_only_another_child_is_asked_about() -> None:
    assert rules("Otto ate two breakfasts.") == ["other_child"]


@pytest.mark.parametrize("text", ["Juniper fed Otto.", "Ottoline ate.", "“Otto,” he said."])
def test_a_sheet_may_name_another_child_beside_its_own(text: str) -> None:
    assert "other_child" not in rules(text)


def test_what_is_said_to_be_about_another_child_may_name_it() -> None:
    assert rules("Otto ate two breakfasts.", about=(JUNIPER, OTTO)) == []


def test_a_sheet_of_an_adult_names_whom_it_likes() -> None:
    assert rules("Otto ate two breakfasts.", place=Place(section="5", slot="housing")) == []


def test_a_month_is_no_child() -> None:
    people = (*PEOPLE[:1], replace(PEOPLE[1], name="May Pebblewick"))
    month, child = (a_statement(n, text=text) for n, text in enumerate(("On 3 May.", "May ate.")))
    report = a_report(month, child, people=people)

    assert looked_at(month, report) == ()
    assert [one.rule for one in looked_at(child, report)] == ["other_child"]


@pytest.mark.parametrize("text", ["Ava told me that he hit her.", "Ava (6) said she was hit."])
def test_a_child_is_heard_in_its_own_words(text: str) -> None:
    heard = {"about": (JUNIPER, "P20"), "basis": Basis(said_by="Ava")}

    assert rules(text, SAID, **heard) == ["childs_words"]
    exact = {**heard, "basis": Basis(said_by="Ava", exact_words=True)}
    assert rules(text, SAID, **exact) == []


def test_a_person_has_a_name_in_the_authors_own_voice() -> None:
    assert rules("Mum came on 3 May.") == ["unnamed_person"]
    assert rules("Her mum came on 3 May.") == []
    assert rules("Mum is kind.", VIEW, basis=Basis(held_by="Juniper")) == []


def test_a_sentence_is_long_when_it_goes_on_without_a_pause() -> None:
    words = "the cat sat on the mat and " * 4

    assert rules(f"{words}slept.") == ["long_sentence"]
    assert rules(f"{words[:50]}; {words[50:]}slept.") == []


def test_a_paragraph_of_many_sentences_is_several_statements() -> None:
    four = "He came at 10:15. He sat. He ate. He left at 11:15."

    assert rules(four) == []
    assert rules(f"{four} He came back.") == ["many_sentences"]
    assert rules(f"{four}\nHe came back.") == []


def test_a_title_ends_no_sentence() -> None:
    assert rules("Mr. Thrumm met Dr. Orr. Mrs. Lund met Ms. Birse. Dr. Kay left.") == []


def test_nearly_the_same_of_two_children_is_asked_about_at_each() -> None:
    one = a_statement(1, text="Juniper is dropped off late and picked up late on Mondays in May.")
    other = a_statement(
        2,
        text="Otto is dropped off late and is picked up late on Mondays in May.",
        place=replace(one.place, person=OTTO),
        about=(OTTO,),
    )
    report = a_report(one, other)

    assert [[found.rule for found in looked_at(each, report)] for each in (one, other)] == [
        ["like_sibling"],
        ["like_sibling"],
    ]
    assert looked_at(one, report)[0].facts["other"] == "Otto"


def test_what_is_word_for_word_the_same_is_called_so() -> None:
    one = a_statement(1, text="They are dropped off late and picked up late on Mondays in May.")
    other = replace(a_statement(2, text=one.text), place=replace(one.place, person=OTTO))

    (found,) = looked_at(one, a_report(one, other))

    assert found.facts == {"child": "Juniper", "other": "Otto", "kind": "same"}


def test_a_copy_that_is_not_confirmed_yet_is_asked_about_once_only() -> None:
    one = a_statement(1, text="Juniper is dropped off late and picked up late on Mondays in May.")
    copied = a_statement(
        2,
        text=one.text.replace("Juniper", "Otto"),
        place=replace(one.place, person=OTTO),
        about=(OTTO,),
        copied=Copied(origin=CopiedFrom.OTHER_CHILD, child=JUNIPER),
    )

    assert looked_at(copied, a_report(one, copied)) == ()


@pytest.mark.parametrize("text", ["", "  \n ", "\U0001f600\U0001f600", "مرحبا بالعالم", "e\u0301"])
def test_nothing_is_suggested_where_nothing_is_said(text: str) -> None:
    assert rules(text) == []
