"""The tests, and what several of them share: paths, and the date."""

import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KIT = ROOT / "tests" / "kit"
"""The made-up kit. It changes only when a test needs something new, so tests compare its texts word for word."""

FRONT = "---\ntitle: More\ndescription: More about the keepers.\nreviewed: 2026-06-01\naudience: Keepers\n---\n"
"""The first six lines of a page that a test writes."""

TODAY = datetime.date(2026, 7, 1)
"""The day on which the made-up kit is checked, so that reports do not depend on the clock."""
