"""What several reports tell of one event, from accounts that a chair could read."""

from dataclasses import replace

from reportwriter.domain.accounts import Difference, Rests, ToldEvent, Verdict
from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import (
    Basis,
    Checked,
    Kind,
    OtherReportLink,
    Place,
    Source,
    SourceKind,
    Statement,
)
from reportwriter.domain.when import When
from reportwriter.forms.chronology import chronology
from reportwriter.services.desk.agreeing import agreement
from tests.builders import CORIN, JUNIPER, TAMSIN, a_statement
from tests.exchange.senders import LIBRARY
from tests.services.desk.heard import of_agency, side_by_side

SCHOOL, POLICE, HEALTH = "Hollybrook Primary School", "Northmoor Police", "Fernside Health Visitors"
BRUISE = "Juniper had a bruise on her left arm."
NO_SHEET = Place(section="history", slot="contact")
MARK = "I saw a mark on the left forearm of Juniper, which she said was sore."


def told(
    reference: str, text: str, when: str | None = "2026-12-09", **changed: object
) -> Statement:
    return replace(
        a_statement(),
        id=StatementId(f"id {reference}"),
        reference=Reference(reference),
        text=text,
        when=When(when) if when else None,
        **{"kind": Kind.OBSERVATION, "about": (JUNIPER,), "source": Source(), **changed},  # type: ignore[arg-type]  # Fields of a statement.
    )


def of_two(first: Statement, second: Statement) -> ToldEvent:
    """Return the one event that school and police tell."""
    found = agreement(side_by_side(of_agency(SCHOOL, first), of_agency(POLICE, second))).events
    assert len(found) == 1
    return found[0]


def are_apart(first: Statement, second: Statement) -> bool:
    found = agreement(side_by_side(of_agency(SCHOOL, first), of_agency(POLICE, second))).events
    return len(found) == 2


def second_hand(who: str) -> Source:
    return Source(kind=SourceKind.SECOND_HAND, who=who)


def test_two_agencies_that_saw_the_same_agree_and_the_reasons_can_be_read() -> None:
    event = of_two(told("HKM", BRUISE), told("BCD", MARK))

    assert event.verdict is Verdict.AGREE
    assert event.agencies == (SCHOOL, POLICE)
    assert event.origins == (SCHOOL, POLICE)
    assert event.likenesses[0].reasons == (
        "the same day",
        "both name Juniper",
        "both have the words bruise/mark, arm/forearm, left",
    )


def test_another_thing_of_the_same_day_and_people_is_another_event() -> None:
    assert are_apart(told("HKM", BRUISE), told("BCD", "Juniper read a book about whales aloud."))


def test_the_same_on_another_day_of_another_week_is_another_event() -> None:
    assert are_apart(told("HKM", BRUISE), told("BCD", MARK, "2026-12-21"))


def test_what_is_told_of_other_children_is_another_event() -> None:
    otto = told("BCD", "Otto had a sore head.", about=(), place=NO_SHEET)

    assert are_apart(told("HKM", "Juniper had a sore head."), otto)


def test_a_vague_date_is_matched_and_the_most_exact_one_is_given() -> None:
    event = of_two(told("HKM", f"In early December {BRUISE}", "2026-12"), told("BCD", MARK))

    assert event.verdict is Verdict.AGREE
    assert event.when == When("2026-12-09")
    assert "dates that can mean the same day" in event.likenesses[0].reasons


def test_a_part_of_a_month_in_words_keeps_what_is_of_another_part_away() -> None:
    assert are_apart(told("HKM", f"In late December {BRUISE}", "2026-12"), told("BCD", MARK))


def test_a_date_that_stands_in_the_words_alone_is_read() -> None:
    event = of_two(told("HKM", f"On 9 December {BRUISE}", None), told("BCD", MARK))

    assert event.accounts[0].when == When("2026-12-09")


def test_a_name_with_one_letter_wrong_is_known() -> None:
    event = of_two(
        told("HKM", "Junipre had a bruise on her left arm.", about=()),
        told("BCD", MARK, about=(), place=NO_SHEET),
    )

    assert "both name Juniper" in event.likenesses[0].reasons


def test_dates_that_exclude_each_other_differ() -> None:
    event = of_two(told("HKM", BRUISE), told("BCD", MARK, "2026-12-10"))

    (differing,) = event.differing
    assert event.verdict is Verdict.DIFFER
    assert differing.difference is Difference.DATE
    assert [said.replace("\u00a0", " ") for _, said in differing.said] == [
        "9 December 2026",
        "10 December 2026",
    ]


def test_what_was_told_later_does_not_differ_in_its_date() -> None:
    said = told("BCD", MARK, "2026-12-10", kind=Kind.ALLEGATION, basis=Basis(said_by="Juniper"))

    assert of_two(told("HKM", BRUISE), said).differs_in == ()


