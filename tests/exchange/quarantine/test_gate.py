import struct
import time
import zlib
from collections.abc import Iterator

import pytest

from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.quarantine import cells
from reportwriter.exchange.quarantine.cells import ForkedCells, SpawnedCells
from reportwriter.exchange.quarantine.facts import MOST_BYTES, Task
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.signing.small_pdf import FIELD, small_pdf


@pytest.fixture(scope="module", params=[ForkedCells, SpawnedCells])
def either(request: pytest.FixtureRequest) -> Iterator[Quarantine]:
    with Quarantine(request.param()) as started:
        yield started


def test_the_structure_of_a_file_is_reported(either: Quarantine) -> None:
    facts = either.read(small_pdf(places=0))

    assert (facts.pages, facts.title, facts.empty_fields) == (1, "A small file", (FIELD,))
    assert not facts.is_damaged
    assert (facts.signatures, facts.attachments, facts.features) == ((), (), ())


def test_a_page_comes_out_as_a_picture(either: Quarantine) -> None:
    (picture,) = either.pages(small_pdf(), 0, 5, 0.5)

    width, height = struct.unpack(">II", picture[16:24])
    assert picture.startswith(b"\x89PNG")
    assert (width, height) == (298, 421)
    length = struct.unpack(">I", picture[33:37])[0]
    rows = zlib.decompress(picture[41 : 41 + length])
    middle_of_the_blue_box = 60 * (1 + 3 * width) + 1 + 3 * 50
    assert rows[middle_of_the_blue_box : middle_of_the_blue_box + 3] == b"\x00\x00\xff"


def test_this_computer_gives_all_protections(quarantine: Quarantine) -> None:
    assert quarantine.lacking == ()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and no more", b"\x00" * 100_000])
def test_what_is_no_pdf_cannot_be_read(either: Quarantine, content: bytes) -> None:
    with pytest.raises(QuarantineError) as caught:
        either.read(content)

    assert caught.value.why is Trouble.DIED
    with pytest.raises(QuarantineError):
        either.text(content)


def test_what_is_no_seal_cannot_be_taken_apart(quarantine: Quarantine) -> None:
    with pytest.raises(QuarantineError):
        quarantine.split_sealed(b"not a seal")


def test_a_file_beyond_all_measure_is_not_even_sent(quarantine: Quarantine) -> None:
    with pytest.raises(QuarantineError) as caught:
        quarantine.read(bytes(MOST_BYTES + 1))

    assert caught.value.why is Trouble.TOO_LARGE


def test_a_warden_that_died_is_replaced() -> None:
    warded = ForkedCells()
    with Quarantine(warded) as started:
        warded._warden.kill()
        warded._warden.wait()

        assert started.read(small_pdf()).pages == 1


@pytest.mark.parametrize("cells_of", [ForkedCells, SpawnedCells])
def test_a_cell_that_never_answers_is_given_up(
    cells_of: type[ForkedCells | SpawnedCells], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "SECONDS", 1.0)
    warded = cells_of()
    line = warded.open(Task.STRUCTURE)
    started = time.monotonic()

    with pytest.raises(QuarantineError) as caught:
        line.receive(1 << 20)

    line.hang_up()
    warded.close()
    assert caught.value.why is Trouble.TOO_SLOW
    assert time.monotonic() - started < 10


def test_afterwards_no_process_is_left() -> None:
    warded = ForkedCells()

    with Quarantine(warded) as started:
        started.read(small_pdf())

    assert warded._warden.returncode is not None
