"""Memory of a process that reads pages: kept for the next page instead of handed back."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 1  # what has outlived few searches; the dictionary and the like are older
_TRIM, _MMAP = -1, -3  # glibc's M_TRIM_THRESHOLD and M_MMAP_THRESHOLD
_KEPT = 512 * 2**20  # bytes at most that lie idle
_LARGEST = 2**30  # bytes: blocks up to that come from what was kept


def keep_freed() -> None:
    """Let large blocks be used again: handed back, each has to be zeroed anew, a tenth of the time of reading.

    Only glibc can be told so; other systems go on as they are.
    """
    tell = getattr(ctypes.CDLL(None), "mallopt", None)
    if tell is not None:
        tell(_TRIM, _KEPT)
        tell(_MMAP, _LARGEST)


@contextmanager
def no_cycles_sought() -> Iterator[None]:
    """Python's search for unreachable cycles put off where thousands of objects are made and none refers to itself.

    What was made meanwhile counts as old at once, so that it is not gone through on leaving either. The search takes
    a tenth of understanding a document, and more than half of reading its words back from the cache.
    """
    was_on = gc.isenabled()
    gc.collect(_YOUNG)  # what was left behind before
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
