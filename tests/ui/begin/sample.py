"""The beginning of a report, where a chair is told of a deputy's update to their conference."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from reportwriter.records.travelling import InvitationFile
from reportwriter.services.gone_over import GoneOver
from reportwriter.services.invitation_changes import changes
from reportwriter.services.invitation_standing import Standing
from reportwriter.services.invitations import TakenIn
from reportwriter.services.succession import Followed
from reportwriter.ui.begin.told import told
from reportwriter.ui.begin.view import BeginScreen
from reportwriter.ui.look import Look
from tests.ui.fakes import CHASED_AT
from tests.ui.sample_invitation import an_invitation
from tests.ui.samples_of_screens import begin

FIRST = an_invitation()
BY_DEPUTY = replace(
    FIRST,
    id="2",
    number=2,
    conference=replace(FIRST.conference, venue="Room 9"),
    chair=FIRST.deputies[0],
)
GONE = GoneOver(
    to=BY_DEPUTY.chair.name, at=CHASED_AT, now=BY_DEPUTY.chair.name, stepped_in=BY_DEPUTY.chair.name
)


def followed(
    standing: Standing,
    *,
    record: InvitationFile = BY_DEPUTY,
    gone: GoneOver | None = None,
    is_own: bool = False,
    is_new: bool = False,
) -> TakenIn:
    """Return what came of an invitation to a conference that was called here."""
    is_update = standing is Standing.UPDATE
    return TakenIn(
        record=record,
        is_new=is_new,
        chair_is_known=True,
        standing=standing,
        held=FIRST,
        changes=changes(FIRST, record) if is_update else (),
        followed_by_chair=Followed(
            standing=standing,
            held=FIRST,
            is_new=is_new,
            is_own=is_own,
            asked=("School", "Police"),
            gone_over=gone,
        ),
    )


def _told(look: Look, taken: TakenIn) -> QWidget:
    screen = begin(look)
    assert isinstance(screen, BeginScreen)
    said = told(taken)
    assert said is not None
    screen.show_told(said)
    return screen


def stepped_in(look: Look) -> QWidget:
    """A deputy has stepped in for the reader."""
    return _told(look, followed(Standing.UPDATE, gone=GONE, is_new=True))


def to_a_deputy(look: Look) -> QWidget:
    """The invitation names its reader as a deputy."""
    taken = replace(followed(Standing.FIRST), held=None, followed_by_chair=None, is_deputy=True)
    return _told(look, taken)


def not_the_chair(look: Look) -> QWidget:
    """Somebody signed as chair of the reader's conference who may not."""
    return _told(look, followed(Standing.NOT_THE_CHAIR))
