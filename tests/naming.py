"""One test for a rule about many things: it applies the rule to each, and names all that fail, with what is wrong.

    each_page = for_each("address", PAGES)

    @each_page
    def test_the_page_names_its_language(site, address):
        assert site.pages[address].root.get("lang")

The body reads as for one page. All pages are one test case, so they share its fixtures: a test that changes
its fixtures (a copy of the kit, a folder to write in) needs `pytest.mark.parametrize`.
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
    """Pass a test each of these names as `argument`, all in one case."""
    names = list(names)

    def merge(test: Callable) -> Callable:
        signature = inspect.signature(test)
        others = signature.replace(
            parameters=[parameter for parameter in signature.parameters.values() if parameter.name != argument])

        @functools.wraps(test)
        def tried(*args: object, **kwargs: object) -> None:
            __tracebackhide__ = True
            arguments = others.bind(*args, **kwargs).arguments
            none_fails(lambda name: test(**arguments, **{argument: name}), names)

        tried.__signature__ = others  # the arguments that pytest or Hypothesis must pass
        return tried
    return merge


def none_fails(rule: Callable[[str], None], names: Iterable[str]) -> None:
    """Fail with a block for each name that breaks the rule, and when there is no name at all."""
    names = list(names)
    assert names, "there is nothing to try this on"
    faults = [fault for name in names if (fault := _fault(rule, name))]
    if faults:
        pytest.fail(f"{len(faults)} of {len(names)} break it\n\n" + "\n\n".join(faults))


def _fault(rule: Callable[[str], None], name: str) -> str:
    """What is wrong with one thing, and the line of the test that found it; "" for nothing."""
    try:
        rule(name)
    except (Exception, pytest.fail.Exception) as error:
        message = str(error) if isinstance(error, AssertionError) else f"{type(error).__name__}: {error}"
        return f"{name or 'home'}\n" + textwrap.indent(f"{message.strip()}\n({_place(error)})", "    ")
    return ""


def _place(error: BaseException) -> str:
    """The last line of a test or of a helper in the traceback of an error."""
    here = [frame for frame in traceback.extract_tb(error.__traceback__)
            if Path(frame.filename).is_relative_to(ROOT / "tests") and frame.filename != __file__]
    return f"{Path(here[-1].filename).relative_to(ROOT).as_posix()}:{here[-1].lineno}" if here else "no line of a test"
