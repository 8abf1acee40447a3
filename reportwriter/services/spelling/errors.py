"""What can go wrong with spelling."""

from reportwriter.domain.errors import ReportWriterError


class SpellingUnavailableError(ReportWriterError):
    """The process that holds the dictionary does not start, or does not answer."""
