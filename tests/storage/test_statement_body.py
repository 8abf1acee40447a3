"""A statement's row gives back every field of it, whatever fields there are."""

from dataclasses import MISSING, fields, replace

from reportwriter.domain.ids import PersonId, Reference, StatementId
from reportwriter.domain.statement import (
    Basis,
    Checked,
    Copied,
    CopiedFrom,
    Disclosure,
    Evidence,
    Ignored,
    Kind,
    OtherReportLink,
    Place,
    Source,
    SourceKind,
    Statement,
    Weight,
)
from reportwriter.domain.when import When
from reportwriter.storage.statement_body import body_of, statement_of
from tests.builders import a_statement

FIRST = Statement(
    id=StatementId("s1"),
    reference=Reference("HKM"),
    place=Place(section="3", slot="health", person=PersonId("P1")),
    text="Line one.\nZoë said “no”.",
    kind=Kind.ALLEGATION,
    when=When("2026-09-07/2026-10-16"),
    about=(PersonId("P1"), PersonId("P2")),
    source=Source(kind=SourceKind.SECOND_HAND, who="a neighbour", may_be_named=False),
    evidence=Evidence(text="DSL log", none_because="nothing written"),
    basis=Basis(
        recorded_in="CPOMS",
        seen_by="Mr Fennick",
        place="school gate",
        said_by="Corin",
        said_to="Pru",
        checked=Checked.BEING_CHECKED,
        held_by="the team",
        how_sure="fairly",
        would_change="a call",
    ),
    rests_on=(StatementId("s2"),),
    rests_on_others=(OtherReportLink(agency="Health visiting", reference="BCD"),),
    weight=Weight.WORRY,
    disclosure=Disclosure(
        withheld_from=(PersonId("P6"),),
        until_chair_advises=True,
        not_for_children=(PersonId("P1"),),
        reason="safety",
    ),
    child_wording="You were cold.",
)
"""All that the first released shape of a vault could hold of a statement."""
FULL = replace(
    FIRST,
    basis=replace(FIRST.basis, exact_words=True),
    copied=Copied(origin=CopiedFrom.OTHER_CHILD, child=PersonId("P2")),
    ignored=(Ignored(rule="vague_word", word="often"), Ignored(rule="split")),
)


def test_every_field_survives() -> None:
    for field in fields(Statement):
        default = field.default if field.default is not MISSING else None
        assert getattr(FULL, field.name) != default, f"{field.name} is not tried here"

    assert statement_of(body_of(FULL)) == FULL


def test_agencies_it_is_not_for_survive() -> None:
    kept = replace(FULL, disclosure=replace(FULL.disclosure, not_for_agencies=("Housing",)))

    assert statement_of(body_of(kept)) == kept


def test_a_bare_statement_survives() -> None:
    bare = Statement(id=StatementId("s"), reference=Reference("BCD"), place=FULL.place)

    assert statement_of(body_of(bare)) == bare
    assert statement_of(body_of(a_statement())) == a_statement()
