"""The folder of the demonstration: emptied each time, but only where one was played before."""

import shutil
from pathlib import Path

from reportwriter.domain.errors import WrongUseError
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.demo import ABOUT, ABOUT_NAME


def make_anew(folder: Path) -> None:
    """Make the folder, or empty one that holds a demonstration.

    Raises WrongUseError for any other folder that holds something, FileNotWrittenError.
    """
    note = folder / ABOUT_NAME
    if not note.is_file() and not _is_free(folder):
        raise WrongUseError(f"{folder.name} holds other things; name a new folder or an empty one")
    shutil.rmtree(folder, ignore_errors=True)
    write_whole({note: ABOUT.encode()})


def _is_free(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError:
        return False  # It is a file, or nobody may look into it.
