"""Files made to break their reader: the program stays alive, hears soon, and reads the next one."""

import random
import time
from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
import pytest

from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.quarantine import cells
from reportwriter.exchange.quarantine.facts import MOST_PAGES_AT_ONCE, PdfFacts
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.exchange.quarantine.bombs import BOMBS, LOOPS
from tests.exchange.quarantine.raw_pdf import FIRST_FREE, HEADER, one_page, raw_pdf, stream

LONGEST = 10.0 + 2.0
"""Seconds: what a cell is given, and what a busy computer takes to end it."""
BY_ITSELF = (
    *("flate: 1 GiB attached", "flate: three layers", "forms: 2^30 drawings"),
    *("tiles: a thousandth of a point", "pages: one 10^6 times", "annotations: 10^6 of one"),
)
JUNK = random.Random(7)  # noqa: S311  # The same junk in every run.
GOOD = one_page()

DAMAGED: dict[str, Callable[[], bytes]] = {
    "nothing": bytes,
    "a line": lambda: b"\n",
    "a header": lambda: HEADER,
    "a header and an end": lambda: HEADER + b"startxref\n0\n%%EOF\n",
    "megabytes of zeros": lambda: bytes(4 << 20),
    "megabytes of junk": lambda: JUNK.randbytes(4 << 20),
    "junk behind a header": lambda: HEADER + JUNK.randbytes(1 << 20),
    "headers only": lambda: HEADER * 100_000,
    "objects without end": lambda: HEADER + b"1 0 obj\n" * 100_000,
    "a start beyond the end": lambda: GOOD.replace(b"startxref\n", b"startxref\n9"),
    "a start before the begin": lambda: GOOD.replace(b"startxref\n", b"startxref\n-"),
    "a length beyond the end": lambda: one_page(
        content=b"<< /Length 2147483647 >>\nstream\n0 0 9 9 re f\nendstream"
    ),
    "a length below zero": lambda: one_page(
        content=b"<< /Length -9 >>\nstream\n0 0 9 9 re f\nendstream"
    ),
    "numbers beyond numbers": lambda: one_page({FIRST_FREE: b"9" * 100_000}),
    "a name of a megabyte": lambda: one_page({FIRST_FREE: b"/" + b"A" * (1 << 20)}),
    "a string that never ends": lambda: one_page({FIRST_FREE: b"(" * 200_000}),
    "pages of another type": lambda: raw_pdf({1: b"<< /Pages 2 0 R >>", 2: b"[1 2 3]"}),
    "a page that is a number": lambda: raw_pdf(
        {1: b"<< /Pages 2 0 R >>", 2: b"<< /Kids [9 null (x)] /Count 3 >>"}
    ),
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(100),
    "an archive": lambda: b"PK\x03\x04" + bytes(100),
}


def _asked(quarantine: Quarantine, pdf: bytes) -> Iterator[tuple[str, float]]:
    """Ask everything that can be asked of a file; say how each ended and how long it took."""
    for name, ask in (
        ("read", lambda: quarantine.read(pdf)),
        ("text", lambda: quarantine.text(pdf)),
        ("pages", lambda: quarantine.pages(pdf, 0, 0, 1.0)),
    ):
        started = time.monotonic()
        try:
            ask()
            ended = "answered"
        except QuarantineError as error:
            ended = error.why.value
        yield f"{name} {ended}", time.monotonic() - started


def _endured(quarantine: Quarantine, pdf: bytes) -> None:
    took = dict(_asked(quarantine, pdf))
    assert max(took.values()) < LONGEST, took
    assert quarantine.read(GOOD) == PdfFacts(pages=1, revisions=1)


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_endured(quarantine: Quarantine, name: str) -> None:
    _endured(quarantine, DAMAGED[name]())