def test_times_that_are_hours_apart_differ() -> None:
    words = "A bruise on the left arm of Juniper was seen by her teacher, who measured the bruise."
    event = of_two(told("HKM", words, "2026-12-09T09:10"), told("BCD", words, "2026-12-09T11:30"))

    assert event.differs_in == (Difference.TIME,)


def test_who_was_there_differs_only_where_one_account_rules_the_other_out() -> None:
    with_mother = f"{BRUISE} Ms Pebblewick was present."
    with_other = f"{MARK} Mr Thrumm was present, Ms Pebblewick was not."
    about = (JUNIPER, TAMSIN, CORIN)

    differ = of_two(told("HKM", with_mother, about=about), told("BCD", with_other, about=about))
    tells_less = of_two(told("HKM", with_mother, about=about), told("BCD", MARK, about=about))

    assert differ.differs_in == (Difference.PRESENT,)
    assert differ.differing[0].said[1][1] == "Mr Thrumm was present, Ms Pebblewick was not."
    assert tells_less.verdict is Verdict.AGREE


def test_nobody_else_there_rules_others_out() -> None:
    alone = f"{BRUISE} Only Mr Thrumm was there."
    about = (JUNIPER, TAMSIN, CORIN)
    other = told("BCD", f"{MARK} Ms Pebblewick was there.", about=about)

    assert of_two(told("HKM", alone, about=about), other).differs_in == (Difference.PRESENT,)


def test_left_and_right_differ() -> None:
    event = of_two(told("HKM", BRUISE), told("BCD", MARK.replace("left", "right")))

    assert event.differing[0].difference is Difference.SAID
    assert [said for _, said in event.differing[0].said] == ["left", "right"]


def test_numbers_of_one_thing_differ_unless_they_are_nearly_the_same() -> None:
    four = told("HKM", f"{BRUISE} It measured 4 cm.")

    assert of_two(four, told("BCD", f"{MARK} It was 7 cm long.")).differs_in == (Difference.SAID,)
    assert of_two(four, told("BCD", f"{MARK} It was 4.2 cm long.")).differs_in == ()


def test_what_one_tells_and_another_denies_differs() -> None:
    pushed = told("HKM", "Mr Thrumm pushed Ms Pebblewick against the cooker.")
    denied = told("BCD", "Mr Thrumm denied that he pushed Ms Pebblewick at the cooker.")
    checked = told(
        "CDF",
        "Mr Thrumm pushed her at the cooker.",
        kind=Kind.ALLEGATION,
        basis=Basis(said_by="Ms Pebblewick", checked=Checked.CONTRADICTED),
    )

    assert of_two(pushed, denied).differs_in == (Difference.SAID,)
    assert of_two(pushed, checked).differs_in == (Difference.SAID,)


def test_three_reports_of_one_persons_words_have_one_origin() -> None:
    words = "Juniper said that Corin broke the kitchen door."
    said = told(
        "HKM",
        words,
        kind=Kind.ALLEGATION,
        source=Source(kind=SourceKind.FIRST_HAND, who="Juniper"),
        basis=Basis(said_by="Juniper"),
    )
    again = told("BCD", words, kind=Kind.ALLEGATION, basis=Basis(said_by="Juniper Pebblewick"))
    heard = told("CDF", f"The school told us: {words}", source=second_hand("class teacher"))
    desk = side_by_side(of_agency(SCHOOL, said), of_agency(POLICE, again), of_agency(HEALTH, heard))

    (event,) = agreement(desk).events

    assert event.verdict is Verdict.ONE_ORIGIN
    assert event.origins == ("Juniper",)


def test_what_another_agency_told_leads_back_to_it() -> None:
    heard = told("BCD", MARK, source=second_hand("the school"))

    event = of_two(told("HKM", BRUISE), heard)

    assert event.verdict is Verdict.ONE_ORIGIN
    assert event.origins == (SCHOOL,)
    assert f"{POLICE} was told by {SCHOOL}" in event.likenesses[0].reasons


def test_two_agencies_that_heard_it_from_each_other_have_no_origin() -> None:
    event = of_two(
        told("HKM", BRUISE, source=second_hand("police")),
        told("BCD", MARK, source=second_hand("the school")),
    )

    assert event.origins == ()
    assert event.verdict is Verdict.ONE_ORIGIN


def test_an_author_is_known_by_name_and_an_unnamed_source_adds_no_origin() -> None:
    by_name = of_two(
        told("HKM", BRUISE), told("BCD", MARK, source=second_hand(f"Writer of {SCHOOL}"))
    )
    unnamed = of_two(told("HKM", BRUISE), told("BCD", MARK, source=second_hand("")))

    assert by_name.origins == unnamed.origins == (SCHOOL,)


def test_a_witness_is_an_origin_of_its_own() -> None:
    witness = Source(kind=SourceKind.FIRST_HAND, who="A  neighbour")

    assert of_two(told("HKM", BRUISE), told("BCD", MARK, source=witness)).origins == (
        SCHOOL,
        "A neighbour",
    )


