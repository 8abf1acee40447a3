"""A form pack: signed by somebody, unchanged, sound, and kept where it harms nothing."""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import load_der_private_key

from reportwriter.crypto.seals import Seals
from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import FormRef
from reportwriter.exchange import form_pack
from reportwriter.exchange.form_pack import PackRefused, PackRefusedError, content_of, packed
from reportwriter.forms.errors import FormError
from reportwriter.forms.library import Library
from reportwriter.records.travelling import Certificates
from reportwriter.services.form_packs import FormPacks
from reportwriter.signing.identity import NewIdentity, make_identity
from reportwriter.signing.signatures import Signatures
from tests.builders import NOON

FORM = b"""\
id = "larkabout-report"
version = 1
title = "Report for the Larkabout conference"
source = "Larkabout handbook, page 3"

[[sections]]
id = "one"
title = "What happened"
slots = [{ id = "account", label = "What was seen" }]
"""
AREA = (
    (Path(form_pack.__file__).parents[1] / "forms/areas/england.toml")
    .read_text("utf-8")
    .replace('id = "england"', 'id = "larkabout"', 1)
    .replace("forms = [", 'forms = [{ id = "larkabout-report", version = 1 }, ', 1)
    .encode()
)
PACK = {"form.toml": FORM, "area.toml": AREA}
REF = FormRef(id="larkabout-report", version=1)


@dataclass(frozen=True)
class _Keys:
    signing: Any


@dataclass(frozen=True)
class _Author:
    certificates: Certificates
    keys: _Keys


def an_author(made: NewIdentity | None = None) -> Any:
    made = made or make_identity("Bram Fennick", "Larkabout Council", "Forms officer", NOON)
    certificates = Certificates.of(made.signing_certificate, made.encryption_certificate)
    return _Author(certificates, _Keys(load_der_private_key(made.signing_key, None)))


AUTHOR = an_author()


@pytest.fixture
def packs(tmp_path: Path) -> FormPacks:
    folder = tmp_path / "forms"
    return FormPacks(
        library=Library(installed=folder),
        folder=folder,
        signatures=Signatures,
        seals=Seals,
        now=lambda: NOON,
    )


def refused(act: Callable[[], object]) -> PackRefusedError:
    with pytest.raises(PackRefusedError) as caught:
        act()
    return caught.value


def why(packs: FormPacks, pack: bytes) -> PackRefused:
    return refused(lambda: packs.look_into(pack)).why


def signed(content: bytes) -> bytes:
    """Return any content as a pack whose signature is good."""
    value = Signatures.sign_content(
        content,
        key=AUTHOR.keys.signing,
        certificate=AUTHOR.certificates.signing_der,
        at=NOON,
    )
    return packed(content, value)


def test_a_pack_says_who_signed_it_and_what_is_in_it(packs: FormPacks) -> None:
    sound = packs.look_into(packs.make(PACK, AUTHOR))

    assert sound.signed.signer == Contact(
        name="Bram Fennick", designation="Forms officer", agency="Larkabout Council"
    )
    assert sound.titles == (
        "Area: England (no local profile)",
        "Form: Report for the Larkabout conference, version 1",
    )


def test_what_is_installed_stands_beside_the_forms_of_the_program(packs: FormPacks) -> None:
    packs.install(packs.look_into(packs.make(PACK, AUTHOR)))

    library = Library(installed=packs.folder)

    assert library.form(REF).title == "Report for the Larkabout conference"
    assert REF in library.area(AreaId("larkabout")).forms
    assert set(Library().refs) < set(library.refs)
    assert "stockport" in [area.id for area in library.areas()]


def test_a_stray_file_among_the_installed_is_no_form(packs: FormPacks) -> None:
    packs.folder.mkdir()
    (packs.folder / "notes.toml").write_text("x = 1", "utf-8")
    (packs.folder / "notes.vX.toml").write_text("x = 1", "utf-8")

    assert Library(installed=packs.folder).refs == Library().refs


def test_the_words_are_those_of_who_signed(packs: FormPacks) -> None:
    pack = packs.look_into(packs.make(PACK, AUTHOR)).signed
    words = Seals.check_words(AUTHOR.certificates.signing_der, AUTHOR.certificates.encryption_der)

    assert packs.are_signers_words(pack, (0, 3, 7), (words[0], words[3], words[7]))
    assert not packs.are_signers_words(pack, (0, 3, 7), (words[0], words[3], words[6]))


def test_no_byte_of_what_was_signed_may_change(packs: FormPacks) -> None:
    pack = packs.make(PACK, AUTHOR)

    assert why(packs, pack.replace(b"What was seen", b"What was sean")) is PackRefused.CHANGED


def test_the_signature_of_another_pack_does_not_serve(packs: FormPacks) -> None:
    mine = json.loads(packs.make(PACK, AUTHOR))
    other = json.loads(packs.make({"form.toml": FORM}, AUTHOR))

    swapped = json.dumps({**mine, "signature": other["signature"]}).encode()

    assert why(packs, swapped) is PackRefused.CHANGED


def test_words_of_another_are_not_compared_for_who_signed(packs: FormPacks) -> None:
    content = content_of(PACK, an_author().certificates.encryption_der)

    assert why(packs, signed(content)) is PackRefused.NOT_A_PAIR
    assert why(packs, signed(content_of(PACK, b"none"))) is PackRefused.NOT_A_PAIR


def test_a_certificate_that_ran_out_signs_nothing_that_is_taken(packs: FormPacks) -> None:
    pack = packs.make(PACK, AUTHOR)
    later = replace(packs, now=lambda: NOON + timedelta(days=4000))

    assert why(later, pack) is PackRefused.NOT_VALID_NOW


