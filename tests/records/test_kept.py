import hashlib
import re
from dataclasses import replace
from datetime import date

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ReportId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.hand_overs import HandOver, HandOvers, UnderWay
from reportwriter.records.kept import Identity, KnownBy, KnownContact, LogEvent, contact_id
from reportwriter.records.travelling import Certificates
from tests.builders import NOON

CERTIFICATES = Certificates.of(b"\x30signing", b"\x30encryption")
ONE, OTHER = ReportId("r1"), ReportId("r2")


def test_an_identity_and_a_contact_go_by_the_digest_of_their_signing_certificate() -> None:
    identity = Identity(
        contact=Contact(name="Pru Oakenshaw"), certificates=CERTIFICATES, made_at=NOON
    )
    contact = KnownContact(
        name="Pru Oakenshaw",
        certificates=CERTIFICATES,
        known_by=KnownBy.CHECK_WORDS,
        known_since=NOON,
    )

    digest = hashlib.sha256(b"\x30signing").hexdigest()
    assert identity.id == contact.id == contact_id(b"\x30signing") == digest


def test_what_is_logged_is_a_code_and_never_words() -> None:
    assert all(re.fullmatch(r"[a-z_]+", event) for event in LogEvent)


def test_what_was_said_last_of_a_version_counts() -> None:
    first = HandOver(report=ONE, version=1, how="By hand", on=date(2027, 1, 4))
    again = replace(first, how="By secure e-mail")
    said = HandOvers(said=(first, replace(first, report=OTHER), again))

    assert said.of(ONE, 1) == again
    assert said.of(ONE, 2) is None
    assert said.of(ReportId("r3"), 1) is None


def test_what_was_said_of_handing_over_comes_back_as_it_went_in() -> None:
    said = HandOvers(
        said=(HandOver(report=ONE, version=1, how="By hand", on=date(2027, 1, 4)),),
        folders=((ONE, "to send"), (OTHER, "stick")),
        under_way=(UnderWay(report=ONE, version=2, folder="to send"),),
    )

    assert from_json(to_json(said), HandOvers) == said
