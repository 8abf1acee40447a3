"""What an author is told whose sealed page a chair who came later cannot open."""

CANNOT_OPEN = "{name} cannot open your confidential page"
NEW_CHAIR = "{name} chairs conference {conference} now."
NEW_DEPUTY = "{name} is a deputy at conference {conference} now."
WHAT_TO_DO = (
    "Your page is sealed to those who were named when you signed. Seal it once more: it makes one "
    "file, whether or not anything is on the page, and your report stays as you signed it."
)
RING_FIRST = (
    "The key of the chair came by e-mail and was not compared. Ring the chair on a number you "
    "already had and compare the check words. Then your page can be sealed to them."
)
SEAL = "Seal the page for {name}"
SEALED = "Your confidential page is sealed for {name}"
AS_SIGNED = "It is the page as you signed it. They take it into Report Writer beside your report."
LIES_HERE = "The file lies on this computer. This program cannot send it. You do, then say so here."
SENT = "I have sent it"
ON_TODAY = "It was sealed before they came to the conference. Seal it once more, in one step."

SAY_SENT = "Say how it was sent"


def not_sent(name: str, children: str) -> str:
    """Return the line on Today of one report whose page is sealed anew and lies here."""
    return f"The page of your report for {children} is sealed for {name}, and NOT SENT"


def on_today(name: str, children: str) -> str:
    """Return the line on Today of one report whose page somebody cannot open."""
    return f"{name} cannot open the confidential page of your report for {children}"
