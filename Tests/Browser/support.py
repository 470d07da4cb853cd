"""What every check uses: pages of a browser that keeps count of what goes wrong, and the steps of an interview."""

from contextlib import contextmanager
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe

MOST_BYTES = 150_000
SIZES = {"phone": (360, 740), "desktop": (1280, 900)}


class Failure(Exception):
    """A page that is not as it has to be."""


def need(condition, message):
    if not condition:
        raise Failure(message)


@dataclass
class Trouble:
    """What a page did that it may not do."""

    elsewhere: list = field(default_factory=list)
    console: list = field(default_factory=list)


class Site:
    def __init__(self, browser, base):
        self.browser = browser
        self.base = base
        self.axe = Axe()

    @contextmanager
    def page(self, size="desktop", script=True, dark=False, **options):
        width, height = SIZES[size]
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=script,
            color_scheme="dark" if dark else "light", locale="nl-NL", base_url=self.base, **options)
        page = context.new_page()
        page.set_default_timeout(15_000)
        trouble = Trouble()
        page.on("request", lambda request: self._seen(request.url, trouble))
        page.on("console", lambda message: trouble.console.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.console.append(str(error)))
        try:
            yield page
            need(not trouble.elsewhere, f"asks elsewhere: {trouble.elsewhere[:3]}")
            bad = [text for text in trouble.console if "status of 4" not in text]
            need(not bad, f"console: {bad[:3]}")
        finally:
            context.close()

    def _seen(self, url, trouble):
        if not url.startswith(self.base) and not url.startswith(("data:", "blob:", "about:")):
            trouble.elsewhere.append(url)

    def accessible(self, page):
        """Nothing found by axe; one first heading, headings in order, a language, no scrolling sideways."""
        found = self.axe.run(page).response["violations"]
        told = [f"{item['id']}: {item['nodes'][0]['html'][:160]}" for item in found]
        need(not told, f"axe on {page.url}: {told}")
        need(page.locator("html").get_attribute("lang") == "nl", "no language")
        levels = page.locator("h1,h2,h3,h4").evaluate_all("all => all.filter(h => h.offsetParent).map(h => +h.tagName[1])")
        need(levels.count(1) == 1, f"first headings on {page.url}: {levels}")
        jumps = [pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1]
        need(not jumps, f"headings jump on {page.url}: {levels}")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        need(wide <= 0, f"{page.url} scrolls {wide} px sideways")


def answer(page, turn):
    """Answers the question that is put; false when there is none."""
    ask = page.locator("form#f1")
    if not ask.locator("input[name=fact]").count():
        return False
    if page.locator("form#f1 [role=alert]").count():
        ask.locator("button[value=skip]").click()
        return True
    radios = ask.locator("input[type=radio]")
    boxes = ask.locator("input[type=checkbox]")
    if radios.count():
        radios.nth(turn % radios.count()).check()
    elif boxes.count():
        boxes.nth(turn % boxes.count()).check()
    elif ask.locator("input[name=value][type=date]").count():
        ask.locator("input[name=value]").fill("2024-03-01")
    else:
        ask.locator("input[name=value]").fill("2")
    ask.locator("button[value=next]").click()
    return True


def interview(page, address, turn=0):
    """Goes through a whole interview; gives the outcome and how many questions there were."""
    shown = page.goto(address)
    need(shown.ok, f"{address}: {shown.status}")
    asked = 0
    while answer(page, turn + asked):
        asked += 1
        need(asked < 60, f"{address} never ends")
    status = page.locator(".outcome .status").first.inner_text().strip()
    need(status, f"{address} has no outcome")
    return status, asked


def questions(page):
    page.goto("/")
    links = page.locator(".regions a[href^='/vraag/']")
    return list(dict.fromkeys(links.evaluate_all("all => all.map(a => a.getAttribute('href'))")))


def main_questions(page):
    page.goto("/")
    return page.locator(".regions a.button").evaluate_all("all => all.map(a => a.getAttribute('href'))")


def editions(page):
    page.goto("/regels")
    return page.locator(".regions h3 a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
