"""One test for a rule about many things: it tries the rule on each, and names all that fail, with what is wrong there.

    each_page = for_each("address", PAGES)

    @each_page
    def test_the_page_names_its_language(site, address):
        assert site.pages[address].root.get("lang")

The body reads as for one page. It runs for every page as one case, so the same fixtures serve all pages: a test that
changes what it was given (a copy of the kit, a folder to write in) belongs to `pytest.mark.parametrize`.
"""

import functools
import inspect
import textwrap
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests import ROOT


def for_each(argument: str, names: Iterable[str]) -> Callable:
    """Give a test each of these names as `argument`, all in one case."""
    names = list(names)

    def merge(test: Callable) -> Callable:
        asked = inspect.signature(test)
        others = asked.replace(parameters=[one for one in asked.parameters.values() if one.name != argument])

        @functools.wraps(test)
        def tried(*args: object, **kwargs: object) -> None:
            __tracebackhide__ = True
            given = others.bind(*args, **kwargs).arguments
            none_fails(lambda name: test(**given, **{argument: name}), names)

        tried.__signature__ = others  # what pytest, or Hypothesis, has to bring
        return tried
    return merge


def none_fails(rule: Callable[[str], None], names: Iterable[str]) -> None:
    """Fail with a block for each name for which the rule does; and without a name, as nothing was tried."""
    names = list(names)
    assert names, "there is nothing to try this on"
    faults = [fault for name in names if (fault := _fault(rule, name))]
    if faults:
        pytest.fail(f"{len(faults)} of {len(names)} break it\n\n" + "\n\n".join(faults))


def _fault(rule: Callable[[str], None], name: str) -> str:
    """What is wrong with one thing, and the line of the test that found it; "" when it is sound."""
    try:
        rule(name)
    except (Exception, pytest.fail.Exception) as error:
        said = str(error) if isinstance(error, AssertionError) else f"{type(error).__name__}: {error}"
        return f"{name or 'home'}\n" + textwrap.indent(f"{said.strip()}\n({_place(error)})", "    ")
    return ""


def _place(error: BaseException) -> str:
    """The last line of a test, or of what tests share, that was on the way to an error."""
    here = [frame for frame in traceback.extract_tb(error.__traceback__)
            if Path(frame.filename).is_relative_to(ROOT / "tests") and frame.filename != __file__]
    return f"{Path(here[-1].filename).relative_to(ROOT).as_posix()}:{here[-1].lineno}" if here else "no line of a test"
