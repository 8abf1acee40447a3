"""`python -m bench.report_once REPORT TITLE`: start as the program does, with a hand on it.

As the program, it stops collecting garbage, and leaves sources unread, before it loads anything of
the window, and so before `bench.desk`.
"""

import gc
import sys
from importlib import import_module

from reportwriter.ui.unread_sources import leave_sources_unread

if __name__ == "__main__":
    gc.disable()
    leave_sources_unread()
    sys.exit(import_module("bench.desk").main(*sys.argv[1:]))
