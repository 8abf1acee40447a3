"""Signatures that stand oddly in the file: reported as they stand, or the file cannot be read."""

import pytest

from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.quarantine.facts import PdfFacts, SignatureFacts
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.exchange.quarantine.raw_pdf import FIRST_FREE, in_object_stream, one_page

FIELD, VALUE, OTHER = FIRST_FREE, FIRST_FREE + 1, FIRST_FREE + 2
RANGE, CONTENTS = b"/ByteRange [0 10 20 30]", b"/Contents <0102>"


def _signed(
    value: bytes = RANGE + CONTENTS,
    *,
    field: bytes = b"/FT /Sig /T (Author) /V 11 0 R",
    fields: bytes = b"[10 0 R]",
    catalog: bytes = b"",
    other: bytes = b"null",
) -> bytes:
    return one_page(
        {
            FIELD: b"<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] %s >>" % field,
            VALUE: b"<< /Type /Sig /SubFilter /ETSI.CAdES.detached %s >>" % value,
            OTHER: other,
        },
        catalog=b"/AcroForm << /Fields %s /SigFlags 3 >> %s" % (fields, catalog),
    )


def _only(facts: PdfFacts) -> SignatureFacts:
    (signature,) = facts.signatures
    return signature


def test_a_signature_is_reported_with_its_field(quarantine: Quarantine) -> None:
    signature = _only(quarantine.read(_signed()))

    assert (signature.field, signature.kind) == ("Author", "Sig")
    assert signature.sub_filter == "ETSI.CAdES.detached"
    assert signature.byte_range == (0, 10, 20, 30)
    assert signature.contents == b"\1\2"
    assert not signature.certifies


@pytest.mark.parametrize(
    ("value", "byte_range"),
    [
        (b"/ByteRange []", ()),
        (b"/ByteRange 7", ()),
        (b"/ByteRange (0 1 2 3)", ()),
        (b"/ByteRange [0 10 20]", (0, 10, 20)),
        (b"/ByteRange [-5 10 -20 30]", (-5, 10, -20, 30)),
        (b"/ByteRange [0 1 2 3 4 5 6 7]", (0, 1, 2, 3, 4, 5, 6, 7)),
        (b"/ByteRange [0 9007199254740991 20 30]", (0, 9007199254740991, 20, 30)),
        (b"/ByteRange [0.5 /A (x) null true 7]", (7,)),
        (b"/ByteRange 12 0 R", (0, 1, 2, 3)),
        (b"/ByteRange [%s]" % (b"1 " * 1000), ()),
    ],
)
def test_an_odd_byte_range_is_reported_as_it_stands(
    quarantine: Quarantine, value: bytes, byte_range: tuple[int, ...]
) -> None:
    pdf = _signed(value + CONTENTS, other=b"[0 1 2 3]")

    assert _only(quarantine.read(pdf)).byte_range == byte_range


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b"/ByteRange null",
        b"/ByteRange 99 0 R",
    ],
)
def test_without_a_byte_range_nothing_is_signed(quarantine: Quarantine, value: bytes) -> None:
    facts = quarantine.read(_signed(value + CONTENTS))

    assert facts.signatures == ()
    assert facts.empty_fields == ()


@pytest.mark.parametrize("number", [b"9223372036854775807", b"9" * 23])
def test_numbers_beyond_all_files_are_not_reported(quarantine: Quarantine, number: bytes) -> None:
    pdf = _signed(b"/ByteRange [0 %s 20 30]" % number + CONTENTS)

    try:
        facts = quarantine.read(pdf)
    except QuarantineError:
        return
    assert (facts.signatures, facts.is_damaged) == ((), True)


@pytest.mark.parametrize("contents", [b"7", b"2147483647", b"/Name", b"[<00>]", b"<< >>", b"null"])
def test_contents_that_are_no_bytes_are_reported_as_none(
    quarantine: Quarantine, contents: bytes
) -> None:
    pdf = _signed(RANGE + b"/Contents " + contents)

    assert _only(quarantine.read(pdf)).contents == b""


def test_endless_contents_are_cut(quarantine: Quarantine) -> None:
    pdf = _signed(RANGE + b"/Contents <%s>" % (b"00" * (1 << 20)))

    assert len(_only(quarantine.read(pdf)).contents) == 64 << 10


