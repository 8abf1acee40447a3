"""Lays out what is asked of the process that does nothing else: see `services/press_apart.py`."""

import pickle

from reportwriter.pdf.attached import Carried
from reportwriter.pdf.family import lay_out_family_copy
from reportwriter.pdf.report import lay_out_report


def laid_out(asked: bytes) -> bytes:
    """Return the pages. `asked` was written by this very program, for its own child."""
    task, *of = pickle.loads(asked)  # noqa: S301  # Nobody else holds the other end of the pipe.
    if task == "report":
        report, form, area, made, signer = of
        carried = Carried(data=b"", documents=(b"",) * len(report.attached))
        return lay_out_report(report, form, area, carried=carried, made=made, signer=signer)
    copy, form, area, made = of
    return lay_out_family_copy(copy, form, area, made=made)
