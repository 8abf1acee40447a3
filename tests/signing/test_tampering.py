"""What happens to a signed PDF on its way, and that none of it passes for unchanged."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Pdf, String
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

from reportwriter.signing.errors import BadSignatureError, SignatureFault
from tests.signing.by_pyhanko import HeldSigner
from tests.signing.people import NOW, author, chair
from tests.signing.signed_pdf import RefusedError, find, signed
from tests.signing.small_pdf import FIELD, RANGES_TO_COME, RESERVED, saved, small_pdf

UNTOUCHED = signed()


def with_new_page_content(pdf: bytes) -> bytes:
    """Change what the page shows by an incremental update, which keeps every signed byte."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(StreamObject(stream_data=b"1 0 0 rg 40 700 99 9 re f"))
    writer.update_container(page)
    return written(writer)


def with_another_field(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    append_signature_field(writer, SigFieldSpec("Another"))
    return written(writer)


def written(writer: IncrementalPdfFileWriter) -> bytes:
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]  # pyHanko's
    return output.getvalue()


def saved_again(pdf: bytes) -> bytes:
    with Pdf.open(BytesIO(pdf)) as opened:
        return saved(opened)


def signed_again_after_removal(pdf: bytes) -> bytes:
    """Take the author's signature out, change the page, and sign as somebody else."""
    with Pdf.open(BytesIO(pdf)) as opened:
        opened.Root.Perms.DocMDP.ByteRange = Array([0, *RANGES_TO_COME])
        opened.Root.Perms.DocMDP.Contents = String(bytes(RESERVED))
        return signed(saved(opened), by=chair())


@pytest.mark.parametrize(
    "change",
    [
        lambda pdf: pdf + b"\n",
        lambda pdf: pdf + b"PK\x03\x04",
        lambda pdf: pdf[:-1],
        lambda pdf: pdf[: len(pdf) // 2],
        lambda pdf: b"\n" + pdf,
        with_new_page_content,
        with_another_field,
        saved_again,
    ],
    ids=[
        "a line added",
        "an archive added",
        "a byte cut off",
        "half cut off",
        "something before it",
        "an update of the page",
        "an update of the form",
        "saved again",
    ],
)
def test_a_changed_file_is_not_one_that_is_signed_as_a_whole(
    change: Callable[[bytes], bytes],
) -> None:
    with pytest.raises((RefusedError, BadSignatureError)):
        find(change(UNTOUCHED)).check()


@given(st.integers(min_value=0, max_value=8 * len(UNTOUCHED) - 1))
@settings(max_examples=300, deadline=None)
def test_no_flipped_bit_passes(bit: int) -> None:
    place, mask = bit // 8, 1 << bit % 8
    damaged = UNTOUCHED[:place] + bytes([UNTOUCHED[place] ^ mask]) + UNTOUCHED[place + 1 :]

    try:
        found = find(damaged)
    except RefusedError:
        return
    if found == find(UNTOUCHED):  # a hexadecimal digit in capitals says the same
        assert damaged.lower() == UNTOUCHED.lower()
        return
    with pytest.raises(BadSignatureError):
        found.check()


def test_a_changed_page_is_called_a_changed_document() -> None:
    changed = UNTOUCHED.replace(b"0 0 1 rg", b"1 0 0 rg")

    with pytest.raises(BadSignatureError) as caught:
        find(changed).check()

    assert caught.value.why is SignatureFault.DIGEST


def test_a_signature_taken_from_another_file_does_not_fit() -> None:
    other = signed(small_pdf().replace(b"0 0 1 rg", b"1 0 0 rg"))

    with pytest.raises(BadSignatureError) as caught:
        replace(find(UNTOUCHED), cms=find(other).cms).check()

    assert caught.value.why is SignatureFault.DIGEST


def test_who_signs_again_is_named_and_is_not_the_author() -> None:
    again = find(signed_again_after_removal(UNTOUCHED)).check()

    assert again.certificate == chair().certificate
    assert again.certificate != author().certificate


def test_a_file_with_two_signatures_is_not_one_that_is_signed_once() -> None:
    second = _approved_by_another(small_pdf(FIELD, "ChairSignature", places=0))

    with pytest.raises(RefusedError):
        find(second)


def _approved_by_another(pdf: bytes) -> bytes:
    """Sign twice without certifying, as another program would."""
    for field, signer in ((FIELD, author()), ("ChairSignature", chair())):
        signature = PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
        held = HeldSigner(signer.key, signer.certificate)
        output = PdfSigner(signature, held).sign_pdf(
            IncrementalPdfFileWriter(BytesIO(pdf)), existing_fields_only=True
        )
        pdf = output.getvalue()
    return pdf


def test_the_untouched_file_passes() -> None:
    assert find(UNTOUCHED).check().facts.is_valid_at(NOW)