def test_a_signature_that_no_field_holds_is_reported_too(quarantine: Quarantine) -> None:
    pdf = _signed(field=b"/FT /Sig /T (Author)", other=b"<< %s %s >>" % (RANGE, CONTENTS))

    facts = quarantine.read(pdf)

    assert [signature.field for signature in facts.signatures] == ["", ""]
    assert facts.empty_fields == ("Author",)


def test_a_signature_in_an_object_stream_is_reported(quarantine: Quarantine) -> None:
    pdf = in_object_stream(FIRST_FREE, b"<< /Type /Sig %s %s >>" % (RANGE, CONTENTS))

    assert _only(quarantine.read(pdf)).byte_range == (0, 10, 20, 30)


def test_a_signature_written_into_its_field_is_not_taken_for_an_empty_field(
    quarantine: Quarantine,
) -> None:
    pdf = _signed(field=b"/FT /Sig /T (Author) /V << %s %s >>" % (RANGE, CONTENTS))

    facts = quarantine.read(pdf)

    assert [signature.field for signature in facts.signatures] == ["", ""]
    assert facts.empty_fields == ()


@pytest.mark.parametrize(
    ("reference", "permission"),
    [
        (b"/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >>]", 1),
        (b"/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 3 >> >>]", 3),
        (b"/Reference [<< /TransformMethod /DocMDP /TransformParams << /P (1) >> >>]", None),
        (b"/Reference [<< /TransformMethod /DocMDP /TransformParams << /P true >> >>]", None),
        (b"/Reference [<< /TransformMethod /DocMDP >>]", None),
        (b"/Reference [<< /TransformMethod /FieldMDP /TransformParams << /P 1 >> >>]", None),
        (b"/Reference [<< >> << >>]", None),
        (b"/Reference 7", None),
        (b"", None),
    ],
)
def test_what_a_certification_permits_is_reported(
    quarantine: Quarantine, reference: bytes, permission: int | None
) -> None:
    pdf = _signed(RANGE + CONTENTS + reference, catalog=b"/Perms << /DocMDP 11 0 R >>")

    signature = _only(quarantine.read(pdf))

    assert signature.certifies
    assert signature.permission == permission


def test_a_signature_that_is_no_object_of_its_own_certifies_nothing(
    quarantine: Quarantine,
) -> None:
    inner = b"<< %s %s >>" % (RANGE, CONTENTS)
    pdf = _signed(
        b"", field=b"/FT /Sig /T (a) /V " + inner, catalog=b"/Perms << /DocMDP %s >>" % inner
    )

    facts = quarantine.read(pdf)

    assert [signature.certifies for signature in facts.signatures] == [False, False]


@pytest.mark.parametrize("catalog", [b"/Perms << /DocMDP 3 0 R >>", b"/Perms << >>", b""])
def test_a_signature_that_the_catalog_does_not_name_certifies_nothing(
    quarantine: Quarantine, catalog: bytes
) -> None:
    assert not _only(quarantine.read(_signed(catalog=catalog))).certifies


@pytest.mark.parametrize(
    "broken",
    [
        _signed(fields=b"[10 0 R 10 0 R 7 null (x)]"),
        _signed(fields=b"7"),
        _signed(fields=b"<< >>"),
        _signed(field=b"/FT /Sig /T 7 /Kids 9"),
        _signed(field=b"/FT /Sig /T (a) /V 7"),
        _signed(field=b"/FT /Sig /T (a) /V null"),
        _signed(RANGE + CONTENTS + b"/Reference [7]"),
        _signed(RANGE + CONTENTS + b"/Reference [<< /TransformMethod 7 /TransformParams 7 >>]"),
        _signed(catalog=b"/Perms 7"),
        _signed(catalog=b"/Perms << /DocMDP 7 >>"),
        _signed(catalog=b"/Names 7"),
        _signed(catalog=b"/AF [7 null << /EF 7 >>]"),
        _signed(fields=b"[%s]" % (b"<< /FT /Sig /T (a) >>" * 3000)),
    ],
)
def test_fields_and_entries_of_other_types_do_no_harm(
    quarantine: Quarantine, broken: bytes
) -> None:
    try:
        facts = quarantine.read(broken)
    except QuarantineError:
        facts = None

    assert facts is None or len(facts.signatures) <= 1
    assert len(quarantine.read(_signed()).signatures) == 1


def test_every_field_without_a_signature_is_named(quarantine: Quarantine) -> None:
    many = b"".join(b"<< /FT /Sig /T (%d) >>" % number for number in range(100))

    assert len(quarantine.read(_signed(fields=b"[%s]" % many)).empty_fields) == 100
