"""«Vraag het» in a browser."""

import re
import urllib.parse

from support import interview, main_questions, need, questions


def check_every_question_without_script(site):
    with site.page(script=False) as page:
        every = questions(page)
        need(len(every) > 100, f"only {len(every)} questions")
        asked = sum(interview(page, address, turn)[1] for turn, address in enumerate(every))
        return f"{len(every)} questions, {asked} answers"


def check_interview_of_each_region_with_script(site):
    with site.page() as page:
        every = main_questions(page)
        told = [interview(page, address, turn) for address in every for turn in (0, 1)]
        need(len(every) >= 5, f"only {len(every)} editions")
        return "; ".join(f"{status} ({asked})" for status, asked in told)


def check_back_and_change(site):
    with site.page(script=False) as page:
        page.goto("/vraag/noord-holland/arrangementscode")
        page.locator("input[type=radio][value='2']").check()
        page.get_by_role("button", name="Verder").click()
        page.locator("input[type=radio][value='midden']").check()
        page.get_by_role("button", name="Verder").click()
        need(page.locator(".code strong").inner_text() == "50H22", "not 50H22")
        need(page.locator("td.chosen").inner_text().startswith("50H22"), "the matrix does not show the code")
        page.get_by_role("button", name="Vorige vraag").click()
        need(page.locator("input[type=radio][value='midden']").is_checked(), "the old answer is gone")
        page.locator("input[type=radio][value='licht']").check()
        page.get_by_role("button", name="Verder").click()
        need(page.locator(".code strong").inner_text() == "50H21", "not 50H21")
        page.locator(".known button").first.click()
        page.locator("input[type=radio][value='3']").check()
        page.get_by_role("button", name="Verder").click()
        need(page.locator(".code strong").inner_text() == "50H31", "not 50H31")


def check_why_not_and_nearest_change(site):
    with site.page(script=False) as page:
        page.goto("/vraag/noord-holland/arrangementscode")
        page.locator("input[type=radio][value='2']").check()
        page.get_by_role("button", name="Verder").click()
        page.locator("select#code1").select_option("50H31")
        page.get_by_role("button", name="Zoek uit").click()
        need("50H31" in page.locator(".whynot").inner_text(), "no why not")
        page.get_by_role("button", name="Reken hiermee").click()
        need(page.locator(".code strong").inner_text() == "50H31", "the nearest change does not lead to the code")


def check_assumption_turns_with_one_click(site):
    with site.page(script=False) as page:
        page.goto("/vraag/noord-holland/arrangementscode")
        before = page.locator(".known li").count()
        page.locator(".assumed button.small").first.click()
        need(page.locator(".known li").count() == before + 1, "the assumption did not become an answer")


def check_impossible_combination(site):
    with site.page(script=False) as page:
        page.goto("/")
        page.set_content(
            f"<form method=post action='{site.base}/vraag/zuid-limburg/productcode'>"
            "<input name=date value='2020-05-01'><input name=f.complexiteit value=maatwerk>"
            "<input name=f.zorgvorm value=verblijf><button>door</button></form>")
        page.locator("button").click()
        need("spreken elkaar tegen" in page.locator(".status").inner_text(), "no conflict")
        need(page.locator(".known li.bad").count() == 2, "does not name the two answers")
        page.locator(".answer button.quiet", has_text="Wijzig").first.click()
        need(page.locator("form#f1 input[type=radio]:checked").count() == 1, "does not ask again")


