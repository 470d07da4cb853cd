"""Runs every check against a service that is running; ends with 1 when one fails."""

import argparse
import sys
import time

from playwright.sync_api import Error, sync_playwright

import asking
import reading
import trying
from support import Failure, Site


def checks(words):
    for module in (asking, reading, trying):
        for name, check in vars(module).items():
            if name.startswith("check_") and (not words or any(word in name for word in words)):
                yield f"{module.__name__}: {name[6:].replace('_', ' ')}", check


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", required=True, help="address of the service, without a slash at the end")
    parser.add_argument("--chromium", required=True, help="the browser")
    parser.add_argument("words", nargs="*", help="only checks with one of these words in their name")
    options = parser.parse_args()
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        site = Site(browser, options.base)
        for name, check in checks(options.words):
            start = time.perf_counter()
            try:
                told = check(site)
            except (Failure, Error, AssertionError) as fault:
                failed += 1
                print(f"FAIL  {name}: {fault}", flush=True)
            else:
                print(f"ok    {name} ({time.perf_counter() - start:.1f} s){f': {told}' if told else ''}", flush=True)
        browser.close()
    print(f"{failed} failed" if failed else "all passed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
