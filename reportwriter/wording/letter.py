"""What is said of letters, that is of reports that were not made with this program."""

WHOSE = "Whose report is this?"
NOBODYS = "Whose is it?"
"""In a list, where the agency stands."""
WHY = (
    "It then stands in the list for that agency, and goes into the bundle. Nothing is proven by it."
)
SAY_WHOSE, CHANGE_WHOSE = "Say whose it is", "Change whose it is"
AGENCY, ANOTHER_AGENCY = "Agency", "Another agency"
CHOOSE = "Choose the agency"
WHICH_AGENCY = "Which agency"
AUTHOR = "Who wrote it, if it says so"
DESIGNATION = "As what, if it says so"
ARRIVED = "When it reached you"
ARRIVED_HINT = "As 4 jan 2027 16:02. If you are not sure, leave it as it is."
NO_AGENCY = "Choose the agency, or type its name: a report has to count for somebody."
NO_MOMENT = "Type day and time, as 4 jan 2027 16:02."
STILL_TO_COME = "That is still to come. Type when it reached you."
KEEP = "Keep it"
RELEASE = "It is not theirs"
ASSIGNED = (
    "It counts as their report now. Nothing in it is proven: ring them before you rely on it."
)
RELEASED = "It is nobody's report again."

NOT_PROVEN = "Nothing here is proven."
NOT_PROVEN_MORE = (
    "This was not made with this program. It may be read beside the others; ring the sender if you "
    "mean to rely on it. What you see is made anew in safety: the file itself is never opened."
)
SIGNED_PAGES = "These are the pages as they were signed."


def page_of(number: int, pages: int) -> str:
    return f"Page {number} of {pages}"


def about_page(number: int, title: str) -> str:
    """Return what a question is about, as `page 2 of GP practice`."""
    return f"page {number} of {title}"


def found_on(number: int, excerpt: str) -> str:
    return f"Page {number}: {excerpt}"


def pages_found(pages: int) -> str:
    """Return how many pages of letters hold what was searched for."""
    return "1 page not made with this program" if pages == 1 else f"{pages} pages not made with it"
