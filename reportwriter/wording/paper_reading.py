"""What is said of minutes or a decision letter that somebody received."""

READING = "Checking the paper ..."
UNCHANGED_KNOWN = "Unchanged since {signer} signed it, whom you know."
UNCHANGED_UNKNOWN = "Unchanged since it was signed by somebody who says to be {signer}."
RING = (
    "Nobody has compared check words for this key here. Ring the chair on a number you already "
    "have before you rely on it."
)
SIGNED = "Signed on {day}."
KEPT_NOWHERE = "It is shown from its file and kept nowhere else: keep it where your rules say."
