"""All reports for one of the family in one print, out of a real vault: signed and searched."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import PersonId, RecordId, ReportId
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.sharing import ChildReading, ChildReads, Shared, SharingRecord, WhyNot
from reportwriter.domain.statement import Disclosure, Place, Statement
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.kept import LogEvent
from reportwriter.services.family_pack_plan import Because, PackPlan, pack_readers, plan_pack
from reportwriter.services.family_packs import EmptyPackError, PackStoppedError, pack_name
from reportwriter.wording.family_copy import WHAT_IT_HOLDS
from reportwriter.wording.family_pack import FROM_CHAIR
from tests.builders import CORIN, JUNIPER, PEOPLE, TAMSIN, a_conference, a_statement
from tests.exchange import senders
from tests.pdf.reading import PROFILES, failures, pages_of, text_of
from tests.services.chaired import FIC, WILF, Chaired, Office, take_letter
from tests.services.desks import PASSPHRASE, an_item

DAY = "22 December 2026"
CANARY = "A torch lay packed beside the quilted canary cage."
OPEN = a_statement(1)
KEPT = a_statement(2, text=CANARY, disclosure=Disclosure(withheld_from=(CORIN,)))
WAITS = a_statement(
    3,
    text="She asked to be met at the gate by her aunt each Friday.",
    disclosure=Disclosure(withheld_from=(CORIN,), until_chair_advises=True),
)
POLICE_SAY = a_statement(1, text="Officers called at the house twice in November.")
NOT_SHARED = SharingRecord(
    id=RecordId("r1"),
    person=CORIN,
    how=Shared.NOT_SHARED,
    why_not=WhyNot.RISK,
    agreed_by="Team manager",
)


class Packing(Office):
    """A chair with what school and police sent."""

    @property
    def path(self) -> Path:
        return self.folder / "print.pdf"

    def plan(self, reader: PersonId) -> PackPlan:
        found = plan_pack(self.meeting, reader)
        assert found is not None
        return found

    def out(self, reader: PersonId) -> list[tuple[str, Because]]:
        return [(one.report.agency, one.because) for one in self.plan(reader).out]

    def made(self, reader: PersonId) -> bytes:
        self.vault.packs.write(self.meeting, reader, self.path, PASSPHRASE)
        return self.path.read_bytes()


def school(*statements: Statement, **changed: object) -> Report:
    made = senders.the_report(**changed)
    return replace(made, statements=statements or (OPEN, KEPT, WAITS))


def police(*statements: Statement, **changed: object) -> Report:
    return school(
        *(statements or (POLICE_SAY,)), **{"author": WILF, "id": ReportId("report-2"), **changed}
    )


@pytest.fixture
def packing(chaired: Chaired, tmp_path: Path) -> Packing:
    return Packing(chaired, tmp_path)


@pytest.fixture
def both(packing: Packing) -> Packing:
    packing.take(school(), police())
    return packing


def test_each_reader_gets_all_reports_without_what_is_kept_from_them(both: Packing) -> None:
    hers, his = (text_of(both.made(one)) for one in (TAMSIN, CORIN))

    for said in (OPEN.text, POLICE_SAY.text, WHAT_IT_HOLDS, "FIC-0001"):
        assert said in hers
        assert said in his
    assert CANARY in hers
    assert CANARY not in his
    assert WAITS.text not in his
    assert "Reports for Corin Thrumm" in his
    assert "Tamsin Pebblewick, as" not in his


def test_the_pack_conforms_is_signed_once_and_carries_no_data(both: Packing) -> None:
    pdf = both.made(CORIN)

    with Quarantine() as quarantine:
        facts = quarantine.read(pdf)
    assert facts.attachments == ()
    assert len(facts.signatures) == 1
    assert "and the data sent" not in pages_of(pdf)[-1]
    assert CANARY.encode() not in pdf
    assert [fault for one in PROFILES for fault in failures(pdf, one)] == []


def test_every_page_says_from_which_report_the_chair_made_it(both: Packing) -> None:
    pages = [page.replace("\xa0", " ") for page in pages_of(both.made(TAMSIN))]
    cover, *parts, signature = pages

    marks = {
        (author, agency)
        for page in parts
        for author, agency in (
            ("Pru Oakenshaw", "Hollybrook Primary School"),
            (WILF.name, WILF.agency),
        )
        if f"{author}, {agency}" in page
    }
    assert len(marks) == 2
    for page in parts:
        assert f"{FROM_CHAIR}, version 1, signed on {DAY}" in page
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
    assert "What is in it" in cover
    assert "Signature of the chair" in signature


def test_the_cover_tells_on_which_page_each_report_begins(both: Packing) -> None:
    cover, *others = (page.replace("\xa0", " ") for page in pages_of(both.made(TAMSIN)))
    listed = " ".join(cover.split()).partition("What is in it")[2]

    for author, words in (("Pru Oakenshaw", OPEN.text), (WILF.name, POLICE_SAY.text)):
        headed = f"Made by the chair from the signed report, version 1, signed on {DAY}. About"
        starts = [number for number, page in enumerate(others, 2) if headed in page]
        holds = next(number for number, page in enumerate(others, 2) if words in page)
        begins = max(number for number in starts if number <= holds)
        assert f"{author} Version 1, signed on {DAY} {begins}" in listed


@pytest.mark.parametrize(
    ("reader", "changed", "because"),
    [
        (CORIN, {"people": tuple(one for one in PEOPLE if one.id != CORIN)}, Because.UNKNOWN),
        (CORIN, {"form": FormRef(id="police-report-for-chair", version=1)}, Because.CHAIR_FIRST),
        (CORIN, {"sharing": (NOT_SHARED,)}, Because.NOT_SHARED),
        (
            JUNIPER,
            {"child_reading": (ChildReading(child=JUNIPER, reads=ChildReads.NOTHING),)},
            Because.CHILD_NOTHING,
        ),
        (JUNIPER, {}, Because.NO_CHILD_WORDS),
    ],
)
def test_a_report_that_is_not_to_be_handed_on_is_named_to_the_chair_alone(
    packing: Packing, reader: PersonId, changed: dict[str, object], because: Because
) -> None:
    place = Place(section="3", slot="health", person=JUNIPER)
    for_child = replace(OPEN, place=place, child_wording="Your jumper was not clean.")
    packing.take(school(for_child), police(**changed))

    pdf = packing.made(reader)

    assert packing.out(reader) == [(WILF.agency, because)]
    for trace in (WILF.agency, WILF.name, POLICE_SAY.text):
        assert trace not in text_of(pdf)
    assert [fault for one in PROFILES for fault in failures(pdf, one)] == []


def test_who_was_not_reached_is_given_the_report_at_the_door(packing: Packing) -> None:
    record = replace(NOT_SHARED, why_not=WhyNot.NOT_REACHED)
    packing.take(school(), police(sharing=(record,)))

    assert packing.out(CORIN) == []


def test_what_waits_for_the_chairs_advice_is_counted_for_the_chair(both: Packing) -> None:
    waiting = {one.report.agency: one.waiting for one in both.plan(CORIN).parts}

    assert waiting == {"Hollybrook Primary School": 1, WILF.agency: 0}
    assert all(one.waiting == 0 for one in both.plan(TAMSIN).parts)


def test_a_reader_is_found_under_another_id_and_another_name(packing: Packing) -> None:
    here = replace(PEOPLE[4], id=PersonId("X9"), name="Corey Vantis", aliases=())
    people = (*(one for one in PEOPLE if one.id != CORIN), here)
    keeps = a_statement(
        1, text="He was seen at the gate.", disclosure=Disclosure(withheld_from=(here.id,))
    )
    said = a_statement(2, text="A van stood in the road.")
    packing.take(
        school(), police(keeps, said, people=people, conference=a_conference(people=people))
    )

    words = text_of(packing.made(CORIN))

    assert said.text in words
    assert keeps.text not in words


def _stopped(packing: Packing) -> PackStoppedError:
    with pytest.raises(PackStoppedError) as stopped:
        packing.made(CORIN)
    return stopped.value


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (CANARY, "withheld"),
        ("She now lives at 19 Marigold Rise.", "an address"),
    ],
)
def test_what_is_kept_from_the_reader_anywhere_stops_the_whole_print(
    packing: Packing, text: str, what: str
) -> None:
    """The police write openly what the school, or the chair's own list, keeps from him."""
    packing.take(school(), police(replace(POLICE_SAY, text=text)))

    _require_stopped(packing, text, what)


