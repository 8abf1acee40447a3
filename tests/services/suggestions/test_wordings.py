import pytest

from reportwriter.adapters import closest
from reportwriter.domain.statement import Disclosure, Kind
from reportwriter.forms.library import Library
from reportwriter.services.suggestions.engine import setting_of, suggestions
from reportwriter.services.suggestions.suggestion import Reword, Rule
from tests.builders import CORIN, a_report, a_statement
from tests.services.rules.opened import opened
from tests.services.suggestions.looking import looked_at, rules, said

SAID, FACT, SEEN, VIEW = Kind.ALLEGATION, Kind.FACT, Kind.OBSERVATION, Kind.OPINION


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        (
            "He was referred to CAMHS in May.",
            "He was referred to CAMHS (children and young people's mental health service) in May.",
        ),
        ("Mother failed to come.", "Mother did not come."),
        ("He FAILED TO come.", "He DID NOT come."),
        ("Claimed she was out.", "Said she was out."),
        ("He WNB on 3 May.", "He was not brought on 3 May."),
        ("Seen on 3 May. WNB after that.", "Seen on 3 May. Was not brought after that."),
        ("The neonate slept.", "The newborn baby slept."),
        ("She refuses to come.", "She does not come."),
        ("Obviously he was late.", "He was late."),
        ("He was, of course, late.", "He was late."),
        ("He was late, of course.", "He was late."),
        ("He came. Of course, he was late.", "He came. He was late."),
        ("He obviously knew.", "He knew."),
    ],
)
def test_accepting_puts_plain_words_in_place_and_changes_nothing_else(
    text: str, becomes: str
) -> None:
    offers = [one.offer for one in looked_at(said(text)) if isinstance(one.offer, Reword)]

    assert [offer.applied(text) for offer in offers] == [becomes]


@pytest.mark.parametrize(
    "text",
    [
        "She was admitted to hospital on 3 May.",
        "He was denied entry on 3 May.",
        "She claims benefits.",
        "They appeared in court on 3 May.",
        "The dna test was sent off.",
        "Seen by the GP at 10:15.",
        "HE DID NOT COME ON 3 MAY.",
        "Chapter IV was read.",
    ],
)
def test_words_that_mean_something_else_here_are_left_alone(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    ["He said: “She is often chaotic, CAMHS says.”", 'He said: "Mum is an addict', "'SAID junkie'"],
)
def test_what_is_quoted_is_left_alone(text: str) -> None:
    assert rules(text, SAID, basis=said("").basis, source=said("").source) == [
        "allegation_without_speaker"
    ]


def test_letters_that_no_list_has_are_asked_for_until_something_explains_them() -> None:
    assert rules("The MIS holds it.") == ["unknown_letters"]
    assert rules("The MIS (the school's own records) holds it.") == []
    assert rules("The school's own records (MIS) hold it.") == []


def test_a_word_explained_once_is_known_in_the_whole_report() -> None:
    first = a_statement(1, text="He sees CAMHS (the mental health service) in May.")
    second = a_statement(2, text="CAMHS wrote on 3 May.")

    assert looked_at(second, a_report(first, second)) == ()


def test_what_somebody_may_not_read_explains_nothing_to_them() -> None:
    kept = Disclosure(withheld_from=(CORIN,))
    first = a_statement(1, text="He sees CAMHS (the mental health service).", disclosure=kept)
    second = a_statement(2, text="CAMHS wrote on 3 May.")

    (one,) = looked_at(second, a_report(first, second))

    assert one.rule is Rule.UNKNOWN_WORD


def test_a_word_means_what_it_means_in_its_nation() -> None:
    statement = said("CPR was mentioned on 3 May.", FACT)
    found = {}
    for name in ("stockport", "fife"):
        area = next(one for one in Library().areas() if one.id == name)
        setting = setting_of(opened(a_report(statement), area), closest)
        found[name] = [one.rule for one in suggestions(statement, setting)]

    assert found == {"stockport": [Rule.UNKNOWN_LETTERS], "fife": [Rule.UNKNOWN_WORD]}


def test_how_much_is_asked_of_what_is_known_and_not_of_what_is_thought() -> None:
    assert rules("She is often afraid.", SEEN) == ["vague_word"]
    assert rules("She is often afraid, and always was.", VIEW) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Attendance was 91%.", True),
        ("He came to two of nine visits.", True),
        ("He fell three times.", True),
        ("Attendance was 91% this term.", False),
        ("He came to two of nine visits since September.", False),
        ("Two of the letters came back.", False),
    ],
)
def test_a_number_is_asked_for_its_time(text: str, *, asked: bool) -> None:
    assert rules(text, FACT, when=None) == (["number_without_period"] if asked else [])
    assert rules(text, FACT) == []
