import subprocess
import sys


def _said(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    ).stdout.strip()


def test_signing_loads_no_network_client() -> None:
    loaded = _said(
        "from reportwriter.signing.offline import keep_offline\n"
        "keep_offline()\n"
        "import reportwriter.signing.archival, sys\n"
        "print(*(name for name in sys.modules if name in ('aiohttp', 'requests', 'urllib3')))"
    )

    assert loaded == ""


def test_what_asks_for_the_network_is_refused() -> None:
    refused = _said(
        "from reportwriter.signing.offline import OfflineError, keep_offline\n"
        "keep_offline()\n"
        "from pyhanko.sign.timestamps import HTTPTimeStamper\n"
        "try:\n"
        "    HTTPTimeStamper('http://example.org')\n"
        "except OfflineError:\n"
        "    print('refused')"
    )

    assert refused == "refused"
