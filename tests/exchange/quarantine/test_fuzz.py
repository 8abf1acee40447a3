"""Files broken by chance: each is read or refused, soon, and the next one is read."""

import os
import random
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import BytesIO

import pikepdf
import pytest

from reportwriter.crypto.sealing import seal, split
from reportwriter.domain.attached import FileType
from reportwriter.exchange.document import page_image, read_document
from reportwriter.exchange.errors import DocumentRefusedError, QuarantineError
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.crypto.sealing_certificates import p256_holder
from tests.exchange import outlooks
from tests.exchange.documents import letter, photo, scan, word
from tests.exchange.quarantine.raw_pdf import one_page
from tests.signing.small_pdf import small_pdf

TIMES = int(os.environ.get("RW_FUZZ", "30"))
LONGEST = 10.0
TOKENS = (
    *(b"<<", b">>", b"[", b"]", b"(", b")", b"stream\n", b"endstream", b"endobj", b"obj", b"R"),
    *(b"/Kids", b"/Prev 0", b"/Length 1", b"/Filter /FlateDecode", b"null", b"-1", b"2147483648"),
    *(b"1 0 R", b"3 0 R", b"%%EOF", b"xref", b"trailer", b"startxref\n0", b"\0", b"\xff\xfe"),
)


def _small_files() -> tuple[bytes, ...]:
    report = _holding({"report.json": b'{"format": "reportwriter-report"}'})
    handed_on = {"handed-on.json": b"{}", "confidential page.pdf": report}
    return small_pdf(), report, _holding(handed_on), one_page()


def _holding(attached: dict[str, bytes]) -> bytes:
    with pikepdf.open(BytesIO(small_pdf())) as pdf:
        for name, content in attached.items():
            pdf.attachments[name] = content
        held = BytesIO()
        pdf.save(held, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return held.getvalue()


def broken(whole: bytes, chance: random.Random) -> bytes:
    """Break a file in one to four places."""
    content = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content))
        span = slice(at, at + chance.randint(1, 60))
        kind = chance.randrange(5)
        if kind == 0:
            content[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            content[at:at] = chance.choice(TOKENS)
        elif kind == 2:
            del content[span]
        elif kind == 3:
            content[span] = content[span] * 2
        else:
            content[span] = chance.randbytes(len(content[span]))
    return bytes(content) or b"%"


def _endures(*asked: Callable[[], object]) -> None:
    for ask in asked:
        started = time.monotonic()
        with suppress(QuarantineError):
            ask()
        assert time.monotonic() - started < LONGEST


@pytest.mark.fuzz
@pytest.mark.timeout(3600)
def test_files_broken_by_chance_are_endured(quarantine: Quarantine) -> None:
    files = _small_files()

    for number in range(TIMES):
        chance = random.Random(number)  # noqa: S311  # The number alone brings a failure back.
        pdf = broken(chance.choice(files), chance)
        _endures(
            partial(quarantine.read, pdf),
            partial(quarantine.text, pdf),
            partial(quarantine.lines, pdf, 0),
            partial(quarantine.pages, pdf, 0, 0, 0.5),
        )

    assert quarantine.read(files[0]).pages == 1


@pytest.mark.fuzz
@pytest.mark.timeout(3600)
def test_documents_broken_by_chance_are_endured(quarantine: Quarantine) -> None:
    word_file = word(more={"word/media/a.png": photo("PNG")})
    files = (letter(), scan(), word_file, photo("PNG", telling="here"), photo(telling="here"))

    for number in range(TIMES):
        chance = random.Random(number)  # noqa: S311  # The number alone brings a failure back.
        content = broken(chance.choice(files), chance)
        _endures(
            partial(_read, content, quarantine),
            *(partial(page_image, kind, content, 2, quarantine) for kind in FileType),
        )

    assert read_document(files[0], quarantine).found.pages == 1


@pytest.mark.fuzz
@pytest.mark.timeout(3600)
def test_mails_of_outlook_broken_by_chance_are_endured(quarantine: Quarantine) -> None:
    inner = outlooks.a_message(outlooks.a_file("page.pdf", b"%PDF-1.7"), head=24)
    mail = outlooks.saved(
        outlooks.a_file("report.pdf", letter()),
        outlooks.forwarded(inner),
        received="Received: by mx.example; Mon, 5 Jan 2026 16:02:11 +0000",
    )

    for number in range(TIMES):
        chance = random.Random(number)  # noqa: S311  # The number alone brings a failure back.
        changed = broken(mail, chance)
        _endures(partial(quarantine.outlook, changed))

    assert quarantine.outlook(mail).papers == 2


def _read(content: bytes, quarantine: Quarantine) -> None:
    with suppress(DocumentRefusedError):
        read_document(content, quarantine)


def test_a_seal_is_taken_apart(quarantine: Quarantine) -> None:
    sealed = seal(b"x" * 1000, [p256_holder().certificate])

    assert quarantine.split_sealed(sealed) == split(sealed)


@pytest.mark.fuzz
def test_seals_broken_by_chance_are_refused_unless_they_say_the_same(
    quarantine: Quarantine,
) -> None:
    sealed = seal(b"x" * 100, [p256_holder().certificate])
    sound = split(sealed)

    for number in range(TIMES):
        chance = random.Random(number)  # noqa: S311  # The number alone brings a failure back.
        changed = broken(sealed, chance)
        try:
            fields = quarantine.split_sealed(changed)
        except QuarantineError:
            continue
        # Only where no length changed: keys and content are proven by whoever decrypts.
        assert len(changed) == len(sealed)
        assert len(fields.ciphertext) == len(sound.ciphertext)
