"""Landlock: a process gives up every right to files, TCP and signals to others, as far as it goes.

No rule is added, so that nothing of what the kernel can refuse is left. Each version of its
interface (ABI) can refuse more.
"""

import ctypes
import os
from collections.abc import Mapping

_CREATE_RULESET, _RESTRICT_SELF = 444, 446
_ASK_VERSION = 1
_FILE_RIGHTS: Mapping[int, int] = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""By ABI: how many rights to files there are; later ones have no more."""
_TCP_FROM, _TCP_RIGHTS = 4, 3
_SCOPES_FROM, _SCOPES = 6, 3


class _Attributes(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("tcp", ctypes.c_uint64),
        ("scopes", ctypes.c_uint64),
    )


def give_up_files(libc: ctypes.CDLL) -> bool:
    """Refuse this process, for ever, all that this kernel can refuse. Return whether it stands."""
    abi = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION)
    if abi < 1:
        return False
    attributes = _Attributes(
        files=(1 << _FILE_RIGHTS[min(abi, max(_FILE_RIGHTS))]) - 1,
        tcp=_TCP_RIGHTS if abi >= _TCP_FROM else 0,
        scopes=_SCOPES if abi >= _SCOPES_FROM else 0,
    )
    # An older kernel refuses a structure longer than the one it knows.
    known = 24 if abi >= _SCOPES_FROM else 16 if abi >= _TCP_FROM else 8
    ruleset = libc.syscall(
        _CREATE_RULESET, ctypes.byref(attributes), ctypes.c_size_t(known), ctypes.c_uint32(0)
    )
    if ruleset < 0:
        return False
    stands = bool(libc.syscall(_RESTRICT_SELF, ruleset, ctypes.c_uint32(0)) == 0)
    os.close(ruleset)
    return stands
