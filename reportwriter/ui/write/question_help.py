"""What is said of the question at hand when F1 is pressed: why it is asked, and a good example."""

from dataclasses import dataclass

from reportwriter.forms.form import Section, Slot
from reportwriter.ui.write.sheets import Sheet
from reportwriter.wording.kinds import KINDS, named

WHY, BELONGS, EXAMPLE, ASK_YOURSELF = (
    "Why this is asked",
    "What belongs here",
    "A good example",
    "Ask yourself",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionHelp:
    """`parts` are titles with what stands under each; `example` is what a report could say."""

    question: str
    parts: tuple[tuple[str, str], ...]
    example: str = ""

    @property
    def spoken(self) -> str:
        said = [f"{title}. {words}" for title, words in self.parts]
        if self.example:
            said.append(f"{EXAMPLE}. {self.example}")
        return " ".join((f"{self.question}.", *said)).replace("\n", " ")


def help_of(sheet: Sheet, slot: Slot | None) -> QuestionHelp:
    """Return the help of a heading, or of the sheet as a whole where the author is at none."""
    section = sheet.section
    if slot is None:
        told = _told((WHY, section.why), (BELONGS, section.help))
        return QuestionHelp(question=sheet.title, parts=told)
    told = _told(
        (WHY, slot.why or section.why),
        (BELONGS, _belongs(slot, section)),
        (ASK_YOURSELF, "\n".join(slot.prompts)),
    )
    return QuestionHelp(question=slot.label, parts=told, example=slot.example)


def _told(*parts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((title, words) for title, words in parts if words)


def _belongs(slot: Slot, section: Section) -> str:
    usual = [KINDS[kind].word.lower() for kind in slot.kinds]
    kinds = f"Usual here: {named(usual)}." if usual else ""
    return " ".join(part for part in (slot.help or section.help, kinds) if part)
