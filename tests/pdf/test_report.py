import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from reportwriter.domain.conference import ConferenceType, Contact
from reportwriter.domain.ids import PersonId, RecordId, StatementId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.sharing import ChildReading, ChildReads, Shared, SharingRecord, WhyNot
from reportwriter.domain.statement import Disclosure, Place, Source, SourceKind, Statement
from tests.builders import (
    BABY,
    CORIN,
    JUNIPER,
    OTTO,
    PEOPLE,
    TAMSIN,
    a_conference,
    a_report,
    a_statement,
)
from tests.pdf.reading import PROFILES, elements_of, failures, pages_of, run, spoken, text_of
from tests.pdf.sample_family import the_people
from tests.pdf.samples import documents, lay_out, the_report
from tests.pdf.write_golden import GOLDEN, golden_text


def test_the_report_says_on_every_page_what_it_said_before() -> None:
    assert golden_text() == GOLDEN.read_text(encoding="utf-8")


def test_every_page_identifies_the_report_and_counts_itself() -> None:
    pages = pages_of(documents()["report"])

    for number, text in enumerate(pages, 1):
        assert "Conference FIC-0001" in text
        assert "J.P. (2015), O.P. (2021)" in text
        assert "Wednesday 6 January 2027" in text
        assert "Pru Oakenshaw, Hollybrook Primary School" in text
        assert f"Page {number} of {len(pages)}" in text
        assert (
            "Version 2. Signed by Pru Oakenshaw on 22 December 2026. "
            f"How to check this: page {len(pages)}." in text
        )


def test_no_running_head_holds_a_childs_full_name() -> None:
    heads = [text[:60] for text in pages_of(documents()["report"])[1:]]

    assert not [head for head in heads if "Juniper" in head.split("Conference edition")[0]]


def test_every_statement_is_read_out_whole_and_no_words_are_glued(tmp_path: Path) -> None:
    read_out = spoken(documents()["report"], tmp_path)

    missing = [
        statement.text
        for statement in the_report().statements
        if " ".join(statement.text.split()) not in read_out
    ]

    assert missing == []


def test_kinds_are_printed_as_words_and_restrictions_with_their_reason() -> None:
    text = text_of(documents()["report"])

    assert "Allegation (account given, not confirmed)" in text
    assert "Withheld from Corin Thrumm until the chair advises" in text
    assert "because it rests on statement 6" in text


def test_slots_without_information_are_one_line() -> None:
    assert "Health: No information held by this agency." in text_of(documents()["report"])


def test_an_address_that_is_withheld_from_somebody_is_not_printed() -> None:
    text = text_of(documents()["report"])

    assert "Marigold" not in text
    assert "7 Cobblestick Lane" in text
    assert "Not printed Withheld from Corin Thrumm" in text


def test_a_school_is_not_printed_for_a_child_whose_address_is_protected() -> None:
    cover = pages_of(documents()["report"])[0]

    assert cover.count("Hollybrook Primary School") == 2  # In the head and in the foot.


def test_a_telephone_is_printed_where_its_address_is_protected_from_nobody() -> None:
    people = tuple(replace(one, telephones=(f"07700 90010{one.id[1:]}",)) for one in PEOPLE)

    text = text_of(lay_out(a_report(conference=a_conference(people=people))))

    assert text.count("Telephone 07700") == 1
    assert f"Telephone 07700 90010{CORIN[1:]}" in text


def test_each_child_starts_a_page_and_shares_it_with_nothing() -> None:
    pages = pages_of(documents()["report"])

    sheets = [text for text in pages if "Section 3: Information about subject child" in text]

    assert len(sheets) == 2
    assert not [text for text in sheets if "Section 4:" in text]


def test_a_third_party_who_may_not_be_named_is_not() -> None:
    source = Source(kind=SourceKind.FIRST_HAND, who="Pellam Rook", may_be_named=False)
    text = text_of(lay_out(a_report(a_statement(source=source))))

    assert "Pellam Rook" not in text
    assert "Third party, first-hand; not to be named" in text


def test_comments_of_the_family_stand_beside_what_they_are_about() -> None:
    page = next(text for text in pages_of(documents()["report"]) if "What the family said" in text)

    assert "“The washing machine broke on 6 December.”" in page
    assert "Author's answer: corrected." in page
    assert "the statement said: “Collected late on five days before the club list was" in page
    assert "The report as a whole" in page
    assert "Not shared; reason: bail condition; agreed by the chair" in page


