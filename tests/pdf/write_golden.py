"""Writes the golden text anew, after a change of words or layout has been looked at on paper.

Run as `python -m tests.pdf.write_golden`.
"""

from pathlib import Path

from tests.pdf.reading import pages_of
from tests.pdf.samples import lay_out, the_report

GOLDEN = Path(__file__).parent / "golden" / "school-report.txt"


def golden_text() -> str:
    """Return the text of every page of the sample report, each under its number."""
    pages = pages_of(lay_out(the_report()))
    return "".join(f"--- {number}\n{text}\n" for number, text in enumerate(pages, 1))


if __name__ == "__main__":
    GOLDEN.write_text(golden_text(), encoding="utf-8")
