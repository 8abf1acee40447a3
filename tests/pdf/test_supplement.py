"""A supplement on paper: what it adds to, what was said, and one signature over all of it."""

from dataclasses import replace

import pytest

from reportwriter.pdf.supplement import lay_out_supplement
from tests.pdf.reading import pages_of
from tests.pdf.sample_supplement import as_supplement
from tests.pdf.samples import the_report


@pytest.mark.parametrize("comments", [1, 3, 30])
def test_the_signature_stands_on_the_last_page_and_says_how_many_it_covers(comments: int) -> None:
    made = as_supplement(the_report())
    said = (made.said * comments)[:comments]

    pages = pages_of(lay_out_supplement(replace(made, said=said), data=b"{}"))

    assert f"This signature covers all {len(pages)} pages" in " ".join(pages[-1].split())
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))


def test_it_names_the_file_it_adds_to_and_quotes_what_is_commented_on() -> None:
    made = as_supplement(the_report())

    said = " ".join(" ".join(pages_of(lay_out_supplement(made, data=b"{}"))).split())

    assert "SHA-256 01234567 89abcdef" in said
    assert "Version 1 of the report" in said
    for one in made.said:
        assert one.comment.text in said
        assert one.about is None or f"ref. {one.about.reference}" in said


def test_sharing_alone_is_a_supplement_too() -> None:
    made = replace(as_supplement(the_report()), said=())

    said = " ".join(" ".join(pages_of(lay_out_supplement(made, data=b"{}"))).split())

    assert "No comment has come since." in said
    assert "How the report was shared since" in said
