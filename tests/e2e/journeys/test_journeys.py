"""Four people write and sign a report by keyboard alone, hearing what a screen reader hears.

The program runs as it is started by its users, in a window on a screen of its own. How many inputs
it takes to the first stored statement is counted: fields filled, choices made and keys pressed.
"""

from pathlib import Path

import pytest

from reportwriter.app import parts
from reportwriter.crypto.seals import Seals
from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.integrity import Integrity
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind
from reportwriter.exchange.examined import Examined
from reportwriter.exchange.sealed_page import Reader
from reportwriter.records.travelling import Asked
from reportwriter.wording import dates
from tests.e2e.journeys.hands import Hands, at_the_window
from tests.e2e.journeys.invited import asked, in_six_weeks, put_invitation, the_chair

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

PASSPHRASE = "four lanterns under a copper bridge"  # noqa: S105  # Of people who do not exist.
REASON = "The conference is tomorrow, and the rest follows."
NOT_FOR_THE_FAMILY = "A neighbour who was afraid to give her name rang at ten past nine."
SOCIAL_WORKER = asked(
    "Children's social care", "Bram Tolliver", "Social worker", "stockport-social-work-report"
)
POLICE = asked("Police", "DC Wilf Harrowgate", "Detective constable", "police-report-for-chair")
WITH_HELP, WITHOUT = 9, 11
"""Inputs at most, to the first stored statement: with a keyring or an invitation, and without."""


def conference_day() -> str:
    """Return a day as people type it."""
    return dates.long_date(in_six_weeks().date())


def signed_report(home: Path) -> Report:
    """Read what was signed as its reader's program does; it must be whole and unchanged."""
    (path,) = home.glob("*report.pdf")
    with parts().verifying() as verifying:
        examined: Examined = verifying.checking.examine(path.read_bytes(), verifying.quarantine)
    assert examined.integrity is Integrity.UNCHANGED
    assert examined.report is not None
    return examined.report.report


def opened_by_the_chair(home: Path) -> ConfidentialPage:
    """Open the sealed page with the chair's key, as the chair's program does."""
    (report,), (page,) = home.glob("*report.pdf"), home.glob("*sealed page.pdf")
    chair = the_chair()
    reader = Reader(certificate=chair.identity.encryption_certificate, key=chair.keys.encryption)
    with parts().verifying() as verifying:
        checking, quarantine = verifying.checking, verifying.quarantine
        examined = checking.examine(report.read_bytes(), quarantine)
        sealed = checking.sealed_bytes(page.read_bytes(), quarantine)
        opened = checking.unsealed(sealed, examined, [reader], quarantine)
    assert opened.page is not None
    return opened.page


def write_confidential_item(hands: Hands) -> None:
    hands.hear_focus("Your passphrase")
    hands.write(PASSPHRASE)
    hands.press("Return")
    hands.hear_focus("Confidential items")
    hands.choose("New item")
    hands.hear_focus("What does the chair need to know")
    hands.write(NOT_FOR_THE_FAMILY)
    hands.press("ctrl+2")
    hands.pick("Why not for the family now", "A third")
    hands.fill("The reason in your own words", "She lives next door. DI Marsh agreed.")
    hands.choose("Please ring me")
    hands.hear("Sealed on this computer")
    hands.choose("Lock and go on")


def make_signature(hands: Hands, *, has_passphrase: bool = False) -> None:
    """Make a signature under the passphrase of the store, or under one that is chosen now."""
    if has_passphrase:
        hands.fill("Your passphrase", PASSPHRASE)
    else:
        hands.fill("Choose a passphrase", PASSPHRASE)
        hands.fill("The same passphrase again", PASSPHRASE)
    hands.choose("Make my signature")
    if has_passphrase:
        return
    hands.hear("Your recovery code")
    hands.choose("I have kept it")


def sign(hands: Hands) -> None:
    hands.hear("Who signs")
    hands.fill("Why is it signed", REASON)
    hands.fill("Your passphrase", PASSPHRASE)
    hands.press("Return")
    hands.hear("Signed, not sent")


def compare_words(hands: Hands) -> None:
    """Type the words that the chair reads out on the telephone, those that are asked for."""
    certificates = the_chair().certificates
    words = Seals.check_words(certificates.signing_der, certificates.encryption_der)
    hands.hear("Who signs")
    hands.choose("Compare the chair's check words")
    hands.hear("Is this invitation the chair's?")
    for number, word in enumerate(words, start=1):
        if hands.is_there(f"Word {number}"):
            hands.fill(f"Word {number}", word)
    hands.choose("Compare the words")
    hands.hear("The words are the chair's.")
    hands.choose("Back")


def begin(hands: Hands, child: str, name: str, agency: str) -> None:
    """Say who the report is about and who writes it, up to the first question."""
    hands.hear_focus("Child or children")
    hands.write(child)
    hands.fill("Date of the conference", conference_day())
    hands.pick("Area", "Stockport")
    hands.fill("Your name", name)
    hands.fill("Your agency", agency)
    hands.choose("Begin without an invitation")
    hands.hear("Nothing written yet")


