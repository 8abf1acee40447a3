"""Who is excluded, and why, is told by the sealed minute and by nothing else that leaves."""

from dataclasses import replace
from pathlib import Path

from reportwriter.domain.attendance import Here, Presence
from reportwriter.domain.attendee import Attendee, Standing
from reportwriter.domain.exclusion import Exclusion, ExclusionReason, Police
from reportwriter.domain.ids import RecordId
from reportwriter.domain.paper import PaperKind
from reportwriter.services.conference_papers import Order, readers
from reportwriter.services.desk.agenda import agenda
from reportwriter.services.desk.remarks import About
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE
from tests.services.held import hold, meet_in_group

WORDS = ("zibeline", "quagga", "Corvina Thistlewood")
EXCLUSION = Exclusion(police=Police.ASKED)
REASON = ExclusionReason(
    attendee=RecordId(""),
    grounds=("violence",),
    evidence="A zibeline was thrown",
    police_said="They know of a quagga",
)


def exclude(
    chaired: Chaired,
    exclusion: Exclusion = EXCLUSION,
    reason: ExclusionReason = REASON,
    **said: object,
) -> Attendee:
    """Exclude somebody of whom no report tells; `said` is what else is known of them."""
    who_comes = chaired.desk.vault.who_comes
    one = replace(who_comes.new_person(), name="Corvina Thistlewood", standing=Standing.FAMILY)
    known = replace(one, **said)  # type: ignore[arg-type]  # Each is named as its field.
    who_comes.put_person(FIC, replace(known, exclusion=exclusion))
    hearing = chaired.desk.vault.hearing
    opened = hearing.open(FIC, PASSPHRASE)
    record = opened.record.with_exclusion(replace(reason, attendee=one.id))
    hearing.save(FIC, record, record.left(opened.items), opened.rules)
    (kept,) = (each for each in opened.excluded if each.id == one.id)
    return kept


def test_no_word_of_an_exclusion_is_in_what_the_chair_makes_or_searches(
    chaired: Chaired, tmp_path: Path
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    exclude(chaired)
    vault, made = chaired.desk.vault, tmp_path / "made"
    made.mkdir()

    vault.bundling.write(FIC, made / "bundle.pdf", lambda _done, _of: None)
    vault.receipts.write(FIC, made, PASSPHRASE)
    vault.minutes.write(FIC, made / "minute.pdf", PASSPHRASE)
    about = About(submission=chaired.row(senders.SCHOOL).submission or "")
    vault.desk.remarks.ask(FIC, about, "Which days?")
    desk = vault.desk.open(FIC)
    (made / "agenda.pdf").write_bytes(vault.agendas.pdf(agenda(desk, vault.agendas.remarked(desk))))
    (made / "board.txt").write_text(repr(vault.intake.board(FIC)), "utf-8")

    assert deep_scan(made, WORDS) == ()
    assert {one.file.name for one in deep_scan(made, ["Hollybrook"])} >= {
        "agenda.pdf",
        "bundle.pdf",
        "board.txt",
    }
    assert vault.desk.find(desk, "zibeline").hits == ()


def test_the_encrypted_database_knows_who_is_excluded_and_not_why(chaired: Chaired) -> None:
    exclude(chaired)
    folder, key = chaired.desk.folder, chaired.desk.database_key

    chaired.desk.access.close()

    assert deep_scan(folder, WORDS) == ()
    # The same search finds with the key who is excluded, else it would prove nothing; and not why.
    found = {one.word for one in deep_scan(folder, WORDS, database_keys=[key])}
    assert found == {"Corvina Thistlewood"}


def test_the_papers_that_members_and_family_get_say_nothing_of_it(
    chaired: Chaired, tmp_path: Path
) -> None:
    hold(chaired)
    meet_in_group(chaired)
    exclude(chaired, presence=Presence(here=Here.NOT_HERE))
    vault = chaired.desk.vault
    meeting = vault.deciding.open(FIC)

    for kind in (one for one in PaperKind if not one.is_for_one_child):
        for number, reader in enumerate((None, *readers(meeting))):
            order = Order(kind, reader.id if reader else None)
            vault.papers.write(meeting, order, tmp_path / f"{kind} {number}.pdf", PASSPHRASE)

    made = list(tmp_path.glob("*.pdf"))
    assert len(made) > len(PaperKind)
    assert deep_scan(tmp_path, ("zibeline", "quagga", "excluded", "violence")) == ()


def test_that_it_is_said_why_is_known_in_the_open_and_nothing_of_it(chaired: Chaired) -> None:
    excluded = exclude(chaired, reason=replace(REASON, evidence=""))
    before = chaired.desk.vault.who_comes.open(FIC).person(excluded.id)
    opened = chaired.desk.vault.hearing.open(FIC, PASSPHRASE)
    record = opened.record.with_exclusion(replace(REASON, attendee=excluded.id))

    chaired.desk.vault.hearing.save(FIC, record, record.left(opened.items), opened.rules)

    after = chaired.desk.vault.who_comes.open(FIC).person(excluded.id)
    assert before is not None
    assert before.attendee.exclusion is not None
    assert after is not None
    assert after.attendee.exclusion is not None
    assert (before.attendee.exclusion.is_reasoned, after.attendee.exclusion.is_reasoned) == (
        False,
        True,
    )
    again = chaired.desk.vault.hearing.open(FIC, PASSPHRASE)
    assert again.record.exclusion(excluded.id).evidence == REASON.evidence
