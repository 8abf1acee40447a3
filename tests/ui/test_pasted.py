"""What is pasted from Word, mail and the web: a table of markup, and the paragraphs left of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.ui.pasted import LONGEST, PastedTooMuchError, pasted_paragraphs

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><title>Old report</title>
<style><!-- p.MsoNormal {margin:0cm; font-family:Calibri;} --></style></head>
<body lang=EN-GB style='word-wrap:break-word'><!--StartFragment-->
<h2>School life</h2>
<p class=MsoNormal>Attended 62 of 80
sessions since <b>September</b>.<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span>
</span></span><![endif]>Came without a coat<ins cite="mailto:x"> twice</ins><del>never</del>.</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTable><tr><td><p>School</p></td><td><p>Mill Lane</p><p>Primary</p></td></tr></table>
<p class=MsoNormal>Kind<a class=msocomanchor href="#c1">[AB1]</a> and
<span style='display:none;mso-hide:all'>hidden</span>calm.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Is that so?</p>
</div></div>
<!--EndFragment--></body></html>"""


def test_a_page_of_word_is_left_with_its_words() -> None:
    assert pasted_paragraphs("plain", WORD) == (
        "School life",
        "Attended 62 of 80 sessions since September.",
        "Came without a coat twice.",
        "School: Mill Lane Primary",
        "Kind and calm.",
    )


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>One<p>Two", ("One", "Two")),
        ("<div>One<br>Two</div>Three", ("One", "Two", "Three")),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", ("one", "two", "three")),
        ("<p>a&shy;b&nbsp;c&amp;d &#8220;e&#8221;</p>", ("ab c&d “e”",)),
        ("<p>He was <s>cruel</s> tired.</p>", ("He was tired.",)),
        ("<p><span style='text-decoration: line-through'>Gone</span>Here</p>", ("Here",)),
        ("<p hidden>No</p><p>Yes</p>", ("Yes",)),
        ("<script>alert('no')</script><p>Yes</p><style>p{}</style>", ("Yes",)),
        ("<img src='x' alt='a picture'><p>Yes</p>", ("Yes",)),
        ("<table><tr><th>a<th>b<th>c</tr><tr><td>1<td>2<td>3</tr></table>", ("a; b; c", "1; 2; 3")),
        ("<table><tr><td>o<table><tr><td>x<td>y</table>", ("o: x: y",)),
        ("<a href='http://example.org'>a link</a> in words", ("a link in words",)),
        ("<p>left open <b>and <i>wrong</b></i> order</p>", ("left open and wrong order",)),
        ("<strike>only this</strike>", ("the plain text",)),
        ("", ("the plain text",)),
        ("<p></p><!-- nothing -->", ("the plain text",)),
    ],
)
def test_markup_is_left_with_what_a_reader_sees(markup: str, paragraphs: tuple[str, ...]) -> None:
    assert pasted_paragraphs("the plain text", markup) == paragraphs


def test_a_page_too_long_to_take_apart_is_pasted_as_plain_text() -> None:
    markup = f"<p>{'<b>x</b>' * 200_000}</p>"

    assert pasted_paragraphs("the plain text", markup) == ("the plain text",)


@pytest.mark.parametrize("letters", [LONGEST + 1, 10 * 1024 * 1024])
def test_more_than_a_report_holds_is_refused_whole(letters: int) -> None:
    with pytest.raises(PastedTooMuchError) as caught:
        pasted_paragraphs("x" * letters)

    assert caught.value.most == "200,000"


@given(st.text(), st.text("<>/pbtrdliu s='\"!-&;x"))
def test_nothing_that_is_copied_breaks_it(text: str, markup: str) -> None:
    for paragraph in pasted_paragraphs(text, markup):
        assert paragraph == paragraph.strip() != ""
