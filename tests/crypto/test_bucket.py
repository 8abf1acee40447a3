import pytest

from reportwriter.crypto.bucket import BUCKETS, bucket
from reportwriter.crypto.errors import TooLargeToSealError

KIB = 1024
MIB = 1024 * KIB


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (0, 256 * KIB),
        (1, 256 * KIB),
        (256 * KIB, 256 * KIB),
        (256 * KIB + 1, MIB),
        (MIB + 1, 4 * MIB),
        (16 * MIB, 16 * MIB),
    ],
)
def test_a_size_goes_into_the_smallest_bucket_that_holds_it(size: int, expected: int) -> None:
    assert bucket(size) == expected


def test_what_no_bucket_holds_is_refused() -> None:
    with pytest.raises(TooLargeToSealError) as caught:
        bucket(BUCKETS[-1] + 1)

    assert caught.value.limit == BUCKETS[-1]
