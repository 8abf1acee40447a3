from reportwriter.forms.area import RuleStatus
from reportwriter.wording.areas import STATUSES, banner, how_many_unchecked, view_asked


def test_every_status_of_a_rule_has_words() -> None:
    assert set(STATUSES) == {str(status) for status in RuleStatus}


def test_the_banner_says_the_year_of_the_handbook_and_to_check() -> None:
    said = banner("a handbook", 2010, "Check your local procedure.")

    assert said == "Based on a handbook (2010). Check your local procedure."


def test_without_a_handbook_the_note_of_the_area_is_said_alone() -> None:
    assert banner("", 0, "Check your local procedure.") == "Check your local procedure."


def test_rules_that_nobody_checked_are_counted_in_words() -> None:
    assert how_many_unchecked(0, 20) == "20 rules, all from a source named"
    assert how_many_unchecked(3, 20) == "3 of 20 rules not checked against your procedures"
    assert how_many_unchecked(7, 7) == "7 rules, none checked against your procedures"
    assert how_many_unchecked(0, 0) == "No rule of this area has been entered."


def test_a_view_is_asked_for_in_the_word_of_the_area() -> None:
    assert view_asked("Registration", "Otto") == "Registration for Otto?"
    assert view_asked("Registration", "") == "Registration?"
