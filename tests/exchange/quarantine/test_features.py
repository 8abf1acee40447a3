import pytest

from reportwriter.exchange.quarantine.facts import Feature
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.exchange.quarantine.actions import PARTS, PLACES, hidden_actions
from tests.exchange.quarantine.raw_pdf import one_page


@pytest.mark.parametrize("place", PLACES)
def test_every_action_is_reported_wherever_it_hides(quarantine: Quarantine, place: str) -> None:
    missed = [
        (name, facts.features)
        for name, pdf, feature in hidden_actions(place)
        if feature not in (facts := quarantine.read(pdf)).features
    ]

    assert missed == []


@pytest.mark.parametrize("part", PARTS)
def test_every_part_that_is_none_of_ours_is_reported(quarantine: Quarantine, part: str) -> None:
    pdf, feature = PARTS[part]

    assert feature in quarantine.read(pdf).features


def test_what_an_older_revision_held_is_reported_while_anything_refers_to_it(
    quarantine: Quarantine,
) -> None:
    older = one_page({10: b"<< /S /Launch /F (a) >>"})
    at = len(older)
    newer = b"11 0 obj\n<< /A 10 0 R >>\nendobj\nxref\n11 1\n%010d 00000 n \n" % at
    trailer = b"trailer\n<< /Root 1 0 R /Size 12 /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    table = older.rindex(b"xref\n0 1")

    facts = quarantine.read(older + newer + trailer % (table, at + newer.index(b"xref")))

    assert facts.features == (Feature.LAUNCH,)
    assert facts.revisions == 2


def test_a_jump_within_the_file_is_nothing_to_report(quarantine: Quarantine) -> None:
    jump = b"/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D [3 0 R /Fit] >> >>]"

    facts = quarantine.read(one_page(page=jump))

    assert facts.features == ()
    assert not facts.is_damaged
