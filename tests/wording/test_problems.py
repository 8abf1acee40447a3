from reportwriter.wording.problems import (
    PROBLEMS,
    checked_and_fine,
    problem_place,
    problem_words,
    problems_counted,
)


def test_each_problem_says_what_why_and_what_to_do() -> None:
    for words in PROBLEMS.values():
        assert words.what.endswith((".", "?"))
        assert words.why.endswith(".")
        assert words.do.endswith(".")


def test_a_problem_names_the_person_it_is_about() -> None:
    words = problem_words("no_view_for_child", {"person": "Juniper"})

    assert words.what == "There is no view for Juniper."
    assert words.short.startswith("There is no view for Juniper. Give your view")


def test_only_what_was_not_found_is_fine() -> None:
    fine = checked_and_fine({"no_kind"})

    assert "Every statement has its kind" not in fine
    assert "No statement is empty" in fine


def test_what_two_problems_share_is_fine_only_where_neither_was_found() -> None:
    answered = "Every heading is answered"

    assert answered not in checked_and_fine({"open_headings"})
    assert answered not in checked_and_fine({"nothing_in_required_slot"})
    assert checked_and_fine(()).count(answered) == 1


def test_a_place_is_named_as_the_contents_name_it() -> None:
    def place(number: int | None, section: str, section_number: str, person: str) -> str:
        return problem_place(
            number=number, section=section, section_number=section_number, person=person
        )

    assert place(3, "Subject child", "3", "Juniper") == "Statement 3 in Juniper"
    assert place(3, "", "", "") == "Statement 3"
    assert place(None, "Other people", "6", "") == "Section 6, Other people"
    assert place(None, "Summary", "", "") == "Summary"
    assert place(None, "Subject child", "3", "Otto") == "Section 3, Subject child: Otto"
    assert place(None, "", "", "") == "The whole report"


def test_problems_are_counted_in_words() -> None:
    assert problems_counted(0) == "There is no problem"
    assert problems_counted(1) == "There is 1 problem"
    assert problems_counted(3) == "There are 3 problems"
