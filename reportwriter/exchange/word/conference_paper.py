"""Minutes or decision letter as a Word document, to be worked on; it is not signed."""

from reportwriter.domain.paper import ConferencePaper
from reportwriter.exchange.word import paper as word
from reportwriter.exchange.word.hand import Hand
from reportwriter.exchange.word.packing import packed
from reportwriter.pdf.conference_paper import paper_about, paper_story
from reportwriter.wording import word_copy


def write_paper(paper: ConferencePaper) -> bytes:
    """Return the Word document, which says what the PDF says."""
    document = word.paper(paper_about(paper))
    document.add_paragraph(word_copy.NOT_SIGNED, word.WARNING)
    Hand(document, paper_story(paper).blocks).write_all()
    return packed(document)
