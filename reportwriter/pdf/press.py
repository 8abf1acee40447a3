"""The whole of this room in one object, so that services need not import it to name it."""

from reportwriter.pdf.access import lay_out_personal_copy, lay_out_review_list
from reportwriter.pdf.account import lay_out_account
from reportwriter.pdf.agency import lay_out_agency_copy
from reportwriter.pdf.agenda import lay_out_agenda
from reportwriter.pdf.attached import Carried
from reportwriter.pdf.bundle import lay_out_bundle
from reportwriter.pdf.carrier import lay_out_carrier
from reportwriter.pdf.conference_paper import lay_out_paper
from reportwriter.pdf.confidential_bundle import confidential_bundle_to_pad
from reportwriter.pdf.confidential_page import lay_out_confidential_page, page_to_pad
from reportwriter.pdf.draft import answer_to_pad, draft_to_pad
from reportwriter.pdf.empty_form import lay_out_empty_form
from reportwriter.pdf.family import lay_out_family_copy
from reportwriter.pdf.family_pack import lay_out_family_pack
from reportwriter.pdf.handed_on import handed_on_to_pad
from reportwriter.pdf.invitation import lay_out_invitation
from reportwriter.pdf.letter_pages import lay_out_letter
from reportwriter.pdf.message import lay_out_message, message_to_pad
from reportwriter.pdf.minute import minute_to_pad
from reportwriter.pdf.receipt import lay_out_receipt
from reportwriter.pdf.report import lay_out_report
from reportwriter.pdf.supplement import lay_out_supplement


class Press:
    """Lays out every document that leaves; none of them is signed or sealed here."""

    report = staticmethod(lay_out_report)
    carried = Carried
    confidential_page = staticmethod(lay_out_confidential_page)
    page_to_pad = staticmethod(page_to_pad)
    empty_form = staticmethod(lay_out_empty_form)
    invitation = staticmethod(lay_out_invitation)
    personal_copy = staticmethod(lay_out_personal_copy)
    review_list = staticmethod(lay_out_review_list)
    family_copy = staticmethod(lay_out_family_copy)
    family_pack = staticmethod(lay_out_family_pack)
    agency_copy = staticmethod(lay_out_agency_copy)
    agenda = staticmethod(lay_out_agenda)
    bundle = staticmethod(lay_out_bundle)
    confidential_bundle_to_pad = staticmethod(confidential_bundle_to_pad)
    letter = staticmethod(lay_out_letter)
    account = staticmethod(lay_out_account)
    receipt = staticmethod(lay_out_receipt)
    paper = staticmethod(lay_out_paper)
    supplement = staticmethod(lay_out_supplement)
    message = staticmethod(lay_out_message)
    message_to_pad = staticmethod(message_to_pad)
    minute_to_pad = staticmethod(minute_to_pad)
    draft_to_pad = staticmethod(draft_to_pad)
    answer_to_pad = staticmethod(answer_to_pad)
    handed_on_to_pad = staticmethod(handed_on_to_pad)

    @staticmethod
    def sealed_page(p7m: bytes) -> bytes:
        """Return the one-page carrier of a sealed confidential page."""
        return lay_out_carrier("sealed_page", p7m)

    @staticmethod
    def sealed_message(p7m: bytes) -> bytes:
        """Return the one-page carrier of a sealed message to the chair."""
        return lay_out_carrier("message", p7m)

    @staticmethod
    def sealed_draft(p7m: bytes) -> bytes:
        """Return the one-page carrier of a sealed draft."""
        return lay_out_carrier("draft", p7m)

    @staticmethod
    def sealed_answer(p7m: bytes) -> bytes:
        """Return the one-page carrier of a sealed answer to a draft."""
        return lay_out_carrier("answer", p7m)

    @staticmethod
    def sealed_minute(p7m: bytes) -> bytes:
        """Return the one-page carrier of a sealed minute."""
        return lay_out_carrier("minute", p7m)

    @staticmethod
    def sealed_bundle(p7m: bytes) -> bytes:
        """Return the one-page carrier of a confidential bundle."""
        return lay_out_carrier("bundle", p7m)

    @staticmethod
    def sealed_handed_on(p7m: bytes) -> bytes:
        """Return the one-page carrier of a handed-on page."""
        return lay_out_carrier("handed_on", p7m)