def test_what_a_confidential_page_tells_stops_the_print(packing: Packing) -> None:
    packing.chaired.take_school()
    told = an_item().text
    packing.take(police(replace(POLICE_SAY, text=f"Asked again, they said this. {told}")))

    _require_stopped(packing, told, "confidential page")


def _require_stopped(packing: Packing, text: str, what: str) -> None:
    stopped = _stopped(packing)
    page = next(
        number
        for number, words in enumerate(_pages_unsearched(packing), start=1)
        if text in " ".join(words.split())
    )
    assert any(
        what in one and f"in the report of {WILF.agency}, on page {page}" in one
        for one in stopped.where.split("; ")
    )
    assert text not in str(stopped)
    assert not packing.path.exists()
    logged = [entry.event for entry in packing.vault.packs.log.entries()]
    assert LogEvent.FAMILY_PACK_STOPPED in logged
    assert LogEvent.FAMILY_PACK_MADE not in logged


def _pages_unsearched(packing: Packing) -> list[str]:
    packs, meeting = packing.vault.packs, packing.meeting
    chair = packs.identities.open(PASSPHRASE)
    _, pdf = packs._signed(meeting, packing.plan(CORIN), chair)
    return pages_of(pdf)


def test_the_schools_name_in_its_own_part_stops_nothing(packing: Packing) -> None:
    """The police know at which school the child is, which is kept from him there."""
    people = tuple(
        replace(one, school="Hollybrook Primary School") if one.id == JUNIPER else one
        for one in PEOPLE
    )
    packing.take(school(), police(people=people))

    assert "Hollybrook Primary School" in text_of(packing.made(CORIN))


def test_a_wrong_passphrase_and_an_empty_print_write_nothing(packing: Packing) -> None:
    kept = replace(OPEN, disclosure=Disclosure(withheld_from=(CORIN,)))
    packing.take(school(kept), police(sharing=(NOT_SHARED,)))

    with pytest.raises(EmptyPackError):
        packing.made(CORIN)
    with pytest.raises(WrongPassphraseError):
        packing.vault.packs.write(packing.meeting, TAMSIN, packing.path, "wrong")
    with pytest.raises(EmptyPackError):
        packing.made(PersonId("nobody"))
    assert packing.out(CORIN)[0] == ("Hollybrook Primary School", Because.NOTHING)
    assert not packing.path.exists()


def test_a_letter_is_never_in_it(both: Packing) -> None:
    before = both.plan(TAMSIN)
    take_letter(both.chaired, "GP practice")

    assert "GP practice" in both.chaired.intake.board(FIC).agencies
    assert both.plan(TAMSIN) == before


def test_adults_are_listed_first_and_the_file_says_whose_it_is(both: Packing) -> None:
    listed = pack_readers(both.meeting)

    assert [one.id for one in listed[:2]] == [TAMSIN, CORIN]
    assert pack_name(both.meeting, both.plan(CORIN)) == "FIC-0001 reports for Corin Thrumm.pdf"
