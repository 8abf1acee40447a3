import pytest

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ConferenceReference, MessageId
from reportwriter.domain.message import LONGEST, ChairMessage, Matter, MessageLack, Point

PRU = Contact(name="Pru Oakenshaw", telephone="01632 960001")
EMPTY = ChairMessage(id=MessageId("m1"), conference=ConferenceReference("FIC-0001"), sender=PRU)


def test_points_stand_in_the_order_they_are_asked_for_and_each_once() -> None:
    message = EMPTY.saying(Matter.OWN_NEEDS, "No stairs.").saying(Matter.INTERPRETER, "BSL")

    message = message.saying(Matter.OWN_NEEDS, "A room without stairs.")

    assert message.points == (
        Point(matter=Matter.INTERPRETER, text="BSL"),
        Point(matter=Matter.OWN_NEEDS, text="A room without stairs."),
    )
    assert message.text_of(Matter.PLEASE_RING) is None


def test_a_matter_is_taken_out_again() -> None:
    message = EMPTY.saying(Matter.INTERPRETER, "BSL").saying(Matter.INTERPRETER, None)

    assert message == EMPTY


@pytest.mark.parametrize(
    ("message", "lacks"),
    [
        (EMPTY, (MessageLack.NOTHING_SAID,)),
        (EMPTY.saying(Matter.INTERPRETER, " "), (MessageLack.TEXT,)),
        (EMPTY.saying(Matter.INTERPRETER, "x" * (LONGEST + 1)), (MessageLack.TOO_LONG,)),
        (EMPTY.saying(Matter.INTERPRETER, "x" * LONGEST), ()),
        (EMPTY.saying(Matter.PLEASE_RING, ""), ()),
        (
            ChairMessage(
                id=MessageId("m2"),
                conference=ConferenceReference("FIC-0001"),
                sender=Contact(name="Pru Oakenshaw"),
            ).saying(Matter.PLEASE_RING, ""),
            (MessageLack.NUMBER,),
        ),
    ],
    ids=["nothing", "no word", "too long", "as long as may be", "ring", "ring without a number"],
)
def test_it_says_what_it_lacks(message: ChairMessage, lacks: tuple[MessageLack, ...]) -> None:
    assert message.lacks == lacks