def test_the_record_of_sharing_says_when_with_whom_and_which_signed_file() -> None:
    shared = SharingRecord(
        id=RecordId("H1"),
        person=TAMSIN,
        how=Shared.TRANSLATED,
        on=date(2026, 12, 18),
        at=time(9, 10),
        version=1,
        signed_sha256="0123456789abcdef" * 4,
        interpreter="Quill Marsh",
        present="Her sister",
    )
    kept = SharingRecord(
        id=RecordId("H2"),
        person=CORIN,
        how=Shared.NOT_SHARED,
        why_not=WhyNot.RISK,
        not_shared_because="Bail condition",
        review_on=date(2027, 1, 4),
    )

    text = text_of(lay_out(a_report(sharing=(shared, kept))))

    assert (
        "18 December 2026, 09:10: Translated; interpreter: Quill Marsh; present: Her sister; "
        "the signed file, SHA-256 01234567 89abcdef"
    ) in text
    assert (
        "Not shared; reason: it would put somebody at risk (Bail condition); "
        "to be looked at again on 4 January 2027"
    ) in text


def test_the_data_goes_with_it_unchanged(tmp_path: Path) -> None:
    data = json.dumps({"report": "with ünïcode"}).encode()
    pdf = lay_out(the_report(), data=data)

    with pikepdf.open(BytesIO(pdf)) as opened:
        assert opened.attachments["report.json"].get_file().read_bytes() == data
        assert opened.Root.AF[0].AFRelationship == "/Source"
    assert "report.json" in run("pdfdetach", "-list", pdf, tmp_path)


def test_a_draft_says_so_on_every_page_and_has_neither_field_nor_data() -> None:
    draft = documents()["draft"]

    assert all("Draft. Not signed. Not sent." in text for text in pages_of(draft))
    with pikepdf.open(BytesIO(draft)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "/AF" not in pdf.Root


def test_the_signature_field_stands_tagged_on_the_last_page() -> None:
    with pikepdf.open(BytesIO(documents()["report"])) as pdf:
        field = pdf.Root.AcroForm.Fields[0]
        left, bottom, right, top = (float(number) for number in field.Rect)

        assert field.T == "AuthorSignature"
        assert pdf.pages[-1].obj == field.P
    assert (right - left, top - bottom) == pytest.approx((153 * 72 / 25.4, 39 * 72 / 25.4))
    assert elements_of(documents()["report"]).count("Form") == 1


def test_reasons_for_being_late_or_incomplete_stand_on_the_first_page() -> None:
    report = replace(the_report(), late_reason="I was ill.", incomplete_because="No reply.")

    first = pages_of(lay_out(report))[0]

    assert "Sent late I was ill." in first
    assert "Incomplete No reply." in first


def test_a_handling_line_of_the_agency_is_printed_on_every_page() -> None:
    report = the_report()
    conference = replace(report.conference, handling_line="OFFICIAL-SENSITIVE")

    pages = pages_of(lay_out(replace(report, conference=conference)))

    assert all(text.count("OFFICIAL-SENSITIVE") == 2 for text in pages)


def test_numbers_of_statements_are_links_that_say_what_they_are() -> None:
    with pikepdf.open(BytesIO(documents()["report"])) as pdf:
        named = {
            str(annotation.Contents)
            for page in pdf.pages
            for annotation in page.get("/Annots", [])
            if annotation.Subtype == "/Link"
        }

    assert {"statement 6", "statement 7", "the family's comment"} <= named


def test_bookmarks_lead_to_sections_and_children() -> None:
    with pikepdf.open(BytesIO(documents()["report"])) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]

    assert "Summary" in titles
    assert "Section 3: Information about subject child: Otto Pebblewick" in titles
    assert titles[-1] == "Signature"


def test_a_long_statement_goes_on_under_its_number() -> None:
    text = "This is one sentence of very many in one statement. " * 120
    statement = a_statement(text=text, disclosure=Disclosure(withheld_from=(CORIN,)))

    pdf = lay_out(a_report(statement))

    assert "1 continued: Observation" in text_of(pdf)
    assert text_of(pdf).count("Withheld from Corin Thrumm") > 2
    assert [failures(pdf, profile) for profile in PROFILES] == [[], []]


ODD = (
    "a & b < c > d </para> &amp; <b>bold</b>",
    "x" * 500,
    "Zażółć gęślą jaźń; Nguyễn; Женя; Ελένη",
    "happy 😀 flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 heart ❤️",
    "漢字 and مرحبا and हिन्दी",
    "tab\tvertical\x0bnull\x00bell\x07lone\ud800end",
    "one\n\n\n\ntwo\r\nthree\u2028four",
    "1/2 ½ 5 °C ≥ 10 % … “quoted” — long",
    " leading and trailing   and   many   spaces ",
    "",
)


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_printed_and_both_profiles_still_hold(text: str) -> None:
    pdf = lay_out(_odd_everywhere(text))

    assert [failures(pdf, profile) for profile in PROFILES] == [[], []]


@pytest.mark.parametrize("text", ["a & b < c > d", "Nguyễn Женя", "مرحبا", "漢字"])
def test_odd_text_is_found_by_a_search(text: str) -> None:
    words = re.findall(r"\w+", text)

    printed = text_of(lay_out(a_report(a_statement(text=text))))

    assert all(word in printed for word in words)


