"""The chair's confidential items: all of them at once, and decisions that are nowhere in clear."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.file_check import Contents
from reportwriter.domain.hearing import ClosedSlot, Dealing, Decision, HearingRecord, LaterTelling
from reportwriter.domain.ids import RecordId, ReportId
from reportwriter.pictures.picture import Room
from reportwriter.services.coming import Rules
from reportwriter.services.desk.agenda import agenda
from reportwriter.services.desk.agreeing import Matched
from reportwriter.services.desk.desk import OpenDesk
from reportwriter.services.desk.family import merged_family
from reportwriter.services.desk.remarks import About
from reportwriter.services.desk.sieve import Sieve
from reportwriter.services.hearing import Hearing, OpenHearing, SealedPart
from reportwriter.ui.desk.chronology_tale import Tale, Untold
from reportwriter.ui.desk.family_rows import details, family_table
from reportwriter.wording.dates import local_day
from tests.builders import NOON
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.services.chaired import FIC, WILF, Chaired
from tests.services.desks import PASSPHRASE, STOPE, an_item


def hearing(chaired: Chaired) -> Hearing:
    return chaired.desk.vault.hearing


def opened(chaired: Chaired) -> OpenHearing:
    return hearing(chaired).open(FIC, PASSPHRASE)


def take_police(chaired: Chaired) -> None:
    chaired.take(
        chaired.put("police report.pdf", chaired.police.report_pdf),
        chaired.put("police page.pdf", chaired.police.sealed_page_pdf),
    )


def part(found: OpenHearing, agency: str = senders.SCHOOL) -> SealedPart:
    return next(one for one in found.parts if one.agency == agency)


def a_decision(**changes: object) -> Decision:
    made = Decision(
        report=ReportId("report-1"),
        agency=senders.SCHOOL,
        item=an_item(),
        acknowledged_at=NOON,
        dealing=Dealing.CLOSED_SLOT,
        agencies=(senders.POLICE,),
        others="The quince inspector alone.",
        because="Without it the plan cannot be understood.",
        later=LaterTelling(
            to="The mother",
            by_whom="the marmalade worker",
            by_when="before Twelfth Night",
            is_done=True,
            done_on=date(2027, 1, 5),
            done_by="the social worker",
        ),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # Callers name its fields.


def a_record() -> HearingRecord:
    slot = ClosedSlot(
        id=RecordId("slot1"),
        leave=("Corin Thrumm",),
        stay=(senders.POLICE,),
        begun="10:05",
        ended="10:20",
        explanation="Told of information about a trampoline.",
    )
    return HearingRecord(decisions=(a_decision(),), slots=(slot,))


def test_the_items_of_all_reports_open_at_once(chaired: Chaired) -> None:
    chaired.take_school()
    take_police(chaired)

    found = opened(chaired)

    assert part(found).items == (an_item(),)
    assert part(found).contents is Contents.ITEMS
    assert part(found, senders.POLICE).contents is Contents.NOTHING_CONFIDENTIAL
    assert found.items == ((chaired.school.report.id, an_item()),)
    assert set(found.agencies) == {senders.SCHOOL, senders.POLICE}
    assert found.record == HearingRecord()


def test_nothing_opens_for_another_passphrase(chaired: Chaired) -> None:
    chaired.take_school()

    with pytest.raises(WrongPassphraseError):
        hearing(chaired).open(FIC, PASSPHRASE.upper())


def test_a_page_that_does_not_open_says_why_and_closes_no_other(chaired: Chaired) -> None:
    chaired.take_school()
    others = senders.make(
        senders.the_report(author=WILF, id=ReportId("report-2")), senders.officer()
    )
    chaired.take(
        chaired.put("police report.pdf", others.report_pdf),
        chaired.put("police page.pdf", others.sealed_page_pdf),
    )

    found = opened(chaired)

    assert part(found).items == (an_item(),)
    assert part(found, senders.POLICE).contents is Contents.NOT_SEALED_TO_YOU
    assert part(found, senders.POLICE).page is None


def test_a_page_that_has_not_come_says_so(chaired: Chaired) -> None:
    chaired.take_school(with_page=False)

    assert part(opened(chaired)).contents is Contents.NOT_LOOKED_AT


def test_only_the_newest_version_of_a_report_is_read(chaired: Chaired) -> None:
    chaired.take_school()
    newer = senders.make(
        replace(senders.the_report(), version=2),
        senders.author(),
        items=(an_item(2, "Two neighbours saw it."),),
        invitation=chaired.desk.vault.inviting.sent.of(FIC)[0].record,
    )
    chaired.take(
        chaired.put("newer report.pdf", newer.report_pdf),
        chaired.put("newer page.pdf", newer.sealed_page_pdf),
    )

    found = opened(chaired)

    assert [(one.version, one.items) for one in found.parts] == [
        (2, (an_item(2, "Two neighbours saw it."),))
    ]


def test_what_is_decided_comes_back_after_the_program_was_closed(chaired: Chaired) -> None:
    chaired.take_school()
    record = a_record()

    hearing(chaired).save(FIC, record, record.left(opened(chaired).items), Rules())
    chaired.desk.reopen()

    assert opened(chaired).record == record


def test_what_was_sealed_to_an_earlier_identity_is_still_read(chaired: Chaired) -> None:
    record = a_record()
    hearing(chaired).save(FIC, record, record.left(()), Rules())

    chaired.desk.vault.identities.make(STOPE, PASSPHRASE)

    assert opened(chaired).record == record


def things_left(chaired: Chaired) -> int:
    return hearing(chaired).things_left(chaired.intake.board(FIC))


def test_what_is_left_is_known_without_the_passphrase_as_a_number(chaired: Chaired) -> None:
    chaired.take_school()
    assert things_left(chaired) == 0
    waiting = a_decision(dealing=None, later=LaterTelling(to="The mother"))
    record = HearingRecord(decisions=(waiting,))

    hearing(chaired).save(FIC, record, record.left(opened(chaired).items), Rules())

    assert things_left(chaired) == 2


def test_items_that_came_since_are_still_to_be_read(chaired: Chaired) -> None:
    record = HearingRecord(decisions=(a_decision(),))
    hearing(chaired).save(FIC, record, record.left(()), Rules())

    chaired.take_school(passphrase=PASSPHRASE)
    assert things_left(chaired) == 1

    hearing(chaired).save(FIC, record, record.left(opened(chaired).items), Rules())
    assert things_left(chaired) == 0


def test_opening_is_logged_by_report_and_says_nothing_else(chaired: Chaired) -> None:
    chaired.take_school()

    found = opened(chaired)

    last = chaired.desk.vault.reading.log.entries()[-1]
    assert (last.event, last.subject) == ("confidential_page_opened", part(found).submission)


WORDS = (
    an_item().text,
    "quince inspector",
    "plan cannot be understood",
    "marmalade worker",
    "Twelfth Night",
    "trampoline",
)
"""Of an item, of what was decided about it, and of a closed slot."""


def decide(chaired: Chaired) -> None:
    """Take in an item, and decide about it as the record says."""
    chaired.take_school(passphrase=PASSPHRASE)
    record = a_record()
    hearing(chaired).save(FIC, record, record.left(opened(chaired).items), Rules())


def test_no_word_of_an_item_or_a_decision_is_anywhere_in_the_vault(chaired: Chaired) -> None:
    """Looked for in every table, the search index and the log, opened with the vault's key."""
    decide(chaired)
    folder, key = chaired.desk.folder, chaired.desk.database_key

    while_open = deep_scan(folder, WORDS, database_keys=[key])
    chaired.desk.access.close()

    assert while_open == ()
    assert deep_scan(folder, WORDS, database_keys=[key]) == ()
    # The same search finds what is meant to be there, else it would prove nothing.
    assert deep_scan(folder, ["Hollybrook"], database_keys=[key])


