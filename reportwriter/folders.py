"""Lets the names in a folder reach the disk, as a file's own content does by being synced."""

import errno
import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Let names in a folder reach the disk; Windows has no such call and needs none.

    Nor have some file systems, as on a stick or a server, where a file may be asked for.
    """
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
