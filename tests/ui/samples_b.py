"""The check, the confidential page, signing and what a chair reads, with one conference."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.quarantine.facts import PagePicture
from reportwriter.exchange.quarantine.picture import png
from reportwriter.records.travelling import Withdrawn
from reportwriter.services.receipts_received import KeptReceipt
from reportwriter.services.writing import OpenReport
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.certificates.presenter import CertificatesPresenter, CertificatesTools
from reportwriter.ui.certificates.view import CertificatesView
from reportwriter.ui.certificates.view import connect as connect_certificates
from reportwriter.ui.check.presenter import CheckPresenter, CheckTools
from reportwriter.ui.check.reader import ReaderSide, ReaderTools
from reportwriter.ui.check.view import CheckView
from reportwriter.ui.check.view import connect as connect_check
from reportwriter.ui.confidential.moving import ConfidentialTools
from reportwriter.ui.confidential.presenter import ConfidentialPresenter
from reportwriter.ui.confidential.view import ConfidentialView
from reportwriter.ui.confidential.view import connect as connect_confidential
from reportwriter.ui.identity.view import IdentityGate
from reportwriter.ui.letter.transcribing import TypedRow, TypingPane
from reportwriter.ui.letter.view import LetterView
from reportwriter.ui.look import Look
from reportwriter.ui.read.presenter import ReadPresenter, ReadTools
from reportwriter.ui.read.view import ReadView
from reportwriter.ui.read.view import connect as connect_read
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sign.needs import SignTools
from reportwriter.ui.sign.presenter import SignPresenter
from reportwriter.ui.sign.view import SignView
from reportwriter.ui.sign.view import connect as connect_sign
from reportwriter.ui.words.presenter import WordsPresenter
from reportwriter.ui.words.view import WordsView
from reportwriter.ui.words.view import connect as connect_words
from reportwriter.wording import transcribed
from tests.builders import NOON
from tests.ui.fake_reading import FakeReading
from tests.ui.fakes import (
    PASSPHRASE,
    FakeCertificates,
    FakeChecking,
    FakeGoing,
    FakeHanding,
    FakeItems,
    FakeNews,
    FakePrinting,
    FakeTrust,
    FakeWords,
    FakeWriting,
    Made,
    Ready,
    Record,
    first,
)
from tests.ui.fakes_of_chair import (
    FakeReceived,
    kept_receipt,
)
from tests.ui.page_beside.pages import SchoolPages
from tests.ui.sample_board import (
    unchanged,
)
from tests.ui.sample_invitation import an_invitation
from tests.ui.sample_letter import letter_page
from tests.ui.sample_pages import SampleCopies, SamplePages
from tests.ui.sample_report import ITEMS, older, opened, school_problems, school_report


def held(view: QWidget, presenter: object) -> QWidget:
    """Let a view hold its presenter, as a window would."""
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def check(look: Look) -> QWidget:
    view = CheckView(look)
    runner = ImmediateRunner()
    reader = ReaderSide(
        view, ReaderTools(laying=SamplePages(), copies=SampleCopies(), vault=runner, pool=runner)
    )
    tools = CheckTools(
        checking=FakeChecking(school_problems()),
        writing=FakeWriting(opened()),
        runner=runner,
        pool=runner,
        going=FakeGoing(),
    )
    presenter = CheckPresenter(view, reader, tools)
    connect_check(view, presenter, reader)
    presenter.open(opened().report.id)
    return held(view, (presenter, reader))


def confidential_closed(look: Look) -> QWidget:
    view, presenter = _confidential(look)
    return held(view, presenter)


def confidential(look: Look) -> QWidget:
    view, presenter = _confidential(look)
    presenter.unlock(PASSPHRASE)
    presenter.select("i3")
    return held(view, presenter)


def confidential_read(look: Look) -> QWidget:
    view, presenter = _confidential(look)
    presenter.unlock(PASSPHRASE)
    presenter.preview()
    return held(view, presenter)


_WHITE = PagePicture(width=60, height=80, pixels=b"\xff" * 3 * 60 * 80)


def _confidential(look: Look) -> tuple[ConfidentialView, ConfidentialPresenter]:
    view = ConfidentialView(look)
    tools = ConfidentialTools(
        items=FakeItems({item.id: item for item in ITEMS}, pictures=(png(_WHITE),)),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        new_id=lambda: "new-1",
        choose=first,
        ask_chair_first=lambda: True,
        printing=FakePrinting(),
        ask_paper=lambda: None,
        now=lambda: NOON,
    )
    presenter = ConfidentialPresenter(view, tools, FakeNews())
    connect_confidential(view, presenter)
    presenter.open_report(opened().report)
    return view, presenter


def sign(look: Look) -> QWidget:
    return _sign(look, Ready(problems=school_problems()[1:3]))


def signed(look: Look) -> QWidget:
    return _sign(look, Ready(made=Made(signed_at=NOON)))


def signed_with_receipt(look: Look) -> QWidget:
    return _sign(
        look,
        Ready(made=Made(signed_at=NOON), recorded=Record(how="By secure e-mail", on=NOON.date())),
        kept_receipt(),
    )


def sign_no_longer_asked(look: Look) -> QWidget:
    gone = Withdrawn(reason="You were asked by mistake")
    return _sign(look, Ready(withdrawn=replace(an_invitation(), withdrawn=gone)))


def _sign(look: Look, ready: Ready, receipt: KeptReceipt | None = None) -> QWidget:
    view = SignView(look)
    tools = SignTools(
        handing=FakeHanding(at=NOON, state=ready),
        words=FakeWords(),
        reports=FakeWriting(opened()),
        receipts=FakeReceived(receipt),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        folder=Path("/Documents/FIC-0001 to hand over"),
        now=lambda: NOON,
    )
    presenter = SignPresenter(view, tools, FakeNews())
    connect_sign(view, presenter)
    presenter.open(opened().report.id)
    return held(view, presenter)


def read(look: Look) -> QWidget:
    view, presenter = _read(look)
    return held(view, presenter)


def read_page(look: Look) -> QWidget:
    view, presenter = _read(look)
    presenter.unlock(PASSPHRASE)
    return held(view, presenter)


def read_beside(look: Look) -> QWidget:
    """A statement, and beside it the page that was signed."""
    view, presenter = _read(look)
    at = card_key(opened().report.statements[2].id)
    presenter.go_to_sheet(at)
    presenter.toggle_page(at)
    return held(view, presenter)


def read_newer(look: Look) -> QWidget:
    """The second version of a report, with what it says otherwise than the first."""
    view, presenter = _read(look, before=older())
    presenter.go_to_sheet("changed")
    return held(view, presenter)


def _read(look: Look, before: OpenReport | None = None) -> tuple[ReadView, ReadPresenter]:
    view = ReadView(look)
    newer = replace(school_report(), version=2) if before else None
    reading = FakeReading(
        opened=opened(newer),
        before=before,
        check=unchanged(contents=Contents.ITEMS, items=3),
        page=ConfidentialPage(report=opened().report.id, items=ITEMS),
    )
    tools = ReadTools(
        reading=reading,
        checks=reading,
        pages=SchoolPages(),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
    )
    presenter = ReadPresenter(view, tools, FakeGoing())
    connect_read(view, presenter)
    presenter.open("school")
    return view, presenter


def words(look: Look) -> QWidget:
    view = WordsView(look)
    presenter = WordsPresenter(view, FakeTrust(), ImmediateRunner(), FakeGoing())
    connect_words(view, presenter)
    presenter.open(an_invitation())
    return held(view, presenter)


def certificates(look: Look) -> QWidget:
    view = CertificatesView(look)
    tools = CertificatesTools(
        certificates=FakeCertificates(),
        words=FakeWords(),
        write=lambda _files: None,
        vault=ImmediateRunner(),
        folder=Path("/home/ansel"),
    )
    presenter = CertificatesPresenter(view, tools)
    connect_certificates(view, presenter)
    presenter.open()
    presenter.show_own_words()
    return held(view, presenter)


def identity(look: Look) -> QWidget:
    gate = IdentityGate(look, QWidget())
    gate.show_set_up(opened().report.author, new_passphrase=True)
    return gate


def identity_code(look: Look) -> QWidget:
    gate = IdentityGate(look, QWidget())
    gate.show_code("K7QM2-9XWFD-3HTRB-PZ6CN-LJ8VS")
    return gate


def letter(look: Look) -> QWidget:
    view = LetterView(look)
    view.show_who("GP practice", is_proven=False, may_remark=True)
    view.show_page(letter_page())
    view.show_remarks(["Question: What did the practice nurse do next?"], is_marked=True)
    return view


def letter_typing(look: Look) -> QWidget:
    """A statement is being typed from the page, beside one that was typed before."""
    view = LetterView(look)
    view.show_who("GP practice", is_proven=False, may_remark=True)
    view.show_page(letter_page())
    view.show_typed(
        [TypedRow(key="a", words="Fact: She has been on our list since March 2024. Mar 2024.")],
        can_undo=False,
    )
    people = (("P1", "Juniper"), ("P2", "Otto"), ("P4", "Tamsin"))
    pane = TypingPane(
        title=transcribed.TITLE.format(page=1), people=people, heard="Wednesday 2 December 2026"
    )
    view.show_typing(pane, fresh=True)
    fields = view.typing.fields
    fields["text"].set_answer('The practice nurse wrote that Juniper "kept looking at the door".')
    fields["kind"].set_answer("observation")
    fields["about"].set_answer(("P1",))
    fields["when"].set_answer("2 dec 2026")
    return view
