"""Prove that a built folder runs where there is no Python: its commands, then its window.

`python -m bench.frozen PROGRAM`. The demonstration makes it load every library that it carries.
"""

import sys
import tempfile
from pathlib import Path

from bench.desktop import screen, user
from bench.launching import launch
from bench.timing import running, seconds


def main(program: Path) -> int:
    with tempfile.TemporaryDirectory() as folder, screen() as shown:
        environment = user(Path(folder) / "home")
        for arguments in (("version",), ("forms",), ("demo", f"{folder}/demo")):
            took = seconds(running((str(program), *arguments), environment))
            print(f"{' '.join(arguments[:1])}: {took:.1f} s")
        window = launch((str(program),), {**environment, **shown})
        print(f"window: painted after {window.painted_s:.2f} s, {window.rss_mb:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
