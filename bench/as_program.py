"""`python -m bench.as_program MODULE ARGUMENT…`: measure in a process that starts as the program.

As the program, it stops collecting garbage, leaves sources unread and makes values quickly, before
it loads anything of the window, and so before the module, whose `main` gets the arguments.
"""

import gc
import os
import sys
from importlib import import_module

from reportwriter.ui.quick_values import make_values_quickly
from reportwriter.ui.unread_sources import leave_sources_unread

if __name__ == "__main__":
    gc.disable()
    leave_sources_unread()
    make_values_quickly()
    code = import_module(sys.argv[1]).main(*sys.argv[2:])
    sys.stdout.flush()
    # Without its event loop the window would be taken down in any order.
    os._exit(code or 0)
