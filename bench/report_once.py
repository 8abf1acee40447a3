"""`python -m bench.report_once REPORT TITLE`: start as the program does, with a hand on it.

As the program, it stops collecting garbage before it loads anything of the window, and so before
`bench.desk`.
"""

import gc
import sys
from importlib import import_module

if __name__ == "__main__":
    gc.disable()
    sys.exit(import_module("bench.desk").main(*sys.argv[1:]))
