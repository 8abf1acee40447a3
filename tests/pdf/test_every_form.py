"""Every form that ships, filled in every slot, becomes a document like any other."""

import functools

import pytest

from reportwriter.forms.fit import misfits, misplaced
from reportwriter.forms.form import Form
from reportwriter.forms.outline import lacking, outline
from reportwriter.pdf.attached import Carried
from reportwriter.pdf.report import lay_out_report
from tests.forms.filled import REPORT_FORMS, a_filled_one, area_of, fullest_kind
from tests.pdf.reading import PROFILES, failures, text_of
from tests.pdf.samples import SIGNED

EACH_FORM = pytest.mark.parametrize("form", REPORT_FORMS, ids=lambda form: form.id)
SMALL_PRINT = "reconstructed: the official one could not be had"


@functools.cache
def laid_out(form: Form) -> bytes:
    report = a_filled_one(form, fullest_kind(form))
    area = area_of(form)
    asked = form.for_area(area)
    return lay_out_report(
        report, asked, area, carried=Carried(data=b"{}"), made=SIGNED, signer="Pru Oakenshaw"
    )


@EACH_FORM
def test_what_fills_a_form_fits_it_and_leaves_nothing_open(form: Form) -> None:
    report = a_filled_one(form, fullest_kind(form))
    asked = form.for_area(area_of(form))

    assert lacking(asked, report) == ()
    assert misplaced(asked, report) == ()
    assert misfits(asked, report) == ()


@EACH_FORM
@pytest.mark.parametrize("profile", PROFILES)
def test_every_form_filled_passes_both_profiles(form: Form, profile: str) -> None:
    assert failures(laid_out(form), profile) == []


@EACH_FORM
def test_every_heading_of_a_filled_form_is_printed(form: Form) -> None:
    report = a_filled_one(form, fullest_kind(form))

    printed = text_of(laid_out(form)).replace("\u00a0", " ")

    leaves = outline(form.for_area(area_of(form)), report)
    headings = {leaf.slot.label for leaf in leaves if leaf.slot.type.value != "view"}
    assert [heading for heading in headings if heading not in printed] == []


@EACH_FORM
def test_a_form_that_is_reconstructed_says_so_in_the_small_print(form: Form) -> None:
    printed = text_of(laid_out(form))

    assert (SMALL_PRINT in printed) is form.reconstructed


@EACH_FORM
def test_who_signs_confirms_what_they_can_know(form: Form) -> None:
    printed = text_of(laid_out(form))

    assert ("These are my own words, or" in printed) is form.own_words
    assert ("I have kept fact, observation" in printed) is not form.own_words
