from dataclasses import replace

import pytest

from reportwriter.domain.errors import CannotJoinError
from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Kind, Place
from reportwriter.ui.write.hands import NOTHING_ABOVE, NOWHERE_TO_SPLIT
from tests.builders import JUNIPER
from tests.ui.builders_ui import school_report, statement
from tests.ui.write.written import opened

HEALTH = Place(section="3", slot="health", person=JUNIPER)


def test_each_pasted_paragraph_is_a_statement_without_a_kind() -> None:
    written = opened().at(3)
    before = written.report
    text = before.statement(StatementId("s3")).text

    written.hands.paste(("He ran.", "She followed.", "Both came back"), len(text), len(text))

    made = written.report.statements[2:5]
    assert [one.text for one in made] == [f"{text}He ran.", "She followed.", "Both came back"]
    assert [one.kind for one in made] == [None, None, None]
    assert [one.place for one in made[1:]] == [made[0].place] * 2
    assert len({one.reference for one in made}) == 3
    assert written.view.pasted == (3, 3)
    written.history.undo()
    assert written.report == before


def test_what_stood_after_the_caret_stands_after_the_last_paragraph() -> None:
    written = opened().at(1)
    text = written.texts[0]

    written.hands.paste(("one.", "two. "), 0, len(text) - 8)

    assert written.texts[:2] == ["one.", f"two. {text[-8:]}"]
    assert written.report.statements[0].kind is Kind.FACT
    assert written.presenter.stage.statement == written.report.statements[1].id


def test_paragraphs_pasted_on_a_card_stand_below_it() -> None:
    written = opened().at(2)

    written.hands.paste_below(("one", "two"))

    assert written.texts[2:4] == ["one", "two"]
    assert written.view.pasted == (2, 3)


def test_paragraphs_pasted_on_a_heading_stand_there_after_what_stands_there() -> None:
    written = opened()
    written.presenter.go_to_place(HEALTH)
    written.hands.paste_below(("one",))
    written.presenter.go_to_place(HEALTH)

    written.hands.paste_below(("two",))

    assert [one.text for one in written.report.at(HEALTH)] == ["one", "two"]


def test_nothing_is_pasted_where_the_form_asks_for_no_statements() -> None:
    written = opened()
    before = written.report
    written.presenter.go_to_place(Place(section="9", slot="view", person=JUNIPER))

    written.hands.paste_below(("one",))

    assert written.report == before


def test_a_statement_is_split_at_the_caret_and_goes_on_in_the_second_part() -> None:
    written = opened().at(1)
    before = written.report

    written.hands.split(len("Juniper was in school"))

    assert written.texts[:2] == [
        "Juniper was in school",
        "171 of 186 half-days this term (91.9%).",
    ]
    assert written.presenter.stage.statement == written.report.statements[1].id
    assert written.view.caret == 0
    written.history.undo()
    assert written.report == before


@pytest.mark.parametrize("caret", [0, 500])
def test_at_either_end_there_is_nothing_to_split(caret: int) -> None:
    written = opened().at(1)
    before = written.report

    written.hands.split(caret)

    assert written.report == before
    assert written.view.said == [NOWHERE_TO_SPLIT]


def test_a_statement_is_joined_with_the_one_above_and_the_caret_stands_between_them() -> None:
    written = opened().at(5)
    whole = replace(school_report().statement(StatementId("s4")), when=None)
    written = opened(
        school_report().with_statements(
            whole if one.id == "s4" else one for one in school_report().statements
        )
    ).at(5)
    before = written.report

    written.hands.join()

    both = written.report.statement(StatementId("s4"))
    assert both.text.startswith("When a door banged")
    assert both.text.endswith("what she told Mr Lund.")
    assert written.presenter.stage.statement == both.id
    assert both.text[written.view.caret :] == f" {before.statement(StatementId('s5')).text}"
    written.history.undo()
    assert written.report == before


def test_the_first_under_a_heading_has_nothing_above_to_be_joined_with() -> None:
    written = opened().at(4)

    written.hands.join()

    assert written.view.said == [NOTHING_ABOVE]


def test_two_that_do_not_fit_into_one_stay_apart_and_it_is_said_why() -> None:
    written = opened().at(6)
    before = written.report

    written.hands.join()

    assert written.report == before
    assert isinstance(written.view.trouble, CannotJoinError)


def test_nothing_of_it_happens_on_a_heading() -> None:
    written = opened()
    before = written.report
    written.presenter.go_to_place(HEALTH)

    written.hands.paste(("one", "two"), 0, 0)
    written.hands.split(3)
    written.hands.join()

    assert written.report == before


def test_a_tag_run_goes_from_one_untold_statement_to_the_next_and_ends_with_the_last() -> None:
    untold = (statement(7, "health", "One.", None), statement(8, "wishes", "Two.", None))
    written = opened(school_report(*untold)).at(1)
    written.run.start()
    seen = []

    for kind in (Kind.FACT, Kind.OPINION, Kind.ALLEGATION):
        seen.append((written.presenter.stage.statement, written.view.left_in_run))
        written.presenter.tag(kind)
        written.run.follow()

    assert seen == [("s3", 3), ("s8", 2), ("s7", 1)]
    assert not written.run.is_on
    assert written.view.left_in_run == 0
    assert written.view.said[-1] == "Every statement has a kind."


def test_a_run_begins_where_the_author_is_if_that_has_no_kind() -> None:
    written = opened().at(3)

    written.run.start()

    assert written.presenter.stage.statement == "s3"
    assert written.view.back_in_list == 1


def test_there_is_no_run_where_every_statement_has_its_kind() -> None:
    written = opened().at(3)
    written.presenter.tag(Kind.ALLEGATION)

    written.run.start()

    assert not written.run.is_on
    assert written.view.said[-1] == "Every statement has a kind."
    assert not written.run.step(1)


def test_without_a_run_the_key_goes_round_the_untold_both_ways() -> None:
    untold = statement(7, "health", "One.", None)
    written = opened(school_report(untold)).at(1)
    seen = []

    for by in (1, 1, 1, -1):
        written.run.step(by)
        seen.append(written.presenter.stage.statement)

    assert seen == ["s3", "s7", "s3", "s7"]
    assert written.view.back_in_list == 0


def test_a_run_belongs_to_the_report_it_was_begun_in() -> None:
    written = opened().at(3)
    written.run.start()

    written.presenter.report_id = None

    assert not written.run.is_on