def check_side_by_side_and_link(site):
    with site.page() as page:
        page.goto("/vraag/noord-holland/arrangementscode")
        page.locator("input[type=radio][value='2']").check()
        page.get_by_role("button", name="Verder").click()
        page.get_by_role("button", name="Zet er een kopie naast").click()
        need(page.locator(".case").count() == 2, "no second column")
        page.locator("#f2 input[type=radio][value='licht']").check()
        page.locator("#f2").get_by_role("button", name="Verder").click()
        page.locator("#f1 input[type=radio][value='midden']").check()
        page.locator("#f1").get_by_role("button", name="Verder").click()
        codes = page.locator(".code strong").all_inner_texts()
        need(codes == ["50H22", "50H21"], f"side by side: {codes}")
        site.accessible(page)
        page.evaluate("navigator.clipboard.writeText = async () => {}")
        page.get_by_role("button", name="Kopieer een link").click()
        link = page.get_by_role("button", name="Kopieer een link").get_attribute("data-link")
        need("#" in link and "arrangement" not in link.split("#")[0].replace("arrangementscode", ""), f"facts in the address: {link}")
    with site.page() as page:
        page.goto(link)
        page.wait_for_selector(".code strong")
        need(page.locator(".code strong").all_inner_texts() == codes, "the link does not bring it back")
        need("#" not in page.url and "midden" not in page.url, f"facts stay in the address: {page.url}")
        page.locator("button[value=remove]").first.click()
        need(page.locator(".case").count() == 1, "the column stays")


def check_keyboard_only(site):
    with site.page() as page:
        page.goto("/vraag/noord-holland/arrangementscode")
        page.keyboard.press("Tab")
        need(page.evaluate("document.activeElement.className") == "skip", "no link to the content first")
        page.keyboard.press("Enter")
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.type") == "radio":
                break
        need(page.evaluate("document.activeElement.type") == "radio", "the question cannot be reached")
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        need(ring != "none", "focus cannot be seen")
        page.keyboard.press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        need(page.evaluate("document.activeElement.type") == "radio", "focus is not at the next question")
        page.keyboard.press("Space")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        need(re.match(r"50H\d\d", page.locator(".code strong").inner_text()), "no code by keyboard")


def check_print(site):
    with site.page() as page:
        interview(page, "/vraag/noord-holland/arrangementscode")
        page.emulate_media(media="print")
        need(not page.locator("button:visible").count(), "buttons are printed")
        need(page.locator(".code strong").is_visible() and page.locator(".known").is_visible(), "not a whole note")


def check_wrong_number(site):
    with site.page(script=False) as page:
        page.goto("/vraag/ijsselland/budget")
        for text in ("veel", "-5", "1e99"):
            page.locator("input[name=value]").fill(text)
            page.get_by_role("button", name="Verder").click()
            need(page.locator("[role=alert]").is_visible(), f"«{text}» is taken")
        page.locator("input[name=value]").fill("1.250,50")
        page.get_by_role("button", name="Verder").click()
        need("1.250,50" in page.locator(".known").inner_text(), "a Dutch amount is not read")


def check_hostile_facts(site):
    bad = "\"><script>document.title='kwaad'</script><img src=x onerror=alert(1)>"
    with site.page() as page:
        page.on("dialog", lambda dialog: (_ for _ in ()).throw(AssertionError("script ran")))
        fields = urllib.parse.urlencode({"date": "2019-05-01", "f.arrangement": bad, "f." + bad: bad, "2.date": bad})
        page.goto("/vraag/noord-holland/arrangementscode#antwoorden=" + urllib.parse.quote(fields))
        page.wait_for_load_state()
        page.wait_for_timeout(300)
        need("kwaad" not in page.title() and not page.locator("img").count(), "markup of a fact came through")
        for address in ("/?zoek=" + urllib.parse.quote(bad), "/regels?zoek=" + urllib.parse.quote(bad)):
            page.goto(address)
            need("kwaad" not in page.title() and not page.locator("img").count(), f"markup came through: {address}")


def check_deep_links(site):
    with site.page() as page:
        for address in ("/vraag/nergens/niets", "/vraag/noord-holland/niets", "/regels/nergens/2020",
                        "/regels/noord-holland/7-stappenplan/exclusions/niets",
                        "/regels/noord-holland/7-stappenplan/" + "a/" * 200):
            status = page.goto(address).status
            need(status == 404, f"{address}: {status}")
            need(page.locator("h1").count() == 1, f"{address} is no page")