def test_an_unsound_form_is_neither_packed_nor_taken(packs: FormPacks) -> None:
    unsound = {"form.toml": FORM.replace(b"label", b"lable")}
    content = content_of(unsound, AUTHOR.certificates.encryption_der)

    made = refused(lambda: packs.make(unsound, AUTHOR))
    came = refused(lambda: packs.look_into(signed(content)))

    for error in (made, came):
        assert (error.why, error.named) == (PackRefused.UNSOUND, "form.toml")
        assert isinstance(error.__cause__, FormError)
        assert error.__cause__.problems[0].line == 9


def test_a_form_that_is_too_deep_to_be_read_is_unsound(packs: FormPacks) -> None:
    deep = {"form.toml": b"id = " + b"[" * 100_000}

    assert refused(lambda: packs.make(deep, AUTHOR)).why is PackRefused.UNSOUND


@pytest.mark.parametrize(
    "name", ["../../outside.toml", "/etc/passwd", "C:\\x.toml", "areas/../x", "", "a\x00b"]
)
def test_names_in_a_pack_are_never_paths(packs: FormPacks, tmp_path: Path, name: str) -> None:
    content = content_of({name: FORM}, AUTHOR.certificates.encryption_der)

    packs.install(packs.look_into(signed(content)))

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files == [packs.folder / "larkabout-report.v1.toml"]


@pytest.mark.parametrize("form_id", ["../up", "a/b", "A", "a.b", "a\\\\b", "con:"])
def test_an_id_that_could_be_a_path_is_unsound(packs: FormPacks, form_id: str) -> None:
    files = {"form.toml": FORM.replace(b"larkabout-report", form_id.encode(), 1)}

    assert refused(lambda: packs.make(files, AUTHOR)).why is PackRefused.UNSOUND


@pytest.mark.parametrize(
    "pack",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"signed": "a", "signature": 1}',
        b'{"signed": "a", "signature": "not base 64!"}',
        b'{"signed": "a", "signed": "b", "signature": ""}',
        b'{"signed": "a", "signature": "", "more": "b"}',
    ],
)
def test_what_is_no_pack_is_refused(packs: FormPacks, pack: bytes) -> None:
    assert why(packs, pack) is PackRefused.NOT_A_PACK


def _content(**changed: Any) -> bytes:
    plain = {
        "format": form_pack.FORMAT,
        "encryption_certificate": base64.b64encode(AUTHOR.certificates.encryption_der).decode(),
        "files": {"form.toml": FORM.decode()},
    }
    return json.dumps(plain | changed).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"no JSON",
        _content(more=1),
        _content(format="report-writer form pack 2"),
        _content(encryption_certificate=1),
        _content(files={}),
        _content(files=[]),
        _content(files={"a": 1}),
        _content(files={"a": "\ud800"}),
        _content(files={str(number): "" for number in range(form_pack.MOST_FILES + 1)}),
    ],
)
def test_a_good_signature_over_anything_else_is_no_pack(packs: FormPacks, content: bytes) -> None:
    assert why(packs, signed(content)) is PackRefused.NOT_A_PACK


def test_a_lone_half_of_a_character_was_never_signed(packs: FormPacks) -> None:
    pack = b'{"signed": "\\ud800", "signature": ""}'

    assert why(packs, pack) is PackRefused.CHANGED


def test_nothing_larger_than_a_pack_is_read(packs: FormPacks) -> None:
    large = {"form.toml": FORM + b"#" * form_pack.LARGEST_FILE}

    assert why(packs, b" " * (form_pack.LARGEST + 1)) is PackRefused.TOO_LARGE
    assert refused(lambda: packs.make(large, AUTHOR)).why is PackRefused.TOO_LARGE
    assert refused(lambda: packed(b" " * form_pack.LARGEST, b"")).why is PackRefused.TOO_LARGE


def test_what_is_not_text_cannot_be_packed() -> None:
    assert refused(lambda: content_of({"a": b"\xff"}, b"")).why is PackRefused.NOT_A_PACK


def test_the_same_pack_may_be_installed_again(packs: FormPacks) -> None:
    sound = packs.look_into(packs.make(PACK, AUTHOR))

    assert packs.install(sound) == packs.install(sound)


def test_a_form_that_is_held_is_not_replaced(packs: FormPacks) -> None:
    packs.install(packs.look_into(packs.make(PACK, AUTHOR)))
    other = {"form.toml": FORM.replace(b"What was seen", b"What was heard")}

    error = refused(lambda: packs.install(packs.look_into(packs.make(other, AUTHOR))))

    assert error.why is PackRefused.TAKEN
    assert b"seen" in (packs.folder / "larkabout-report.v1.toml").read_bytes()


@pytest.mark.parametrize(
    "file", ["fife-conference-report.v1.toml", "areas/stockport.toml"], ids=["form", "area"]
)
def test_what_comes_with_the_program_is_not_replaced(packs: FormPacks, file: str) -> None:
    content = (Path(form_pack.__file__).parents[1] / "forms" / file).read_bytes()
    sound = packs.look_into(packs.make({"a.toml": content}, AUTHOR))

    assert refused(lambda: packs.install(sound)).why is PackRefused.TAKEN
    assert not packs.folder.exists()


def test_one_pack_holds_a_form_once(packs: FormPacks) -> None:
    twice = {"a.toml": FORM, "b.toml": FORM}

    assert refused(lambda: packs.make(twice, AUTHOR)).why is PackRefused.TAKEN


def test_a_pack_with_a_form_alone_leaves_the_areas_as_they_are(packs: FormPacks) -> None:
    packs.install(packs.look_into(packs.make({"form.toml": FORM}, AUTHOR)))

    library = Library(installed=packs.folder)

    assert REF in library.refs
    assert library.area_ids == Library().area_ids