@pytest.mark.parametrize("name", LOOPS)
def test_a_file_that_leads_in_circles_is_endured(quarantine: Quarantine, name: str) -> None:
    _endured(quarantine, LOOPS[name]())


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_ended_from_outside(
    quarantine: Quarantine, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = BOMBS[name]()
    monkeypatch.setattr(cells, "SECONDS", 0.25)

    took = dict(_asked(quarantine, bomb))

    assert max(took.values()) < LONGEST
    monkeypatch.undo()
    assert quarantine.read(GOOD).pages == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", BY_ITSELF)
def test_a_bomb_ends_by_itself(quarantine: Quarantine, name: str) -> None:
    _endured(quarantine, BOMBS[name]())


def test_a_file_cut_anywhere_is_endured(quarantine: Quarantine) -> None:
    for length in range(0, len(GOOD), len(GOOD) // 25):
        for ended, took in _asked(quarantine, GOOD[:length]):
            assert took < LONGEST, (length, ended)

    assert quarantine.read(GOOD).pages == 1


def test_a_cut_file_is_reported_as_damaged(quarantine: Quarantine) -> None:
    assert quarantine.read(GOOD[:-30]).is_damaged


@pytest.mark.parametrize("revision", [3, 4, 6])
@pytest.mark.parametrize("passphrase", ["", "secret"])
def test_a_locked_file_is_reported_as_such(
    quarantine: Quarantine, revision: int, passphrase: str
) -> None:
    locked = BytesIO()
    with pikepdf.open(BytesIO(GOOD)) as pdf:
        how = pikepdf.Encryption(
            owner="owner",
            user=passphrase,
            R=revision,  # type: ignore[arg-type]  # A literal there, a parameter here.
            aes=revision > 3,
            metadata=revision > 3,
        )
        pdf.save(locked, encryption=how)

    assert quarantine.read(locked.getvalue()) == PdfFacts(is_encrypted=True)


def test_a_lock_that_makes_no_sense_is_endured(quarantine: Quarantine) -> None:
    lock = b"/Encrypt << /Filter /Standard /V 5 /R 99 /O (x) /U (y) /P -1 >> /ID [(a) (b)]"

    _endured(quarantine, one_page(trailer=lock))


@pytest.mark.parametrize(
    "before", [bytes(1000), b"GIF89a" + bytes(500), b"<html><!--\n", b"PK\x03\x04" + bytes(40)]
)
def test_what_precedes_the_header_is_endured(quarantine: Quarantine, before: bytes) -> None:
    _endured(quarantine, before + GOOD)


@pytest.mark.parametrize(
    "after", [b"PK\x05\x06" + bytes(18), b"<script>", bytes(2000), GOOD, b"\n" * 100_000]
)
def test_what_follows_the_end_is_endured(quarantine: Quarantine, after: bytes) -> None:
    _endured(quarantine, GOOD + after)


def test_many_attachments_and_large_ones_are_refused(quarantine: Quarantine) -> None:
    def attached(count: int, size: int) -> bytes:
        names = b" ".join(b"(%d) 10 0 R" % number for number in range(count))
        return one_page(
            {
                FIRST_FREE: b"<< /UF (a) /EF << /F 11 0 R >> >>",
                FIRST_FREE + 1: stream(bytes(size), b"/Type /EmbeddedFile"),
            },
            catalog=b"/Names << /EmbeddedFiles << /Names [%s] >> >>" % names,
        )

    (held,) = quarantine.read(attached(1, 20 << 20)).attachments
    assert (held.name, len(held.content)) == ("a", 20 << 20)
    for beyond in (attached(1, 25 << 20), attached(1000, 0)):
        with pytest.raises(QuarantineError):
            quarantine.read(beyond)


@pytest.mark.parametrize("size", [0.0, 1e-9, -1.0, 1e9])
def test_a_picture_of_any_size_keeps_its_bounds(quarantine: Quarantine, size: float) -> None:
    (picture,) = quarantine.pages(GOOD, -5, 99, size)

    assert len(picture) < 64 << 20
    assert quarantine.pages(GOOD, 5, 99, 1.0) == ()


@pytest.mark.slow
def test_no_more_pictures_come_at_once_than_the_program_will_hold(quarantine: Quarantine) -> None:
    pages = b" ".join([b"3 0 R"] * 30)
    many = one_page({2: b"<< /Type /Pages /Kids [%s] /Count 30 >>" % pages})

    assert len(quarantine.pages(many, 0, 29, 0.1)) == MOST_PAGES_AT_ONCE
    assert len(quarantine.pages(many, 0, 29, 9.0)) == 3
