"""`python -m reportwriter` and the installed command."""

import sys

from reportwriter.app import main

if __name__ == "__main__":
    sys.exit(main())
