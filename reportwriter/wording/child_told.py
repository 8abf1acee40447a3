"""What is said of a child's own minutes: to the chair who writes them, and to the child."""

from collections.abc import Mapping, Sequence

from reportwriter.wording.kinds import named

PARTS: Mapping[str, str] = {
    "decision": "What was decided about you",
    "plan": "What will happen now",
    "said": "What people said",
}
"""By the value of `services.child_told.About`; each stands over the sentences for the child."""
ABOUT: Mapping[str, str] = {
    "decision": "What was decided",
    "plan": "What is to be done",
    "said": "What {who} said",
}
"""The same for the chair."""
SOMEBODY = "somebody"
ADVICE: Sequence[tuple[str, Sequence[str]]] = (
    (
        "Keeping this safe",
        (
            "This is yours. It says things about you and your family that are private.",
            "Keep it where nobody finds it whom you do not want to read it. You do not have to "
            "show it to anybody.",
            "Please do not put it, or pictures of it, on your phone or online. Others could pass "
            "it on.",
            "If there is no safe place for it at home, ask your social worker to keep it for you. "
            "You can read it there whenever you want.",
            "If somebody makes you show it, or you do not feel safe because of it, tell an adult "
            "whom you trust. In danger, ring 999.",
        ),
    ),
    (
        "If you want to say something",
        (
            "If something here is not right, or you do not agree, you can tell the chair or your "
            "social worker. Somebody you trust can help you to.",
            "You can ask what a word means, and you can ask again.",
        ),
    ),
)
"""The only sentences of a child's own minutes that are not written for that child."""

TITLE = "For children"
LEDE = (
    "What each child is told, in words for that child. Only what has such words stands in their "
    "own minutes. What is kept from a child is not listed here."
)
IN_WORDS = "In words for {name}"
LEFT_OUT = "Left empty, it is not in the minutes of {name}."
NOT_WRITTEN = "Not told"
CHANGED = "Changed since"
CHANGED_MORE = (
    "It has changed since you wrote these words, so they are left out. Read both: change the "
    "words, or say that they still hold."
)
STILL_HOLDS = "The words still hold"
DEBRIEF = "The talk afterwards"
DEBRIEF_MORE = (
    "You talk with {name} about what was decided, a supporter beside, and say how to keep the "
    "minutes safe."
)
HELD, TO_HOLD = "Held {day}, with {supporter}", "Still to be held"
NONE_HELD = "None: {reason}"
NOTHING_TOLD = (
    "Nothing is written in words for {name} yet. Write them under For children: only what has "
    "such words is in these minutes."
)
LEDE_PAPER = (
    "Holds nothing but what you wrote in words for {name}, and advice on keeping it safe: {count}. "
    "The finished pages are searched for what is kept from {name} before they are saved."
)


def sentences_told(count: int) -> str:
    return "1 thing is told" if count == 1 else f"{count} things are told"


def debrief_tasks(names: Sequence[str]) -> str:
    """Return what is left to do about the talk with each child."""
    if not names:
        return ""
    return f"Left to you: the talk afterwards with {named(list(names))}, a supporter beside."
