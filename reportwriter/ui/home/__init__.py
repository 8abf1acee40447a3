"""Today: what is due next, my reports, and the conferences whose reports are sent to me."""
