"""What marks the example: in the window, and on every page that is printed of it."""

REFERENCE = "EXAMPLE, {agency}"
"""What its conferences are called, by the agency that reports; it is in every foot."""
HANDLING = "EXAMPLE: everybody in it is invented"
PASSPHRASE = "copper kettle under seven lanterns"  # noqa: S105  # Opens invented reports alone.
BANNER = "This is an example. Everybody in it is invented, and nothing you do here is kept."
BANNER_MORE = f"Where a passphrase is asked for, type: {PASSPHRASE}"
TITLE = "EXAMPLE \N{EN DASH} {title}"
LEAVE = "Leave the example"
OPEN = "Open the example"
