"""The chair's agenda on paper."""

from io import BytesIO

import pikepdf

from reportwriter.wording import agenda as words
from tests.pdf import sample_agenda as sample
from tests.pdf.reading import pages_of, text_of
from tests.pdf.samples import documents, the_report


def test_each_question_stands_under_its_agency_after_what_it_is_about() -> None:
    text = text_of(documents()["agenda"])

    in_order = (
        "Hollybrook Primary School",
        words.WHOLE_REPORT,
        sample.ON_ALL,
        sample.ANSWERED,
        "Allegation (account given, not confirmed)",
        "“Corin broke the kitchen door when mum said no.”",
        sample.ON_ACCOUNT,
        sample.AGAIN,
        "letter.pdf",
        "About page 2",
        sample.ON_PAGE,
    )
    places = [text.index(one) for one in in_order]
    assert places == sorted(places)


def test_an_answer_stands_there_and_an_open_question_says_that_it_has_none() -> None:
    with pikepdf.open(BytesIO(documents()["agenda"])) as pdf:
        read_instead = [
            str(thing.ActualText)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/ActualText" in thing
        ]

    assert f"Answer: {sample.ANSWER}" in text_of(documents()["agenda"])
    assert read_instead.count(words.NO_ANSWER) == 5


def test_two_questions_on_one_statement_quote_it_once() -> None:
    assert text_of(documents()["agenda"]).count("broke the kitchen door") == 2


def test_a_question_to_several_agencies_quotes_each_under_its_name() -> None:
    text = text_of(documents()["agenda"])

    in_order = ("Hollybrook, ref. ", "Police, ref. ", sample.TOGETHER)
    places = [text.index(one) for one in in_order]
    assert places == sorted(places)


def test_who_may_not_read_a_statement_is_named_beside_it() -> None:
    assert "Not for Corin and Police" in text_of(documents()["agenda"])


def test_a_question_about_words_that_were_replaced_says_so() -> None:
    text = text_of(documents()["agenda"])

    assert text.count(words.HAS_NEWER) == 1
    assert text.index(words.HAS_NEWER) < text.index(sample.ANSWERED)


def test_every_page_tells_which_conference_it_is_of_and_that_it_stays_with_the_chair() -> None:
    pages = pages_of(documents()["agenda"])

    assert len(pages) > 1
    for page in pages:
        assert "Conference FIC-0001" in page
        assert "J.P. (2015)" in page
        assert words.NOT_FOR_CIRCULATION in page


def test_no_childs_full_name_stands_in_head_foot_or_title() -> None:
    assert "Juniper Pebblewick" not in text_of(documents()["agenda"])


def test_an_agenda_without_questions_says_so() -> None:
    assert words.NOTHING_ASKED in text_of(sample.lay_out_agenda_of(the_report(), agencies=0))