def test_no_word_of_an_item_or_a_decision_is_in_what_the_chair_prints_or_searches(
    chaired: Chaired,
) -> None:
    decide(chaired)
    vault, files = chaired.desk.vault, chaired.desk.files
    files.mkdir()
    desk = vault.desk.open(FIC)
    submission = part(opened(chaired)).submission
    vault.desk.remarks.ask(FIC, About(submission=submission), "Which days?")

    asked = vault.desk.open(FIC)
    made = agenda(asked, vault.agendas.remarked(asked))
    (files / "agenda.pdf").write_bytes(vault.agendas.pdf(made))
    vault.bundling.write(FIC, files / "bundle.pdf", lambda _done, _of: None)
    (files / "board.txt").write_text(repr(vault.intake.board(FIC)), "utf-8")
    (files / "desk.txt").write_text(repr(desk), "utf-8")
    (files / "chronology.txt").write_text("\n".join(told_of(desk)), "utf-8")
    (files / "family.txt").write_text("\n".join(family_of(desk)), "utf-8")

    assert deep_scan(files, WORDS) == ()
    found = {one.file.name for one in deep_scan(files, ["Hollybrook"])}
    assert found == {
        "agenda.pdf",
        "bundle.pdf",
        "board.txt",
        "desk.txt",
        "chronology.txt",
        "family.txt",
    }


def told_of(desk: OpenDesk) -> Iterator[str]:
    """Give all that the chronology of all reports shows: its rows and both of its pictures."""
    day = local_day(desk.board.conference.starts_at or NOON)
    reports, everything = desk.side_by_side, Sieve()
    tale = Tale(Untold(reports, day), Matched(reports).decided(()).events)
    shown = tale.shown(everything, "")
    yield from (row.spoken for row in tale.rows(shown, tale.gaps(everything), desk.remarks))
    for lay_out in (tale.timeline(shown), tale.strip(everything)):
        assert lay_out is not None
        yield repr(lay_out(Room(width=240, measure=lambda text, _face: len(text) * 1.6)))


def family_of(desk: OpenDesk) -> Iterator[str]:
    """Give all that the family of all reports shows, of each person."""
    family, reports = merged_family(desk.side_by_side), desk.side_by_side
    yield repr(family)
    yield from (heading.title for heading in family_table(family, reports).headings)
    yield from (line.spoken for line in family_table(family, reports).lines)
    for member in family.members:
        yield from (line.spoken for line in details(member, reports))
