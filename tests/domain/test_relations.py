from dataclasses import replace

from reportwriter.domain.changes import SetRelations
from reportwriter.domain.disclosure import as_sent
from reportwriter.domain.ids import PersonId
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership, Relations
from reportwriter.domain.report import Report
from reportwriter.domain.when import When
from reportwriter.records.canonical import from_json, to_json
from tests.builders import CORIN, JUNIPER, MARLOW, OTTO, TAMSIN, a_report

PARTED = Partnership(one=TAMSIN, other=CORIN, bond=Bond.SEPARATED, when=When("2026-12-12"))
MOTHER = Parenthood(child=MARLOW, parent=TAMSIN)
SOMEBODY = Parenthood(child=JUNIPER, parent=None)
RELATIONS = Relations(
    partnerships=(PARTED,), parenthoods=(MOTHER, SOMEBODY), household_since=When("2026-12")
)


def test_a_pair_has_one_bond_whoever_is_named_first() -> None:
    again = Partnership(one=CORIN, other=TAMSIN, bond=Bond.DIVORCED)

    changed = RELATIONS.with_partnership(again)

    assert changed.partnerships == (again,)
    assert changed.between(TAMSIN, CORIN) == again


def test_a_parent_has_one_tie_to_a_child_and_keeps_its_place() -> None:
    adopted = replace(MOTHER, tie=ParentTie.ADOPTED)

    changed = RELATIONS.with_parenthood(adopted)

    assert changed.parenthoods == (adopted, SOMEBODY)


def test_nobody_is_their_own_partner_or_parent() -> None:
    alone = Partnership(one=OTTO, other=OTTO, bond=Bond.MARRIED)

    assert RELATIONS.with_partnership(alone) == RELATIONS
    assert RELATIONS.with_parenthood(Parenthood(child=OTTO, parent=OTTO)) == RELATIONS


def test_ties_are_found_from_both_sides_and_taken_away_alone() -> None:
    assert RELATIONS.parents_of(MARLOW) == (MOTHER,) == RELATIONS.children_of(TAMSIN)
    assert PARTED.partner_of(CORIN) == TAMSIN
    assert PARTED.partner_of(OTTO) is None
    assert RELATIONS.without_partnership(CORIN, TAMSIN).partnerships == ()
    assert RELATIONS.without_parenthood(JUNIPER, None).parenthoods == (MOTHER,)
    assert not RELATIONS.is_empty
    assert Relations().is_empty


def test_who_goes_takes_their_relations_along_and_no_others() -> None:
    rest = RELATIONS.among((JUNIPER, MARLOW, TAMSIN))

    assert rest == replace(RELATIONS, partnerships=())
    assert RELATIONS.among((PersonId("P99"),)).is_empty


def test_changing_relations_can_be_taken_back() -> None:
    report = a_report()
    change = SetRelations(relations=RELATIONS)

    changed = change.apply(report)

    assert changed.relations == RELATIONS
    assert change.inverse(report).apply(changed) == report


def test_relations_survive_being_written_down() -> None:
    report = replace(a_report(), relations=RELATIONS)

    assert from_json(to_json(report), Report).relations == RELATIONS


def test_a_report_written_before_there_were_relations_is_read() -> None:
    written = to_json(a_report()).replace(
        b'"relations":{"household_since":null,"parenthoods":[],"partnerships":[]},', b""
    )

    assert b'"relations"' not in written
    assert from_json(written, Report) == a_report()


def test_the_chair_is_sent_the_relations_that_the_page_prints() -> None:
    assert as_sent(replace(a_report(), relations=RELATIONS)).relations == RELATIONS
