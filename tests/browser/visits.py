"""Opening pages of the site, with an ear on everything they complain about.

A context (what a browser calls a window of its own, with storage, rights and cache) is kept for later tests with the
same options, because filling its cache anew is what costs most. Between two tests all its pages are closed and what
they stored is deleted.
"""

from urllib.parse import urlsplit

from playwright.sync_api import Error

from tests.browser.parts import PATIENCE

INSECURE = "kit.test"
"""A host name that leads here, but that no browser trusts as it trusts 127.0.0.1."""


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
        """Make a context as good as new, or close it. Pages leave first: some store what was typed last."""
        try:
            context.set_offline(False)
            for page in context.pages:
                page.goto("about:blank")
            empty = context.new_page()
            for page in context.pages[:-1]:
                page.close()
            origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.site.url))
            given = {"origin": origin, "storageTypes": "local_storage,indexeddb,cache_storage,service_workers"}
            context.new_cdp_session(empty).send("Storage.clearDataForOrigin", given)
            empty.close()
            context.kept_as.append(context)
        except Error:
            context.close()


class Visits:
    """Opens pages of the site for one test, and hears whatever they complain about.

    No page may write to the console, throw an error, or ask another host for anything.
    """

    def __init__(self, contexts):
        self.contexts, self.site = contexts, contexts.site
        self.complaints, self.missed, self.kept, self.fresh = [], [], [], []

    def __call__(self, address, width=1280, height=800, script="", fresh=False, missing="", **options):
        """`visit(address, width=320, color_scheme="dark")`.

        script: runs before those of each page. fresh: with nothing in the cache, as at a first visit. missing: the
        end of an address that is not there, which the browser says on the console.
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
        context.on("request", self._asked)
        return context

    def _listen(self, page):
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url} threw: {error}"))

    def _said(self, message):
        if not any(message.location.get("url", "").endswith(name) for name in self.missed):
            self.complaints.append(f"{message.page.url} {message.type}: {message.text}")

    def _asked(self, request):
        host = urlsplit(request.url).netloc
        if host not in ("", urlsplit(self.site.url).netloc) and not host.startswith(INSECURE):
            self.complaints.append(f"request to another host: {request.url}")

    def end(self):
        for context in self.fresh:
            context.close()
        for context in self.kept:
            context.remove_listener("page", self._listen)
            context.remove_listener("request", self._asked)
            self.contexts.give_back(context)
        assert self.complaints == []
