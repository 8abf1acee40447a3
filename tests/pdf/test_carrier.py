from io import BytesIO

import pikepdf

from reportwriter.pdf.carrier import lay_out_carrier
from tests.pdf.reading import pages_of


def test_carriers_differ_in_nothing_but_what_they_carry() -> None:
    one, other = (lay_out_carrier("sealed_page", bytes([value]) * 500) for value in (7, 9))

    with pikepdf.open(BytesIO(one)) as first, pikepdf.open(BytesIO(other)) as second:
        assert first.Root.Metadata.read_bytes() == second.Root.Metadata.read_bytes()
        assert first.pages[0].Contents.read_bytes() == second.pages[0].Contents.read_bytes()
        assert first.attachments["page.p7m"].get_file().read_bytes() == bytes([7]) * 500
        assert second.attachments["page.p7m"].get_file().read_bytes() == bytes([9]) * 500


def test_a_carrier_is_one_page_that_names_nobody() -> None:
    pages = pages_of(lay_out_carrier("sealed_page", b"sealed"))

    assert len(pages) == 1
    assert "whether or not there is anything to say in it" in pages[0]


def test_a_message_is_carried_in_a_file_of_the_same_make() -> None:
    with pikepdf.open(BytesIO(lay_out_carrier("message", b"sealed"))) as pdf:
        assert list(pdf.attachments) == ["message.p7m"]


def test_a_handed_on_page_is_carried_in_one_that_names_nobody_either() -> None:
    carrier = lay_out_carrier("handed_on", b"sealed")

    (page,) = pages_of(carrier)
    assert "whether or not there is anything to say in it" in page
    with pikepdf.open(BytesIO(carrier)) as pdf:
        assert list(pdf.attachments) == ["handed-on.p7m"]
