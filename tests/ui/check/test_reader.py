from dataclasses import dataclass, field, replace

from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.services.report_preview import LaidOut
from reportwriter.services.writing import OpenReport
from reportwriter.ui.check.reader import CHAIR, Checked, ReaderSide, ReaderTools
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import CORIN
from tests.ui.check.test_presenter import FakeView
from tests.ui.sample_pages import SampleCopies, SamplePages
from tests.ui.sample_report import opened
from tests.ui.waiting import WaitingRunner

CHECKED = Checked(opened=opened(), may_be_signed=False, sentences={})


@dataclass
class Laying(SamplePages):
    asked: list[bool] = field(default_factory=list)
    error: ReportWriterError | None = None

    def for_chair(self, opened: OpenReport, *, may_be_signed: bool) -> LaidOut:
        self.asked.append(may_be_signed)
        if self.error:
            raise self.error
        return super().for_chair(opened, may_be_signed=may_be_signed)


def a_side(view: FakeView, laying: Laying | None = None) -> ReaderSide:
    runner = ImmediateRunner()
    tools = ReaderTools(laying=laying or Laying(), copies=SampleCopies(), vault=runner, pool=runner)
    return ReaderSide(view, tools)


def test_the_chair_comes_first_and_then_each_of_the_family() -> None:
    view = FakeView()

    a_side(view).show(CHECKED)

    assert view.readers[0] == CHAIR
    assert (CORIN, "Corin Thrumm") in view.readers
    assert view.page is not None
    assert view.page.is_first
    assert view.page.image.startswith(b"\x89PNG")


def test_pages_turn_as_far_as_there_are_any() -> None:
    view = FakeView()
    side = a_side(view)
    side.show(CHECKED)

    side.turn(-1)
    assert view.page is not None
    assert view.page.place.startswith("Page 1 of")

    for _ in range(100):
        side.turn(1)
    assert view.page.is_last


def test_a_statement_turns_to_the_page_that_prints_its_reference() -> None:
    view = FakeView()
    side = a_side(view)
    side.show(CHECKED)
    statement = CHECKED.opened.report.statements[-1]

    side.go_to(statement.id, "card")

    assert view.in_preview == ["card"]
    assert view.page is not None
    assert not view.page.is_first


def test_what_cannot_be_signed_yet_says_on_each_page_that_it_is_a_draft() -> None:
    draft, signed = (
        SamplePages().for_chair(CHECKED.opened, may_be_signed=may) for may in (False, True)
    )

    assert all("Draft. Not signed." in text for text in draft.texts)
    assert not any("Draft. Not signed." in text for text in signed.texts)
    assert "Electronic signature" not in draft.texts[-1]


def test_after_another_check_the_same_page_is_shown_anew() -> None:
    view, laying = FakeView(), Laying()
    side = a_side(view, laying)
    side.show(CHECKED)
    side.turn(1)

    side.show(replace(CHECKED, may_be_signed=True))

    assert laying.asked == [False, True]
    assert view.page is not None
    assert view.page.place.startswith("Page 2 of")


def test_a_page_that_comes_late_is_no_longer_shown() -> None:
    view, pool = FakeView(), WaitingRunner()
    tools = ReaderTools(laying=Laying(), copies=SampleCopies(), vault=ImmediateRunner(), pool=pool)
    side = ReaderSide(view, tools)
    side.show(CHECKED)
    side.close()

    pool.do_all()

    assert view.page is None
    assert view.preview == ()


def test_trouble_is_said() -> None:
    view = FakeView()

    a_side(view, Laying(error=VaultError("closed"))).show(CHECKED)

    assert isinstance(view.trouble, VaultError)
