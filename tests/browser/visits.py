"""Opening pages of the site, and recording everything that they complain about.

A context (an isolated profile of the browser, with its own storage, permissions and cache) is reused by later tests
with the same options, because filling its cache again is what costs most. Between two tests all its pages are closed
and what they stored is deleted.
"""

from urllib.parse import urlsplit

from playwright.sync_api import Error

from tests.browser.parts import PATIENCE

INSECURE = "kit.test"
"""A host name that resolves to this machine, but that browsers do not trust as they trust 127.0.0.1."""


class Contexts:
    """The contexts of one browser that are free at the moment: {their options: contexts}."""

    def __init__(self, browser, site):
        self.browser, self.site, self.free = browser, site, {}

    def take(self, options):
        free = self.free.setdefault(repr(sorted(options.items())), [])
        context = free.pop() if free else self.new(**options)
        context.kept_as = free
        return context

    def new(self, **options):
        context = self.browser.new_context(reduced_motion="reduce", **{"base_url": self.site.url, **options})
        context.set_default_timeout(PATIENCE * 1000)
        return context

    def give_back(self, context):
        """Make a context as good as new, or close it. Pages are left first: some store what was typed last."""
        try:
            context.set_offline(False)
            for page in context.pages:
                page.goto("about:blank")
            empty = context.new_page()
            for page in context.pages[:-1]:
                page.close()
            origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.site.url))
            storage = {"origin": origin, "storageTypes": "local_storage,indexeddb,cache_storage,service_workers"}
            context.new_cdp_session(empty).send("Storage.clearDataForOrigin", storage)
            empty.close()
            context.kept_as.append(context)
        except Error:
            context.close()


class Visits:
    """Opens pages of the site for one test, and records whatever they complain about.

    No page may write to the console, throw an error, or ask another host for anything.
    """

    def __init__(self, contexts):
        self.contexts, self.site = contexts, contexts.site
        self.complaints, self.missed, self.kept, self.fresh = [], [], [], []

    def __call__(self, address, width=1280, height=800, script="", fresh=False, missing="", **options):
        """`visit(address, width=320, color_scheme="dark")`.

        script: runs before those of each page. fresh: with an empty cache, as on a first visit. missing: the end of an
        address that does not exist, which the browser reports on the console.
        """
        self.missed += [missing] if missing else []
        page = self.context(script, fresh, viewport={"width": width, "height": height}, **options).new_page()
        page.goto(address)
        return page

    def context(self, script, fresh, **options):
        if script or fresh:
            context = self.contexts.new(**options)
            self.fresh.append(context)
        else:
            context = self.contexts.take(options)
            self.kept.append(context)
        if script:
            context.add_init_script(script)
        context.on("page", self._listen)
        context.on("request", self._requested)
        return context

    def _listen(self, page):
        page.on("console", self._logged)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url} threw: {error}"))

    def _logged(self, message):
        if not any(message.location.get("url", "").endswith(name) for name in self.missed):
            self.complaints.append(f"{message.page.url} {message.type}: {message.text}")

    def _requested(self, request):
        host = urlsplit(request.url).netloc
        if host not in ("", urlsplit(self.site.url).netloc) and not host.startswith(INSECURE):
            self.complaints.append(f"request to another host: {request.url}")

    def end(self):
        for context in self.fresh:
            context.close()
        for context in self.kept:
            context.remove_listener("page", self._listen)
            context.remove_listener("request", self._requested)
            self.contexts.give_back(context)
        assert self.complaints == []
