"""What can be done to a signed file, by mishap or on purpose."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Pdf
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, TextStringObject
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata
from pyhanko.stamp import StaticStampStyle

from tests.exchange.senders import SIGNED, Sender
from tests.signing.by_pyhanko import ClaimingSigner, HeldSigner, KeepingWriter


def resaved(pdf: bytes) -> bytes:
    """Return the file as another program would save it again."""
    return changed(pdf, _nothing)


def _nothing(_opened: Pdf) -> None:
    return


def changed(pdf: bytes, change: Callable[[Pdf], None]) -> bytes:
    """Return the file written anew, with a change made to it."""
    written = BytesIO()
    with Pdf.open(BytesIO(pdf)) as opened:
        change(opened)
        opened.save(written, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return written.getvalue()


def updated(pdf: bytes, change: Callable[[Any], None]) -> bytes:
    """Return the file with a change written behind it, as annotating and filling in do."""
    writer: Any = KeepingWriter(BytesIO(pdf))
    change(writer)
    writer.update_root()
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def retitled(writer: Any) -> None:
    writer.root["/Retitled"] = TextStringObject("Another title")


def taught_to_run(writer: Any) -> None:
    script: Any = DictionaryObject()  # type: ignore[no-untyped-call]
    script["/S"], script["/JS"] = NameObject("/JavaScript"), TextStringObject("1")
    writer.root["/OpenAction"] = script


def without_its_form(writer: Any) -> None:
    for name in ("/AcroForm", "/Perms"):
        del writer.root[NameObject(name)]


def with_its_signature_twice(writer: Any) -> None:
    signature = writer.root["/AcroForm"]["/Fields"][0]["/V"]
    writer.add_object(DictionaryObject(signature))  # type: ignore[no-untyped-call]


def signed_otherwise(
    pdf: bytes, by: Sender, permission: MDPPerm | None, field: str = "AuthorSignature"
) -> bytes:
    """Return the file signed with another certification than ours, or with none."""
    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=permission is not None,
        docmdp_permissions=permission or MDPPerm.NO_CHANGES,
    )
    writer = KeepingWriter(BytesIO(pdf))
    if field != "AuthorSignature":
        append_signature_field(writer, SigFieldSpec(field))
    signer = HeldSigner(by.keys.signing, by.identity.signing_certificate)
    style = StaticStampStyle(border_width=0)
    written = ClaimingSigner(meta, signer, stamp_style=style, at=SIGNED).sign_pdf(writer)
    return bytes(written.getbuffer())


def without_signature(pdf: bytes) -> bytes:
    """Return the file as if it had been laid out and not signed yet."""
    return changed(pdf, _without_signature)


def _without_signature(opened: Pdf) -> None:
    del opened.Root.AcroForm.Fields[0].V
    del opened.Root[pikepdf.Name.Perms]
