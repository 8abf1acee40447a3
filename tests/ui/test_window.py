import gc
from collections.abc import Callable, Iterator

import pytest

from reportwriter.ui.window import without_collecting


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def _succeed() -> None:
    assert not gc.isenabled()


def _fail() -> None:
    raise RuntimeError


@pytest.mark.parametrize(("prepare", "fails"), [(_succeed, False), (_fail, True)])
def test_garbage_is_collected_again_once_all_is_loaded(
    prepare: Callable[[], None], fails: bool
) -> None:
    prepared = without_collecting(prepare)
    assert not gc.isenabled()

    if fails:
        with pytest.raises(RuntimeError):
            prepared()
    else:
        prepared()

    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
