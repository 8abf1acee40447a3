"""Read one report as the chair does: its statements by section, each with what a reader weighs."""
