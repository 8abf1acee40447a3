from dataclasses import replace

from reportwriter.domain.ids import FactId, ReportId
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.domain.statement import Source, SourceKind
from reportwriter.records.scenario_file import load_scenario
from reportwriter.resources import resource_path
from reportwriter.services.fact_register import register
from tests.builders import ADDRESSES, CORIN, JUNIPER, PEOPLE, TAMSIN, a_report, a_statement

HIS, HERS = ADDRESSES
EVERYBODY = tuple(one.id for one in PEOPLE)
AT_HERS = tuple(one.id for one in PEOPLE if one.address == HERS.id)


def test_an_address_is_kept_from_all_who_do_not_live_there() -> None:
    his, hers = register(a_report())

    assert (hers.kind, hers.words) == (ProtectedKind.ADDRESS, HERS.text)
    assert (hers.whose, hers.kept_from) == (AT_HERS, (CORIN,))
    assert (his.whose, his.kept_from) == ((CORIN,), AT_HERS)


def test_who_lives_there_and_must_not_know_is_kept_from_it_too() -> None:
    withheld = replace(HERS, withheld_from=(TAMSIN, CORIN))

    (entry,) = register(a_report(addresses=(withheld,)))

    assert entry.kept_from == (TAMSIN, CORIN)


def test_that_no_address_is_known_protects_nothing() -> None:
    assert register(a_report(addresses=(replace(HERS, text="No fixed address given"),))) == ()


def test_a_school_stands_once_for_all_who_go_there_and_is_kept_from_other_households() -> None:
    people = tuple(
        replace(one, school="Larch Primary School", doctor=" ") if one.is_child else one
        for one in PEOPLE
    )

    (entry,) = register(a_report(people=people, addresses=()))

    assert (entry.kind, entry.words) == (ProtectedKind.PLACE, "Larch Primary School")
    assert entry.whose == tuple(one.id for one in PEOPLE if one.is_child)
    assert entry.kept_from == (CORIN,)


def test_an_address_shown_to_a_reader_is_kept_from_the_others_alone() -> None:
    (entry,) = register(a_report(addresses=(replace(HIS, shown_to=(TAMSIN,)),)))

    assert entry.kept_from == tuple(one for one in AT_HERS if one != TAMSIN)


def test_a_telephone_is_kept_from_other_households() -> None:
    people = tuple(
        replace(one, telephones=("07700 900123",)) if one.id == TAMSIN else one for one in PEOPLE
    )

    (entry,) = register(a_report(people=people, addresses=()))

    assert (entry.kind, entry.words) == (ProtectedKind.TELEPHONE, "07700 900123")
    assert (entry.whose, entry.kept_from) == ((TAMSIN,), (CORIN,))


def test_who_has_no_address_is_of_no_household() -> None:
    people = tuple(
        replace(one, address=None, school="Larch Nursery" if one.id == JUNIPER else "")
        for one in PEOPLE
    )

    (entry,) = register(a_report(people=people, addresses=()))

    assert entry.kept_from == tuple(one for one in EVERYBODY if one != JUNIPER)


def _told_by(who: str, *, may_be_named: bool | None) -> Source:
    return Source(kind=SourceKind.FIRST_HAND, who=who, may_be_named=may_be_named)


def test_who_told_something_and_may_not_be_named_is_protected_where_a_name_was_written() -> None:
    sources = (
        _told_by("Odalys Finch", may_be_named=None),
        _told_by("Odalys Finch", may_be_named=False),
        _told_by("A neighbour, not to be identified", may_be_named=False),
        _told_by("Wren Tally", may_be_named=True),
        _told_by("Tamsin Thrumm", may_be_named=False),
        Source(kind=SourceKind.OWN, who="Meriel Ash"),
    )
    statements = (a_statement(at, source=one) for at, one in enumerate(sources))

    (entry,) = register(a_report(*statements, addresses=()))

    assert (entry.kind, entry.words) == (ProtectedKind.REFERRER, "Odalys Finch")
    assert entry.kept_from == EVERYBODY


def test_what_is_written_by_hand_is_kept_from_who_is_named_or_from_everybody() -> None:
    partner = ProtectedFact(
        id=FactId("F1"),
        kind=ProtectedKind.NEW_PARTNER,
        words="Idris Vane",
        withheld_from=(CORIN,),
        note="She asked me twice.",
    )
    refuge = ProtectedFact(id=FactId("F2"), kind=ProtectedKind.REFUGE, words="Larch House")
    empty = ProtectedFact(id=FactId("F3"), kind=ProtectedKind.OTHER, words=" ")

    first, second = register(
        a_report(addresses=(), protected_facts=(partner, refuge, empty), people=PEOPLE)
    )

    assert (first.by_hand, first.kept_from, first.note) == ("F1", (CORIN,), "She asked me twice.")
    assert second.kept_from == EVERYBODY


def test_what_every_copy_says_anyway_is_protected_only_where_the_author_says_so() -> None:
    school = a_report().author.agency
    people = tuple(replace(one, school=school) if one.is_child else one for one in PEOPLE)
    hand = ProtectedFact(id=FactId("F1"), kind=ProtectedKind.PLACE, words=school)

    assert register(a_report(people=people, addresses=())) == ()
    (entry,) = register(a_report(people=people, addresses=(), protected_facts=(hand,)))

    assert entry.by_hand == "F1"


def test_the_sample_conference_has_a_register_that_keeps_each_household_from_the_others() -> None:
    path = resource_path("scenarios/S1.json")
    scenario = load_scenario(path.read_bytes(), path.name)
    report = scenario.agencies[0].report(ReportId("r"), scenario.conference)

    kept_from = {entry.words: entry.kept_from for entry in register(report)}

    for address in scenario.conference.addresses:
        at_home = {one.id for one in report.people if one.address == address.id}
        assert set(address.withheld_from) <= set(kept_from[address.text])
        assert not at_home & set(kept_from[address.text]) - set(address.withheld_from)
    assert len(scenario.conference.addresses) == 4