def write_first(hands: Hands, text: str, *, within: int) -> None:
    """Write the first statement; how many inputs that took is what is asked here."""
    hands.write(text)
    hands.hear("Saved on this computer")
    assert len(hands.inputs) <= within, hands.inputs


def begin_invited(hands: Hands, asked: Asked, *, children: int = 2) -> None:
    invitation = put_invitation(hands.home, asked, children=children)
    hands.hear("You have an invitation")
    hands.choose("Choose the invitation")
    hands.open_file(invitation)
    hands.hear_focus("Write for FIC-0001")
    hands.press("Return")
    hands.hear("Nothing written yet")


def test_a_teacher_once_a_year(tmp_path: Path) -> None:
    said = "Juniper was late four times in October."
    with at_the_window(tmp_path, keyring=True) as hands:
        hands.choose("Write a report")
        begin(hands, "Juniper Pebblewick", "Pru Oakenshaw", "Hollybrook Primary School")
        write_first(hands, said, within=WITH_HELP)

        hands.press("ctrl+1")
        hands.fill("Where is it written down", "Register of the autumn term")
        hands.press("F9")
        hands.hear("problems")
        hands.choose("Sign and hand over")
        make_signature(hands)
        sign(hands)

        report = signed_report(hands.home)
    (statement,) = report.statements
    assert (statement.kind, statement.text) == (Kind.FACT, said)
    assert statement.basis.recorded_in == "Register of the autumn term"
    assert report.author.name == "Pru Oakenshaw"


def test_a_health_visitor_without_a_keyring(tmp_path: Path) -> None:
    said = "Marlow sat on his mother's knee and looked at every picture in the book."
    with at_the_window(tmp_path) as hands:
        hands.choose("Write a report")
        hands.hear_focus("Your passphrase")
        hands.write(PASSPHRASE)
        hands.fill("The same again", PASSPHRASE)
        hands.press("Return")
        begin(hands, "Marlow Thrumm", "Posy Larkspur", "Health visiting")
        write_first(hands, said, within=WITHOUT)

        hands.press("ctrl+2")
        hands.fill("Who saw or heard this", "Posy Larkspur")
        hands.fill("When", "3 nov 2026")
        hands.fill("Where was it", "At home")
        hands.open_row("Screens of the report", "Sign and hand over")
        make_signature(hands, has_passphrase=True)
        sign(hands)

        report = signed_report(hands.home)
    (statement,) = report.statements
    assert (statement.kind, statement.text) == (Kind.OBSERVATION, said)
    assert (statement.basis.seen_by, statement.basis.place) == ("Posy Larkspur", "At home")
    assert statement.when is not None
    assert statement.when.edtf == "2026-11-03"


def test_a_social_worker_about_three_children(tmp_path: Path) -> None:
    told = "Juniper said that Corin broke the kitchen door when her mother said no."
    think = "All three children live with shouting that frightens them."
    with at_the_window(tmp_path, keyring=True) as hands:
        hands.choose("Write a report")
        begin_invited(hands, SOCIAL_WORKER, children=3)
        write_first(hands, told, within=WITH_HELP)

        hands.press("ctrl+3")
        hands.fill("Whose words are these", "Juniper")
        hands.fill("Told to whom", "Bram Tolliver")
        hands.choose("Juniper")
        hands.press("ctrl+Return")
        hands.write(think)
        hands.press("ctrl+4")
        hands.fill("Which statements lead to this", "1")
        for child in ("Juniper", "Otto", "Marlow"):
            hands.choose(child)
        hands.open_row("Screens of the report", "Sign and hand over")
        make_signature(hands)
        compare_words(hands)
        sign(hands)

        report = signed_report(hands.home)
    first, second = report.statements
    assert (first.kind, first.text, first.basis.said_by) == (Kind.ALLEGATION, told, "Juniper")
    assert (second.kind, second.text, len(second.about)) == (Kind.OPINION, think, 3)
    assert second.rests_on == (first.id,)


def test_the_police_with_a_confidential_page(tmp_path: Path) -> None:
    said = "Police came to the home on 14 November after a neighbour rang."
    with at_the_window(tmp_path, keyring=True) as hands:
        hands.choose("Write a report")
        begin_invited(hands, POLICE)
        write_first(hands, said, within=WITH_HELP)

        hands.press("ctrl+1")
        hands.open_row("Screens of the report", "Confidential page")
        make_signature(hands)
        write_confidential_item(hands)
        compare_words(hands)
        sign(hands)

        report, pages = signed_report(hands.home), opened_by_the_chair(hands.home)
    assert [statement.text for statement in report.statements] == [said]
    assert [item.text for item in pages.items] == [NOT_FOR_THE_FAMILY]
    assert NOT_FOR_THE_FAMILY.encode() not in b"".join(
        path.read_bytes() for path in hands.home.glob("*.pdf")
    )
