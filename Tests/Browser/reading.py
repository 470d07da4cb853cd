"""«Regels» in a browser, and what holds for every page."""

import time

from support import MOST_BYTES, SIZES, editions, interview, main_questions, need


def every_page(page):
    """Addresses of pages of every kind, for every edition."""
    found = ["/", "/?zoek=code", "/regels", "/regels?zoek=verblijf", "/proef"]
    found += main_questions(page)
    for edition in editions(page):
        page.goto(edition)
        found.append(edition)
        found += page.locator(".cards a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return found


def check_every_page_in_every_form(site):
    with site.page() as page:
        addresses = every_page(page)
    for size in SIZES:
        for dark in (False, True):
            with site.page(size, dark=dark) as page:
                for address in addresses:
                    page.goto(address)
                    site.accessible(page)
    return f"{len(addresses)} pages"


def check_weight(site):
    heaviest = (0, "")
    with site.page() as page:
        addresses = every_page(page)
        assets = sum(len(page.request.get(name).body()) for name in ("/assets/site.css", "/assets/site.js"))
        for address in addresses:
            size = len(page.request.get(address).body()) + assets
            if address.startswith("/proef"):
                size += len(page.request.get("/assets/proef.js").body())
            heaviest = max(heaviest, (size, address))
            need(size < MOST_BYTES, f"{address} weighs {size} bytes")
    return f"heaviest {heaviest[1]}: {heaviest[0]} bytes with style and script"


def check_first_answer(site):
    with site.page() as page:
        slow = (0.0, "")
        for address in main_questions(page):
            page.request.get(address)
            start = time.perf_counter()
            page.request.get(address)
            slow = max(slow, ((time.perf_counter() - start) * 1000, address))
    return f"slowest {slow[1]}: {slow[0]:.0f} ms"


def check_answers_in_every_form(site):
    for size in SIZES:
        for dark in (False, True):
            with site.page(size, dark=dark) as page:
                for address in main_questions(page):
                    interview(page, address)
                    site.accessible(page)


def check_every_rule_has_its_address(site):
    count = 0
    with site.page(script=False) as page:
        for edition in editions(page):
            page.goto(edition)
            chapters = page.locator(".cards a[href*='/regels/']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
            for chapter in chapters[:6]:
                page.goto(chapter)
                rules = page.locator(f"main a[href^='{edition}/']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
                for rule in [rules[0], rules[-1]] if rules else []:
                    need(page.goto(rule).ok, f"{rule} is not there")
                    count += 1
    return f"{count} rules opened"


def check_reason_leads_to_its_row(site):
    with site.page() as page:
        page.goto("/vraag/noord-holland/arrangementscode")
        page.locator("input[type=radio][value='2']").check()
        page.get_by_role("button", name="Verder").click()
        page.locator("input[type=radio][value='midden']").check()
        page.get_by_role("button", name="Verder").click()
        page.get_by_role("link", name="Lees de regel").first.click()
        need("50H22" in page.locator("tr:target").inner_text(), "not at the row")


def check_search_and_comparison(site):
    with site.page(script=False) as page:
        page.goto("/regels?zoek=50H22")
        need(page.locator(".links a").count() > 0, "a code is not found")
        page.goto("/regels")
        page.locator("#van").select_option("ijsselland/2018")
        page.locator("#naar").select_option("ijsselland/2023")
        page.get_by_role("button", name="Vergelijk").click()
        need("anders uit" in page.locator(".note").first.inner_text(), "no conclusion")
        need(page.locator(".change").count() > 0, "no changes")
        page.goto("/regels/vergelijk?van=noord-holland/7-stappenplan&naar=noord-holland/7-stappenplan")
        need("Geen verschil" in page.locator(".note").first.inner_text(), "a difference with itself")


def check_coverage(site):
    with site.page() as page:
        page.goto("/regels/noord-holland/7-stappenplan/gevallen")
        need(page.locator("svg.bars rect.part").count() > 2, "no bars")
        need(page.locator("svg.bars desc").text_content().strip(), "the drawing has no words")
