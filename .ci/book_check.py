"""Looks at rule books in a browser: python book_check.py BROWSER FOLDER. Ends with 1 when something is wrong."""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

VIEWS = [
    ("small", {"width": 360, "height": 740}, "light"),
    ("large", {"width": 1280, "height": 900}, "light"),
    ("dark", {"width": 1280, "height": 900}, "dark"),
]


def accessibility(page):
    """What axe finds, with everything unfolded, as one line each."""
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"axe {item['id']}: {item['help']}: {item['nodes'][0]['html'][:160]}" for item in found]


def look(browser, book, folder):
    faults = []
    for name, size, scheme in VIEWS:
        context = browser.new_context(viewport=size, color_scheme=scheme)
        page = context.new_page()
        messages = []
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        page.on("request", lambda request: messages.append(request.url) if request.url != book.as_uri() else None)
        page.goto(book.as_uri())
        page.screenshot(path=folder / f"{book.stem}-{name}.png")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            faults.append(f"{name}: {wide} pixels wider than the window")
        faults += [f"{name}: {text}" for text in messages]
        faults += [f"{name}: {text}" for text in accessibility(page)]
        context.close()
    page = browser.new_page()
    page.goto(book.as_uri())
    faults += search(page)
    page.pdf(path=folder / f"{book.stem}.pdf", format="A4")
    if (folder / f"{book.stem}.pdf").stat().st_size < 20_000:
        faults.append("print: nothing on paper")
    page.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(book.as_uri())
    if not page.locator("main h2").count():
        faults.append("without JavaScript there is nothing to read")
    if page.locator("#zoek").is_visible():
        faults.append("without JavaScript there is a search box that does nothing")
    context.close()
    return faults


def search(page):
    """Searching for a word of the last entry leaves that entry, and clearing the box brings everything back."""
    entries = page.locator("main article:visible")
    before = entries.count()
    if not before:
        return ["search: the book has no entries"]
    title = page.locator("main article h3").last.inner_text().strip()
    page.fill("#zoek", title)
    page.wait_for_timeout(300)
    left = entries.count()
    faults = [] if 0 < left < before else [f"search: {left} of {before} entries left for «{title}»"]
    if not page.locator("#gevonden").inner_text():
        faults.append("search: it does not say how much it found")
    page.fill("#zoek", "")
    page.wait_for_timeout(300)
    if entries.count() != before:
        faults.append("search: clearing it does not bring everything back")
    return faults


def main():
    folder = pathlib.Path(sys.argv[2]).resolve()
    books = sorted(folder.glob("*.html"))
    if not books:
        sys.exit("no rule books to look at")
    wrong = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
        for book in books:
            faults = look(browser, book, folder)
            print(f"{book.name}: {'nothing wrong' if not faults else ''}")
            for fault in faults:
                print(f"  {fault}")
            wrong = wrong or bool(faults)
        browser.close()
    sys.exit(1 if wrong else 0)


main()
