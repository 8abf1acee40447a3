"""Who belongs to whom is written in one way only, and comes back as it went in."""

from reportwriter.domain.people import Gender, Person, Role
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership, Relations
from reportwriter.domain.report import Report
from reportwriter.domain.when import When
from reportwriter.records.canonical import from_json, to_json
from tests.builders import CORIN, JUNIPER, MARLOW, OTTO, TAMSIN, a_report

RELATIONS = Relations(
    partnerships=(
        Partnership(one=TAMSIN, other=CORIN, bond=Bond.SEPARATED, when=When("2026-12-12")),
    ),
    parenthoods=(
        Parenthood(child=JUNIPER, parent=CORIN, tie=ParentTie.STEP),
        Parenthood(child=OTTO, parent=None, tie=ParentTie.FOSTER),
        Parenthood(child=MARLOW, parent=TAMSIN),
    ),
    household_since=When("2026-12~"),
)


def test_relations_are_written_in_one_way_only() -> None:
    golden = (
        b'{"household_since":"2026-12~","parenthoods":['
        b'{"child":"P1","parent":"P6","tie":"step"},'
        b'{"child":"P2","parent":null,"tie":"foster"},'
        b'{"child":"P3","parent":"P4","tie":"birth"}],"partnerships":['
        b'{"bond":"separated","one":"P4","other":"P6","when":"2026-12-12"}]}'
    )

    assert to_json(RELATIONS) == golden


def test_a_report_comes_back_with_its_relations_and_what_its_picture_shows_of_people() -> None:
    dead = Person(
        id=TAMSIN,
        name="Tamsin Pebblewick",
        role=Role.PARENT_OR_CARER,
        gender=Gender.FEMALE,
        has_died=True,
        died=When("2019~"),
    )
    report = a_report(relations=RELATIONS, people=(dead,))

    assert from_json(to_json(report), Report) == report


def test_a_report_written_before_there_were_relations_has_none() -> None:
    written = to_json(a_report()).replace(
        b'"relations":{"household_since":null,"parenthoods":[],"partnerships":[]},', b""
    )

    assert b'"relations"' not in written
    assert from_json(written, Report).relations == Relations()
