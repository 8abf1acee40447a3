"""Keeps pyHanko's way to the network out: nothing here connects, and its loading takes long."""

import sys
from types import ModuleType
from typing import NoReturn

CLIENTS = (
    ("pyhanko.sign.timestamps.aiohttp_client", "HTTPTimeStamper"),
    ("pyhanko_certvalidator.fetchers.aiohttp_fetchers", "AIOHttpFetcherBackend"),
)
"""The modules that would load a network client, and the class that is asked of each."""


class OfflineError(RuntimeError):
    """Something asked for the network: a mistake of ours, for no signature needs it."""


class _Refusal:
    def __init__(self, *_given: object, **_named: object) -> NoReturn:
        raise OfflineError


def keep_offline() -> None:
    """Put a refusal in place of each client. To be called before pyHanko is loaded."""
    for module, name in CLIENTS:
        if module not in sys.modules:
            refusal = ModuleType(module)
            setattr(refusal, name, _Refusal)
            sys.modules[module] = refusal
