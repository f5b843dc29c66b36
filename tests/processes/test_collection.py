"""What is put off of Python's search for what is in use no more, and what it leaves out."""

import gc

from askwell.processes.collection import set_aside, uncollected


class _Circle:
    """Something that holds itself: only a search finds that nobody uses it."""

    def __init__(self) -> None:
        self.own = self


def _circles() -> int:
    return sum(isinstance(each, _Circle) for each in gc.get_objects())


def test_nothing_is_searched_while_it_is_put_off() -> None:
    was_on = gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled() == was_on


def test_a_search_leaves_alone_what_was_there_and_drops_what_came_after() -> None:
    gc.unfreeze()  # the suite sets aside what it starts with
    try:
        _Circle()
        with uncollected(), set_aside():
            aside = gc.get_freeze_count()
            _Circle()
            gc.collect()
            assert gc.get_freeze_count() == aside
            assert _circles() == 0
        gc.collect()
        assert _circles() == 0
    finally:
        gc.freeze()


def test_what_somebody_else_set_aside_stays_so() -> None:
    gc.freeze()
    with set_aside():
        pass
    assert gc.get_freeze_count()
