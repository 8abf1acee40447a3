from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.ids import StatementId
from reportwriter.services.report_texts import InStatement, Part, TextAt
from reportwriter.services.spelling.words import Word
from reportwriter.ui.spelling.checker import Judged
from reportwriter.ui.spelling.course import Course, first_here
from tests.builders import a_statement


def judged(*texts: str) -> list[Judged]:
    """Return texts whose words in capitals are misspelt."""
    made = []
    for number, text in enumerate(texts, start=1):
        words, at = [], 0
        for piece in text.split(" "):
            if piece.isupper():
                words.append(Word(piece, at, at + len(piece)))
            at += len(piece) + 1
        spot = InStatement(StatementId(f"s{number}"), Part.TEXT)
        made.append(Judged(TextAt(spot=spot, text=text), tuple(words)))
    return made


def walked(course: Course) -> list[str]:
    found = []
    while (current := course.current) is not None:
        found.append(current.word.text)
        course.leave()
    return found


def test_the_walk_goes_to_the_end_and_then_round_to_where_it_began() -> None:
    course = Course(judged("A b C", "D", "e", "F"), 1)

    before = course.to_come
    assert walked(course) == ["D", "F", "A", "C"]
    assert before == 4
    assert course.to_come == 0


def test_what_was_put_in_is_not_come_to_again() -> None:
    course = Course(judged("A B"), 0)

    course.changed("LONGER")
    course.renew(judged("LONGER B"))

    assert walked(course) == ["B"]


def test_a_word_that_is_right_from_now_on_is_passed_over() -> None:
    course = Course(judged("A B A", "A C"), 0)

    course.renew(judged("a B a", "a C"))

    assert walked(course) == ["B", "C"]


def test_the_walk_goes_back_as_far_as_it_has_come() -> None:
    course = Course(judged("A", "B", "C"), 1)
    for _ in range(2):
        course.leave()
    at_last = course.current

    went = [course.back() for _ in range(3)]

    assert at_last is not None
    assert at_last.word.text == "A"
    assert went == [True, True, False]
    assert walked(course) == ["B", "C", "A"]


def test_the_walk_goes_back_from_behind_its_end() -> None:
    course = Course(judged("A", "B"), 1)
    walked(course)

    course.back()

    assert walked(course) == ["A"]


@given(
    texts=st.lists(
        st.lists(st.sampled_from(["A", "B", "c"]), min_size=1).map(" ".join), min_size=1
    ),
    data=st.data(),
)
def test_every_word_is_come_to_once_wherever_the_walk_begins(
    texts: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(texts) - 1))
    course = Course(judged(*texts), first)

    met = []
    while (current := course.current) is not None:
        met.append((current.number, current.word.start))
        if data.draw(st.booleans()):
            course.changed(current.word.text)
        else:
            course.leave()

    assert sorted(met) == sorted(
        (number, word.start) for number, one in enumerate(judged(*texts)) for word in one.words
    )


def test_the_walk_begins_at_the_statement_else_at_the_sheet() -> None:
    place = a_statement().place
    texts = judged("a", "b")
    on_sheet = Judged(TextAt(spot=texts[1].at.spot, text="b", place=place), ())

    at_statement = first_here([texts[0], on_sheet], StatementId("s2"), set())
    at_sheet = first_here([texts[0], on_sheet], StatementId("new"), {place})
    at_all = first_here([texts[0], on_sheet], None, set())

    assert (at_statement, at_sheet, at_all) == (1, 1, 0)
