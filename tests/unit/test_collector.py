"""The collector waits while the kit is read and written, and is always on again afterwards."""

import gc

import pytest

from macros.collector import paused


def test_it_waits_inside_and_goes_on_afterwards():
    assert paused(gc.isenabled)() is False and gc.isenabled()


def test_it_goes_on_after_an_error_and_stays_off_where_it_was_off():
    with pytest.raises(ZeroDivisionError):
        paused(lambda: 1 / 0)()
    assert gc.isenabled()
    gc.disable()
    try:
        assert paused(paused(gc.isenabled))() is False and not gc.isenabled()
    finally:
        gc.enable()