def _odd_everywhere(text: str) -> Report:
    statement = a_statement(
        text=text,
        evidence=replace(a_statement().evidence, text=text),
        source=Source(kind=SourceKind.SECOND_HAND, who=text),
    )
    people = tuple(
        replace(person, name=text, relationship=text, aliases=(text,)) for person in the_people()
    )
    conference = replace(a_conference(people=people), venue=text)
    author = Contact(name=text, designation=text, agency=text, telephone=text, email=text)
    return replace(
        a_report(statement, conference=conference), author=author, late_reason=text, people=people
    )


def test_twelve_children_and_three_carers_all_have_their_sheets() -> None:
    names = ("Ash", "Bay", "Cob", "Dew", "Elm", "Fen", "Gil", "Hob", "Ivo", "Jay", "Kit", "Lux")
    children = [
        Person(
            id=PersonId(f"K{number}"),
            name=f"{name} Pebblewick",
            role=Role.SUBJECT_CHILD,
            born=date(2010 + number, 1, 1),
        )
        for number, name in enumerate(names)
    ]
    carers = [person for person in the_people() if person.role is Role.PARENT_OR_CARER]
    people = (*children, *carers)

    pdf = lay_out(a_report(conference=a_conference(people=people)))

    text = text_of(pdf)
    assert len(carers) == 3
    assert all(text.count(f"{child.name} Born") == 1 for child in children)
    assert "L.P. (2021)" in pages_of(pdf)[-1]
    assert [failures(pdf, profile) for profile in PROFILES] == [[], []]


def test_an_unborn_child_is_printed_with_its_due_date_and_without_a_voice() -> None:
    conference = a_conference(
        people=(BABY,),
        type=ConferenceType.PRE_BIRTH,
        starts_at=datetime(2027, 3, 18, 14, tzinfo=UTC),
    )

    pages = pages_of(lay_out(a_report(conference=conference)))

    text = " ".join(pages)
    due = "Not yet born, due 11 June 2027; 27 weeks and 6 days on the day of the conference."
    assert f"Baby Larkabout {due}" in text
    assert "Due 11 Jun 2027 (27 weeks and 6 days)" in pages[0]
    assert "Ages and weeks of pregnancy are on the day of the conference." in pages[0]
    assert "Wishes and feelings" not in text
    assert "wishes and feelings" not in text
    assert all("Baby L. (due 2027)" in page for page in pages)


def test_a_child_that_was_born_since_is_printed_like_any_other() -> None:
    wren = replace(BABY, name="Wren Larkabout", born=date(2027, 6, 9))
    conference = a_conference(people=(wren,), starts_at=datetime(2027, 6, 18, 14, tzinfo=UTC))

    text = text_of(lay_out(a_report(conference=conference)))

    assert "Wren Larkabout Born 9 June 2027, aged 9 days." in text
    assert "due" not in text.split("Family structure")[1].split("Address")[0]
    assert "wishes and feelings" in text


def test_a_statement_whose_place_the_form_lacks_is_printed_last() -> None:
    lost = a_statement(place=Place(section="99", slot="gone", person=OTTO), text="Still here.")

    pages = pages_of(lay_out(a_report(lost)))

    assert any("Statements without a place in this form 1" in text for text in pages)
    assert any("Still here." in text for text in pages)


def test_a_link_to_a_statement_that_is_gone_is_left_out() -> None:
    opinion = a_statement(rests_on=(StatementId("gone"),))

    assert "Rests on" not in text_of(lay_out(a_report(opinion)))


def test_a_statement_without_a_kind_is_said_to_have_none() -> None:
    assert "Kind not yet chosen" in text_of(lay_out(a_report(a_statement(kind=None)), signer=""))


def test_a_statement_says_whom_it_is_about_where_its_sheet_does_not() -> None:
    def about(*people: PersonId) -> Statement:
        return a_statement(about=people)

    assert "About" not in text_of(lay_out(a_report(about(JUNIPER))))
    assert "About Juniper Pebblewick and Otto Pebblewick." in text_of(
        lay_out(a_report(about(JUNIPER, OTTO)))
    )


def test_an_answer_whose_heading_the_form_lacks_is_printed_all_the_same() -> None:
    gone = SlotValue(place=Place(section="gone", slot="gone"), rows=(("Late", "three days"),))

    text = text_of(lay_out(replace(the_report(), values=(gone,))))

    assert "Statements without a place in this form Answer: Late; three days" in text


def test_what_each_child_reads_stands_with_who_has_seen_the_report(tmp_path: Path) -> None:
    reading = ChildReading(child=JUNIPER, reads=ChildReads.PART, because="she asked what it says.")
    report = replace(the_report(), child_reading=(reading,))

    said = "Juniper Pebblewick reads: part of it, in words for a child. She asked what it says."
    assert said in spoken(lay_out(report), tmp_path)
