"""Why an answer to a draft, or a draft itself, is not taken in."""

from enum import StrEnum

from reportwriter.domain.errors import ExchangeError


class AnswerFault(StrEnum):
    """What is wrong with a file that should answer a draft. The first found ends it."""

    NO_ANSWER = "no_answer"
    NOT_SEALED_TO_YOU = "not_sealed_to_you"
    DAMAGED = "damaged"
    DOES_NOT_BELONG = "does_not_belong"
    """It was sealed again by somebody who did not write it."""
    NO_DRAFT_OF_YOURS = "no_draft_of_yours"
    NOT_THE_COLLEAGUE = "not_the_colleague"
    """Somebody else signed it than the one the draft was sent to."""
    FALSE_AGREEMENT = "false_agreement"
    """It agrees to something else, or the agreement is not theirs."""


class AnswerRefusedError(ExchangeError):
    """A file is no answer to a draft of the owner's; nothing of it was kept."""

    def __init__(self, why: AnswerFault) -> None:
        super().__init__(why.value)
        self.why = why


class DraftFault(StrEnum):
    """What is wrong with a file that should be a draft to check."""

    NO_DRAFT = "no_draft"
    NOT_SEALED_TO_YOU = "not_sealed_to_you"
    DAMAGED = "damaged"
    DOES_NOT_BELONG = "does_not_belong"


class DraftRefusedError(ExchangeError):
    """A file is no draft that the owner of this vault was asked to check."""

    def __init__(self, why: DraftFault) -> None:
        super().__init__(why.value)
        self.why = why
