"""What the bundle of the Pebblewick conference says of itself."""

from reportwriter.records.confidential_bundle import (
    BundledOriginal,
    ConfidentialBundleFile,
    NotLaidIn,
    OriginalKind,
)
from reportwriter.records.travelling import Certificates
from reportwriter.wording import confidential_bundle as words
from tests.builders import NOON, a_conference
from tests.services.desks import STOPE


def an_original(letter: str, kind: OriginalKind, title: str, author: str) -> BundledOriginal:
    is_minute = kind is OriginalKind.MINUTE
    return BundledOriginal(
        letter=letter,
        kind=kind,
        title=title,
        author=author,
        said=words.MADE_WITH_IT if is_minute else words.UNCHANGED,
        pages=2,
        attached_as=f"{letter} sealed.pdf",
        size=262_144,
        sha256=letter * 64,
    )


def a_bundle_record() -> ConfidentialBundleFile:
    return ConfidentialBundleFile(
        recipients=(),
        author=Certificates.of(b"signing", b"encryption"),
        signed_at=NOON,
        conference=a_conference(),
        writer=STOPE,
        originals=(
            an_original("A", OriginalKind.PAGE, "Police", "DC Wilf Harrowgate"),
            an_original("B", OriginalKind.MESSAGE, "Health visiting", "Nell Garrow"),
            an_original("C", OriginalKind.MINUTE, "Confidential minute", STOPE.name),
        ),
        left_out=(
            NotLaidIn(title="Hollybrook Primary School", sha256="", why=words.NOTHING_CONFIDENTIAL),
        ),
    )
