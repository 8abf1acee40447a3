"""What is known of a report stays what it would be if it were worked out anew."""

import random
from dataclasses import replace

import pytest

from reportwriter.domain.changes import AddStatement, Change, EditStatement, RemoveStatement
from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure, Kind, Place, Statement
from reportwriter.ui.write import cards, desk
from reportwriter.ui.write.cards import Knowledge, StatementRow
from reportwriter.ui.write.desk import Desk
from tests.builders import CORIN, JUNIPER, a_report, a_statement
from tests.forms.mini import MINI

HEALTH = Place(section="3", slot="health", person=JUNIPER)
LOST = Place(section="gone", slot="how_asked")
KEPT_BACK = Disclosure(withheld_from=(CORIN,), reason="He would be violent.")


def a_desk(report: Report) -> Desk:
    made = Desk(report, MINI)
    sheet = made.sheet_of(HEALTH)
    assert sheet is not None
    made.turn_to(sheet.key)
    return made


def some_statements() -> list[Statement]:
    """Return statements in every slot of the form that takes any, and one that has lost its own."""
    slots = [leaf.place for leaf in Desk(a_report(form=MINI.ref), MINI).leaves()]
    numbered = enumerate((*slots, *slots, HEALTH, HEALTH, LOST), start=1)
    made = [a_statement(number, place=place) for number, place in numbered]
    resting = {"kind": Kind.OPINION, "rests_on": (made[0].id, made[-1].id)}
    return [*made, a_statement(90, place=HEALTH, **resting), a_statement(91, place=HEALTH)]


def a_change(chance: random.Random, report: Report, number: int) -> Change:
    if chance.random() < 0.45 and report.statements:
        return RemoveStatement(statement_id=chance.choice(report.statements).id)
    like = chance.choice(some_statements())
    resting = chance.choice(report.statements).id if report.statements else like.id
    new = a_statement(
        number,
        place=like.place,
        text=chance.choice(("", "He ran off, twice.")),
        kind=chance.choice((*Kind, None)),
        disclosure=chance.choice((Disclosure(), Disclosure(), Disclosure(), KEPT_BACK)),
        rests_on=chance.choice(((), (), (), (resting,))),
    )
    return AddStatement(statement=new, position=chance.randrange(len(report.statements) + 2))


@pytest.mark.parametrize("seed", range(12))
def test_one_statement_more_or_less_shows_what_working_all_out_anew_would(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # It draws changes, no keys.
    kept = a_desk(a_report(*some_statements(), form=MINI.ref))

    for number in range(100, 160):
        kept.apply(a_change(chance, kept.report, number))

        anew = a_desk(kept.report)
        assert list(kept.rows) == list(anew.rows)
        assert list(kept.known.numbers.items()) == list(anew.known.numbers.items())
        assert kept.known.at == anew.known.at
        assert kept.known.reaches == anew.known.reaches
        assert (kept.counts, kept.words) == (anew.counts, anew.words)
        assert [kept.row_of(row.key) for row in anew.rows] == list(range(len(anew.rows)))


def test_a_statement_begun_among_thousands_is_the_only_card_that_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = [a_statement(number, place=HEALTH) for number in range(1, 2001)]
    kept = a_desk(a_report(*many, form=MINI.ref))
    made: list[StatementId] = []
    statement_row = cards.statement_row

    def counted(statement: Statement, known: Knowledge) -> StatementRow:
        made.append(statement.id)
        return statement_row(statement, known)

    for module in (cards, desk):
        monkeypatch.setattr(module, "statement_row", counted)

    kept.apply(AddStatement(statement=a_statement(5000, place=HEALTH), position=1000))

    assert made == ["s5000"]
    row = kept.rows[kept.row_of("statement s1001") or 0]
    assert isinstance(row, StatementRow)
    assert row.number == 1002
    kept.apply(RemoveStatement(statement_id=StatementId("s5000")))
    assert made == ["s5000"]
    assert kept.rows[1000] == a_desk(kept.report).rows[1000]


def test_a_card_that_names_numbers_follows_them() -> None:
    many = [a_statement(number, place=HEALTH) for number in range(1, 5)]
    opinion = a_statement(9, place=HEALTH, kind=Kind.OPINION, rests_on=(many[3].id,))
    kept = a_desk(a_report(*many, opinion, form=MINI.ref))

    kept.apply(AddStatement(statement=a_statement(10, place=HEALTH), position=1))

    row = kept.rows[kept.row_of("statement s9") or 0]
    assert isinstance(row, StatementRow)
    assert row.source.startswith("My view. Rests on 5.")
    kept.apply(EditStatement(statement=replace(opinion, text="It got worse.")))
    assert [one.number for one in kept.rows if isinstance(one, StatementRow)] == [1, 2, 3, 4, 5, 6]
