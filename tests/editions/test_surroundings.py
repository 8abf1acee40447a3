"""No file tells of the computer it was made on: user, host, folder, home or time zone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editions.checker import leaks

USER, HOST, FOLDER, ZONE = "grimalkin-7", "wuthering-9", "zwischenablage", "Pacific/Chatham"
MAKE = """
import json, sys
from pathlib import Path
from tests.exchange.senders import a_submission, an_invitation_pdf
from tests.editions.made import copies
out = Path(sys.argv[1])
out.mkdir()
submission = a_submission()
files = {"report": submission.report_pdf, "page": submission.sealed_page_pdf,
         "invitation": an_invitation_pdf(), **copies()}
for name, pdf in files.items():
    (out / f"{name}.pdf").write_bytes(pdf)
print(json.dumps(sorted(files)))
"""


@pytest.mark.slow
def test_no_file_tells_who_made_it_where_and_in_which_time_zone(tmp_path: Path) -> None:
    home = tmp_path / FOLDER / USER
    home.mkdir(parents=True)
    surroundings = {
        **os.environ,
        **dict.fromkeys(("USER", "LOGNAME", "USERNAME"), USER),
        **dict.fromkeys(("HOSTNAME", "COMPUTERNAME"), HOST),
        "HOME": str(home),
        "TMPDIR": str(home),
        "TZ": ZONE,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }

    done = subprocess.run(
        (sys.executable, "-c", MAKE, str(home / "out")),
        cwd=home,
        env=surroundings,
        capture_output=True,
        check=True,
        timeout=120,
    )

    made = json.loads(done.stdout)
    assert len(made) == 7
    # The zone as its name, and as what it adds to the hour in summer and in winter.
    words = (USER, HOST, FOLDER, "Chatham", "+13'45", "+12'45", "+13:45", "+12:45")
    for name in made:
        pdf = (home / "out" / f"{name}.pdf").read_bytes()
        assert leaks(pdf, words, name=name) == (), name
        assert leaks(pdf, (Path.cwd().as_posix(),)) == (), name