def test_what_one_agency_tells_alone_has_one_source() -> None:
    (event,) = agreement(side_by_side(of_agency(SCHOOL, told("HKM", BRUISE)))).events

    assert event.verdict is Verdict.ONE_SOURCE
    assert not event.is_told_by_several


def test_a_statement_that_names_another_is_matched_whatever_it_says() -> None:
    rests = told(
        "BCD",
        "This was looked into.",
        "2026-12-30",
        rests_on_others=(OtherReportLink(agency=SCHOOL, reference="HKM"),),
    )

    event = of_two(told("HKM", BRUISE), rests)

    assert "one names the other, ref. HKM" in event.likenesses[0].reasons


def test_opinions_say_on_what_they_rest() -> None:
    heard = told("CDF", "A neighbour told us of noise.", source=second_hand("a neighbour"))
    on_seen = _opinion("DFG", rests_on=(StatementId("id HKM"),))
    on_heard = _opinion("FGH", rests_on=(heard.id,))
    on_opinion = _opinion("GHJ", rests_on=(on_seen.id,))
    on_nothing = _opinion("HJK")
    on_other = _opinion(
        "JKL", rests_on_others=(OtherReportLink(agency=POLICE.upper(), reference="BCD"),)
    )
    on_missing = _opinion("KLM", rests_on_others=(OtherReportLink(agency="GP", reference="ZZZ"),))
    opinions = (on_seen, on_heard, on_opinion, on_nothing, on_other, on_missing)
    school = of_agency(SCHOOL, told("HKM", BRUISE), heard, *opinions)

    judged = agreement(side_by_side(school, of_agency(POLICE, told("BCD", MARK)))).judged

    assert [one.rests for one in judged] == [
        Rests.ON_STATEMENTS,
        Rests.ON_SECOND_HAND,
        Rests.ON_OPINIONS,
        Rests.ON_NOTHING,
        Rests.ON_STATEMENTS,
        Rests.ON_STATEMENTS,
    ]
    assert judged[4].others[0].agency == POLICE
    assert judged[5].not_found == ("GP, ref. ZZZ",)


def _opinion(reference: str, **changed: object) -> Statement:
    return told(reference, f"In my view {reference}.", None, kind=Kind.OPINION, **changed)


def test_a_row_of_a_chronology_that_names_no_statement_is_an_account_too() -> None:
    fell = told("HKM", "Otto fell from the climbing frame.", None)
    held = chronology(LIBRARY.form(of_agency(SCHOOL).form), of_agency(SCHOOL))
    assert held is not None
    told_by_row = held.row_of(When("2026-12-09"), "Juniper was seen with a bruise on her left arm.")
    dates = ("2026-12-10", *held.row_for(fell)[1:])
    rows = SlotValue(place=held.place, rows=(told_by_row, dates))
    school = of_agency(SCHOOL, fell, values=(rows,))
    desk = side_by_side(school, of_agency(POLICE, told("BCD", MARK)))

    found = agreement(desk).events

    of_row = next(one for one in found if len(one.accounts) == 2)
    of_statement = next(one for one in found if one.accounts[0].key.reference == "HKM")
    assert of_row.accounts[0].is_row
    assert of_row.verdict is Verdict.AGREE
    assert of_statement.when == When("2026-12-10")
    assert len(found) == 2


def test_who_may_not_be_named_is_an_origin_and_is_not_named() -> None:
    hidden = Source(kind=SourceKind.FIRST_HAND, who="Mrs Brackenbury", may_be_named=False)
    other = Source(kind=SourceKind.FIRST_HAND, who="Mr Tansy", may_be_named=False)

    event = of_two(told("HKM", BRUISE, source=hidden), told("BCD", MARK, source=other))
    same = of_two(told("HKM", BRUISE, source=hidden), told("BCD", MARK, source=hidden))

    assert event.origins == ("somebody not to be named", "somebody else not to be named (1)")
    assert same.origins == ("somebody not to be named",)
    assert same.verdict is Verdict.ONE_ORIGIN


def test_an_agency_that_told_and_may_not_be_named_is_not_given_away() -> None:
    hidden = Source(kind=SourceKind.SECOND_HAND, who="the school", may_be_named=False)

    event = of_two(told("HKM", BRUISE), told("BCD", MARK, source=hidden))

    assert event.origins == (SCHOOL,)
    assert event.unsourced == (POLICE,)
    assert not any("told by" in reason for reason in event.likenesses[0].reasons)


def test_what_stands_in_no_report_here_leads_back_to_who_told_it() -> None:
    event = of_two(
        told("HKM", BRUISE, source=second_hand("a neighbour")),
        told("BCD", MARK, source=second_hand("A neighbour")),
    )

    assert event.origins == ("a neighbour",)
    assert event.verdict is Verdict.ONE_ORIGIN
