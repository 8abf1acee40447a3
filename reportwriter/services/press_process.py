"""The process that lays out the pages of a preview. It does so once, and ends."""

import signal
import sys

from reportwriter.services.discretion import hide_secrets


def main(_arguments: list[str]) -> int:
    """Be the process: what is asked comes over standard input, the pages go to standard output."""
    # Nothing but this process may load what lays out pages because it names this module.
    from reportwriter.pdf.asked import laid_out  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hide_secrets()
    sys.stdout.buffer.write(laid_out(sys.stdin.buffer.read()))
    return 0
