"""Pages laid out in a process of their own are those that are laid out here."""

import pickle
import subprocess
from datetime import date

import pytest

from reportwriter.pdf import asked
from reportwriter.pdf.attached import Carried
from reportwriter.pdf.report import lay_out_report
from reportwriter.services import press_apart
from reportwriter.services.press_apart import PagesNotLaidOutError, PressApart
from tests.pdf.samples import LIBRARY, SIGNED, the_report


def test_the_conference_edition_is_the_same_to_the_byte() -> None:
    report = the_report()
    form, area = LIBRARY.form(report.form), LIBRARY.area(report.conference.area)

    apart = PressApart().report(report, form, area, made=SIGNED, signer="Pru Oakenshaw")

    here = lay_out_report(
        report, form, area, carried=Carried(data=b""), made=SIGNED, signer="Pru Oakenshaw"
    )
    assert apart == here


def test_what_goes_wrong_there_is_told_here_and_says_nothing_of_the_report() -> None:
    report = the_report()
    form, area = LIBRARY.form(report.form), LIBRARY.area(report.conference.area)
    no_moment = date(2026, 12, 18)

    with pytest.raises(PagesNotLaidOutError) as caught:
        PressApart().report(report, form, area, made=no_moment, signer="")  # type: ignore[arg-type]

    assert str(caught.value) == "report"


def test_where_no_process_can_be_started_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object, **_how: object) -> None:
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", refuse)

    with pytest.raises(PagesNotLaidOutError):
        press_apart._started()


def test_a_report_passes_unharmed_from_process_to_process() -> None:
    report = the_report()
    form, area = LIBRARY.form(report.form), LIBRARY.area(report.conference.area)

    passed = pickle.loads(pickle.dumps((report, form, area)))  # noqa: S301  # Our own bytes.

    assert passed == (report, form, area)
    assert asked.laid_out(pickle.dumps(("report", report, form, area, SIGNED, ""))).startswith(
        b"%PDF"
    )
