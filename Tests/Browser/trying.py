"""«Proef» in a browser."""

from support import need

FILE = "/proef?edition=noord-holland/7-stappenplan&file=Regions/noord-holland/7-stappenplan/selection/arrangementscode.yaml"


def check_broken_without_script(site):
    with site.page(script=False) as page:
        page.goto(FILE)
        text = page.locator("#tekst").input_value()
        page.locator("#tekst").fill(text.replace("50H22", "50X22"))
        page.get_by_role("button", name="Controleer").click()
        need("kunnen de regels niet" in page.locator("[role=status]").first.inner_text(), "a broken file is taken")
        need("regel 1" in page.locator(".findings").inner_text(), "no line is told")
        need("50X22" in page.locator("#tekst").input_value(), "what was typed is gone")
        site_text = page.request.get(FILE).text()
        need("50X22" not in site_text, "the server kept it")


def check_changed_answers(site):
    with site.page(script=False) as page:
        page.goto(FILE)
        text = page.locator("#tekst").input_value()
        # Two codes that change places: both stay in use.
        page.locator("#tekst").fill(text.replace("50H22", "50H2x").replace("50H21", "50H22").replace("50H2x", "50H21"))
        page.get_by_role("button", name="Controleer").click()
        told = page.locator("main").inner_text()
        need("50H22" in told and "50H21" in told and "Gevallen" in told, "does not tell which answers change")


def check_findings_while_typing(site):
    with site.page() as page:
        page.goto(FILE)
        page.wait_for_selector(".live p")
        need("Geen fouten" in page.locator(".live p").inner_text(), page.locator(".live").inner_text())
        page.locator("#tekst").fill(page.locator("#tekst").input_value().replace("50H22", "50X22"))
        page.wait_for_selector(".gutter .error")
        page.locator(".live button").first.click()
        need(page.evaluate("document.activeElement.id") == "tekst", "does not go to the place")
        site.accessible(page)
        page.locator("#tekst").fill("kapot: [")
        page.wait_for_selector(".gutter .error")


def check_table_editor(site):
    with site.page() as page:
        page.goto(FILE)
        rows = lambda: page.locator(".grid tbody tr").count()
        first = rows()
        need(first > 40, f"{first} rows")
        page.get_by_label("Verwijder rij 1", exact=True).click()
        need(rows() == first - 1 and "50H11" not in page.locator("#tekst").input_value(), "does not delete")
        page.get_by_label("Voeg in onder rij 1", exact=True).click()
        need(rows() == first, "does not add")
        page.keyboard.type("1")
        need(page.evaluate("document.activeElement.value") == "1", "focus is not in the new row")
        before = page.locator(".grid tbody tr").nth(3).locator("input").nth(3).input_value()
        page.get_by_label("Schuif omhoog: rij 4", exact=True).click()
        need(page.locator(".grid tbody tr").nth(2).locator("input").nth(3).input_value() == before, "does not move")
        page.locator("#plakvak").fill("9\tlicht\t-\t50H91\t9\teen \"a|b\" cel\n9\tmidden\t-\t50H92")
        page.locator("#plakknop").click()
        need(rows() == first + 2, "does not paste")
        need("a\\|b" in page.locator("#tekst").input_value(), "a bar is not kept apart")
        site.accessible(page)


def check_download(site):
    with site.page() as page:
        page.goto(FILE)
        page.locator("#tekst").fill("format: 1\n# mijn kopie\n")
        with page.expect_download() as told:
            page.get_by_role("button", name="Haal dit bestand op").click()
        need(told.value.suggested_filename == "arrangementscode.yaml", told.value.suggested_filename)
        with open(told.value.path(), encoding="utf-8") as file:
            need("mijn kopie" in file.read(), "not what was typed")


def check_hostile_text(site):
    bad = "</textarea><script>document.title='kwaad'</script>"
    with site.page() as page:
        page.goto(FILE)
        page.locator("#tekst").fill(f"format: 1\nselection:\n  '{bad}': {{a: '{bad}'}}\n")
        page.wait_for_timeout(800)
        page.get_by_role("button", name="Controleer").click()
        need("kwaad" not in page.title(), "markup of a file came through")
        need(bad in page.locator("#tekst").input_value(), "the text was changed")
        huge = page.request.post("/proef", form={"edition": "noord-holland/7-stappenplan", "text": "a" * 2_000_000})
        need(huge.status == 413 and "<h1>" in huge.text(), f"huge: {huge.status}")
        bomb = "a: &a [x,x,x,x]\n" + "".join(f"b{i}: &b{i} [*a,*a,*a]\n" for i in range(200))
        need(page.request.post("/proef", form={"text": bomb}).ok, "aliases")
        deep = page.request.post("/proef", form={"text": "[" * 50_000})
        need(deep.ok, f"deep: {deep.status}")
        need(page.request.get("/health/live").ok, "the service is gone")
