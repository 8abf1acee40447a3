"""What the data of a signed paper holds: minutes or decision letter, for professionals."""

from dataclasses import dataclass
from typing import Literal

from reportwriter.domain.paper import ConferencePaper
from reportwriter.records.travelling import Certificates


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """What `paper.json` holds. The copy for a member of the family carries none."""

    format: Literal["reportwriter-paper"] = "reportwriter-paper"
    format_version: Literal[1] = 1
    chair: Certificates
    paper: ConferencePaper
