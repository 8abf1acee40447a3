from dataclasses import replace

from reportwriter.domain.disclosure import as_sent
from reportwriter.domain.ids import StatementId
from reportwriter.services.spelling.ignoring import holding, ignored_in, ignoring
from reportwriter.services.spelling.names import known_words
from tests.builders import a_statement
from tests.ui.builders_ui import fake_writing, school_report

FIRST, SECOND, THIRD = (StatementId(f"s{number}") for number in (1, 2, 3))
REPORT = replace(
    school_report(),
    statements=(
        a_statement(1, text="A gizmo and Gizmo."),
        a_statement(2, text="No such word."),
        replace(a_statement(3, text="Nor here."), child_wording="a gizmo-like thing"),
    ),
)
FORM = fake_writing(REPORT).open(REPORT.id).whole_form


def test_each_statement_that_holds_a_word_in_any_of_its_texts_keeps_it() -> None:
    holders = holding(FORM, REPORT, "gizmo")

    after = ignoring(REPORT, holders, "gizmo").apply(REPORT)

    assert holders == (FIRST, THIRD)
    assert [bool(one.ignored) for one in after.statements] == [True, False, True]
    assert ignored_in(after) == {"gizmo"}


def test_an_ignored_word_is_right_in_the_whole_report_and_in_no_other() -> None:
    after = ignoring(REPORT, (FIRST,), "gizmo").apply(REPORT)

    assert known_words(after).has("gizmo")
    assert not known_words(REPORT).has("gizmo")
    assert "gizmo" not in known_words(after).as_written


def test_ignoring_twice_keeps_a_word_once_and_undo_takes_it_back() -> None:
    step = ignoring(REPORT, (FIRST,), "gizmo")
    after = step.apply(REPORT)

    assert ignoring(after, (FIRST,), "gizmo").changes == ()
    assert step.inverse(REPORT).apply(after) == REPORT


def test_an_ignored_word_goes_with_the_last_statement_that_holds_it() -> None:
    after = ignoring(REPORT, (FIRST,), "gizmo").apply(REPORT)

    without = replace(after, statements=after.statements[1:])

    assert ignored_in(without) == frozenset()


def test_what_is_sent_holds_no_ignored_word() -> None:
    after = ignoring(REPORT, (FIRST,), "gizmo").apply(REPORT)

    assert ignored_in(as_sent(after)) == frozenset()
