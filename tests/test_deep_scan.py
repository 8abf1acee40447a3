"""The search for leaks is itself proved: a word is planted in each carrier and must be found."""

import base64
import bz2
import gzip
import io
import json
import lzma
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import sqlcipher3.dbapi2 as sqlcipher
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from reportwriter.resources import resource_path
from tests.deep_scan import deep_scan, scan_bytes

WORD = "Zaunkönig-7731"
KEY = bytes(range(32))
NOISE = bytes(range(256)) * 5


def _zipped(method: int) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        archive.writestr("word/document.xml", f"<w:t>{WORD}</w:t>" + "x" * 500)
    return whole.getvalue()


def _zip_without_contents() -> bytes:
    whole = _zipped(zipfile.ZIP_DEFLATED)
    return whole[: whole.index(b"PK\x01\x02")]


def _drawn() -> bytes:
    pdfmetrics.registerFont(TTFont("Inter", str(resource_path("fonts/Inter.ttf"))))
    whole = io.BytesIO()
    canvas = Canvas(whole, pageCompression=1)
    canvas.setFont("Inter", 12)
    canvas.drawString(100, 700, WORD)
    canvas.rect(90, 690, 200, 30, fill=1)
    canvas.save()
    return whole.getvalue()


def _pdf(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    whole = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        change(document)
        document.save(whole, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return whole.getvalue()


def _titled(document: pikepdf.Pdf) -> None:
    document.docinfo["/Title"] = pikepdf.String(WORD)


def _with_an_attachment(document: pikepdf.Pdf) -> None:
    document.attachments["notes.json"] = json.dumps({"text": WORD}).encode()


def _with_a_pdf_attached(document: pikepdf.Pdf) -> None:
    document.attachments["page.pdf"] = _drawn()


def _with_a_comment(document: pikepdf.Pdf) -> None:
    document.pages[0].Annots = pikepdf.Array(
        [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Contents=WORD)]
    )


def _plain_database() -> bytes:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE TABLE statement (text BLOB)")
        connection.execute("INSERT INTO statement VALUES (?)", (zlib.compress(WORD.encode()),))
        connection.commit()
        return connection.serialize()


CARRIERS: dict[str, bytes] = {
    "utf-8": WORD.encode(),
    "utf-16, little end first": WORD.encode("utf-16-le"),
    "utf-16, big end first": WORD.encode("utf-16-be"),
    "utf-16 at an odd offset": b"x" + WORD.encode("utf-16-le"),
    "another case": WORD.upper().encode(),
    "decomposed letters": b"Zaunko\xcc\x88nig-7731",
    "broken over two lines": WORD.replace("k", "k\n  ").encode(),
    "a soft hyphen": WORD.replace("k", "k\u00ad").encode(),
    "another case in utf-16": "zaunkoenig-7731".replace("oe", "ö").encode("utf-16-be"),
    "json": json.dumps(WORD).encode(),
    "every letter escaped": "".join(f"\\u{ord(letter):04x}" for letter in WORD).encode(),
    "percent": b"Zaunk%C3%B6nig-7731",
    "hex": WORD.encode().hex().encode(),
    "hex, capital": WORD.encode().hex().upper().encode(),
    "hex of utf-16": WORD.encode("utf-16-be").hex().upper().encode(),
    "hex with blanks": WORD.encode().hex(" ").encode(),
    "base64, first phase": base64.b64encode(WORD.encode() + NOISE),
    "base64, second phase": base64.b64encode(b"x" + WORD.encode() + NOISE),
    "base64, third phase": base64.b64encode(b"xx" + WORD.encode() + NOISE),
    "base64 for addresses": base64.urlsafe_b64encode(NOISE + WORD.encode()),
    "base64 in lines after a head": b"Attached\n\n" + base64.encodebytes(NOISE + WORD.encode()),
    "base64 of zlib": base64.b64encode(zlib.compress(NOISE + WORD.encode())),
    "zlib": zlib.compress(WORD.encode()),
    "zlib amid other bytes": NOISE + zlib.compress(WORD.encode()) + NOISE,
    "zlib cut short": zlib.compress(WORD.encode() + NOISE * 20)[:-9],
    "gzip": NOISE + gzip.compress(WORD.encode()),
    "bzip2": NOISE + bz2.compress(WORD.encode()) + NOISE,
    "xz": lzma.compress(WORD.encode()),
    "zip": _zipped(zipfile.ZIP_DEFLATED),
    "zip, only stored": _zipped(zipfile.ZIP_STORED),
    "zip without its table of contents": _zip_without_contents(),
    "zip in gzip": gzip.compress(_zipped(zipfile.ZIP_DEFLATED)),
    "pdf text in a subset font, painted over": _drawn(),
    "pdf title": _pdf(_titled),
    "pdf attachment": _pdf(_with_an_attachment),
    "pdf in a pdf": _pdf(_with_a_pdf_attached),
    "pdf comment": _pdf(_with_a_comment),
    "pdf after other bytes": NOISE + _drawn(),
    "plain database, a packed cell": _plain_database(),
}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_planted_word_is_found_in(carrier: str, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "file").write_bytes(CARRIERS[carrier])

    found = deep_scan(tmp_path, [WORD, "not planted"])

    assert {finding.word for finding in found} == {WORD}
    assert {finding.file.name for finding in found} == {"file"}


def test_a_word_in_a_file_name_is_found(tmp_path: Path) -> None:
    (tmp_path / f"{WORD}.txt").touch()

    assert [finding.trail for finding in deep_scan(tmp_path, [WORD])] == [("file name",)]


def test_nothing_is_found_where_nothing_was_planted(tmp_path: Path) -> None:
    for number, whole in enumerate(CARRIERS.values()):
        (tmp_path / str(number)).write_bytes(whole)

    assert deep_scan(tmp_path, ["Goldammer-1177"]) == ()


def test_bytes_in_memory_are_searched_alike() -> None:
    assert scan_bytes(CARRIERS["base64 of zlib"], [WORD, "not planted"]) == (WORD,)


@pytest.fixture
def vault(tmp_path: Path) -> "sqlcipher.Connection":
    """An encrypted database as ours, but one that neither wipes nor empties its log."""
    connection = sqlcipher.connect(str(tmp_path / "vault.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("CREATE TABLE statement (text TEXT)")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(text)")
    return connection


def _in_a_row(vault: "sqlcipher.Connection") -> None:
    vault.execute("INSERT INTO statement VALUES (?)", (WORD,))


def _across_two_pages(vault: "sqlcipher.Connection") -> None:
    # Whatever the page's own bookkeeping takes, one of these lies across its end.
    text = "".join("." * 3900 + WORD[: 1 + at % 3] + WORD for at in range(40))
    vault.execute("INSERT INTO statement VALUES (?)", (text,))


def _in_the_search_index(vault: "sqlcipher.Connection") -> None:
    vault.execute("INSERT INTO found VALUES (?)", (f"one {WORD} two",))


def _deleted(vault: "sqlcipher.Connection") -> None:
    _across_two_pages(vault)
    _in_a_row(vault)
    vault.execute("DELETE FROM statement")


def _taken_out_of_the_index(vault: "sqlcipher.Connection") -> None:
    _in_the_search_index(vault)
    vault.execute("DELETE FROM found")


@pytest.mark.parametrize("is_in_the_log", [True, False], ids=["log", "file"])
@pytest.mark.parametrize(
    "plant",
    [_in_a_row, _across_two_pages, _in_the_search_index, _deleted, _taken_out_of_the_index],
    ids=lambda plant: str(plant.__name__).strip("_"),
)
def test_an_encrypted_database_is_searched_to_its_free_pages(
    vault: "sqlcipher.Connection",
    tmp_path: Path,
    plant: Callable[["sqlcipher.Connection"], None],
    is_in_the_log: bool,
) -> None:
    plant(vault)
    if not is_in_the_log:
        vault.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    with_the_key = deep_scan(tmp_path, [WORD], database_keys=[KEY])
    without = deep_scan(tmp_path, [WORD])
    with_another = deep_scan(tmp_path, [WORD], database_keys=[bytes(32)])
    vault.close()

    where = "vault.db-wal" if is_in_the_log else "vault.db"
    assert where in {finding.file.name for finding in with_the_key}
    assert without == with_another == ()
