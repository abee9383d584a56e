"""The Content-Security-Policy of the finished site: what a page may load, stated in each page.

GitHub Pages cannot send headers, so the policy is a meta element. The theme's few inline scripts are
allowed by the hash of their text; nothing else inline runs.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.S)
RUNS = re.compile("javascript|type=[\"']?module")
CHARSET = re.compile(r'<meta charset="utf-8">', re.I)
RULES = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


def protect(site: Path) -> None:
    """Write the policy into every page below `site`, and into `_headers` for hosts that read it."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    policy = RULES.format(hashes=" ".join(sorted({h for text in pages.values() for h in hashes(text)})))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    for path, text in pages.items():
        protected, count = CHARSET.subn(lambda m: m.group() + meta, text, count=1)
        if not count:
            raise ValueError(f"{path} has no <meta charset>, so its policy has no place")
        path.write_text(protected, encoding="utf-8", newline="\n")
    (site / "_headers").write_text(f"/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n",
                                   encoding="utf-8", newline="\n")


def hashes(page: str) -> set[str]:
    """The CSP hash sources of those inline scripts of a page that a browser would run."""
    found = set()
    for script in SCRIPT.finditer(page):
        attributes = script["attributes"]
        if "src=" not in attributes and ("type=" not in attributes or RUNS.search(attributes)):
            digest = hashlib.sha256(script["text"].encode("utf-8")).digest()
            found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return found
