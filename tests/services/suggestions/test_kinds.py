from dataclasses import replace

import pytest

from reportwriter.domain.statement import Basis, Evidence, Ignored, Kind, Source, SourceKind
from reportwriter.services.suggestions.suggestion import Rule, SetKind, SplitAt
from tests.builders import OTTO, a_report, a_statement
from tests.services.suggestions.looking import looked_at, rules, said

SAID, FACT, SEEN, VIEW = Kind.ALLEGATION, Kind.FACT, Kind.OBSERVATION, Kind.OPINION


@pytest.mark.parametrize(
    ("text", "rule", "kind"),
    [
        ("Juniper told Mr Lund on 11 December: “Corin broke the kitchen door.”", Rule.KIND, SAID),
        ("According to Ms Orr the door was locked.", Rule.KIND, SAID),
        ("I saw Otto eat two breakfasts on 7 December.", Rule.KIND, SEEN),
        ("The officer saw four adults asleep.", Rule.MAYBE_KIND, SEEN),
        ("The nappy was full at 10:15 on 3 November.", Rule.MAYBE_KIND, SEEN),
        ("I think the visits unsettle him.", Rule.KIND, VIEW),
        ("He needs a hearing test.", Rule.MAYBE_KIND, VIEW),
        ("The register of 18 December 2026 shows 15 absences.", Rule.MAYBE_KIND, FACT),
        ("Mum said he might run away, and should be watched.", Rule.KIND, SAID),
        ("I think she understood what he told her.", Rule.KIND, VIEW),
    ],
)
def test_the_words_of_a_statement_suggest_its_kind(text: str, rule: Rule, kind: Kind) -> None:
    first = looked_at(said(text, None))[0]

    assert (first.rule, first.offer) == (rule, SetKind(kind=kind))


def test_the_words_that_suggest_a_kind_are_shown_with_whom_they_were_told() -> None:
    (first,) = looked_at(said("Juniper told Mr Lund: “He broke it.”", None))

    assert first.facts["words"] == "told Mr Lund"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("I saw him cry; I think he was afraid.", "I think he was afraid."),
        (
            "Mum said he “kicks off” after visits. I think the visits unsettle him.",
            "I think the visits unsettle him.",
        ),
        (
            "Mum said he shouts, and I think the visits unsettle him.",
            "and I think the visits unsettle him.",
        ),
        ("I saw her crying and she told me that he left.", "and she told me that he left."),
    ],
)
def test_two_kinds_in_one_statement_suggest_a_split_between_them(text: str, rest: str) -> None:
    first = looked_at(said(text, None))[0]

    assert first.rule is Rule.SPLIT
    assert isinstance(first.offer, SplitAt)
    assert text[first.offer.at :] == rest


@pytest.mark.parametrize(
    "text",
    ["The school was told of it.", "“I think so.”", "Otto likes fish.", "It happened in May."],
)
def test_what_tells_of_no_kind_suggests_none(text: str) -> None:
    assert not {"kind", "maybe_kind", "split"}.intersection(rules(text, None))


def test_a_kind_that_the_author_chose_is_not_suggested_away() -> None:
    assert rules("Ms Pebblewick said that she moved on 12 December.", VIEW, basis=Basis()) == []


def test_a_view_among_facts_is_doubted_and_may_be_split_off() -> None:
    text = "He came at nine on 3 May. I think he was afraid."

    (doubt,) = looked_at(said(text, FACT))

    assert doubt.rule is Rule.VIEW_IN_FACT
    assert doubt.offer == SplitAt(at=text.index("I think"))


@pytest.mark.parametrize("before", ["", " ", "\n  "])
def test_a_view_that_is_all_there_is_may_become_an_opinion(before: str) -> None:
    (doubt,) = looked_at(said(f"{before}In my view he was afraid.", SEEN))

    assert (doubt.rule, doubt.offer) == (Rule.VIEW_IN_FACT, SetKind(kind=VIEW))


def test_an_account_among_facts_is_doubted_unless_it_quotes() -> None:
    assert rules("Ms Orr said that he fell.", FACT) == ["account_in_fact"]
    assert rules("Ms Orr said “he fell”.", FACT) == []


def test_what_came_through_others_is_asked_for_until_it_says_so() -> None:
    text = "According to police there were two calls in May."

    assert rules(text, SAID, basis=Basis(said_by="Police")) == ["second_hand"]
    passed_on = Source(kind=SourceKind.SECOND_HAND, who="Police")
    assert rules(text, SAID, source=passed_on) == []


def test_an_allegation_without_a_speaker_and_a_bare_opinion_are_asked_for_last() -> None:
    assert rules("He broke the door.", SAID) == ["allegation_without_speaker"]
    bare = {"evidence": Evidence()}
    assert rules("He fails to see it.", VIEW, **bare) == ["judging_word", "opinion_without_basis"]


def test_what_was_ignored_stays_ignored_and_nothing_else_does() -> None:
    ignored = (Ignored(rule="judging_word", word="chaotic"),)

    assert rules("A chaotic and filthy kitchen.", SEEN, ignored=ignored) == ["judging_word"]
    assert rules("A chaotic kitchen.", SEEN, ignored=ignored) == []


def test_a_word_that_was_left_alone_is_left_alone_on_all_of_that_sheet_and_on_no_other() -> None:
    text, left = "A chaotic kitchen.", (Ignored(rule="judging_word", word="chaotic"),)
    here = a_statement(1, text=text, kind=SEEN, ignored=left)
    beside = a_statement(2, text=text, kind=SEEN)
    elsewhere = a_statement(3, text=text, kind=SEEN, place=replace(here.place, person=OTTO))
    report = a_report(here, beside, elsewhere)

    assert looked_at(beside, report) == ()
    assert [one.rule for one in looked_at(elsewhere, report)] == [Rule.JUDGING_WORD]


def test_a_kind_that_was_left_alone_is_suggested_for_the_next_statement() -> None:
    left = (Ignored(rule="kind", word="allegation"),)
    first = a_statement(1, text="Ms Orr said that he fell.", kind=None, ignored=left)
    second = a_statement(2, text="Ms Orr said that he ran.", kind=None)

    assert [one.rule for one in looked_at(second, a_report(first, second))] == [Rule.KIND]


def test_an_ignored_kind_is_not_suggested_again_while_another_one_may_be() -> None:
    ignored = (Ignored(rule="kind", word="allegation"),)

    assert rules("Ms Orr said that he fell.", None, ignored=ignored) == []
    assert rules("I think that he fell.", None, ignored=ignored) == ["kind"]
