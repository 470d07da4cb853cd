"""Measures other rule engines on the table of 45 codes, and adds them to RESULTS.md.

    pip install zen-engine cel-python
    python3 Benchmarks/peers.py

Equal answers are checked first, against a plain Python function. An engine that is not installed is skipped, and said so.
The figure of this project comes from the same run: the benchmark of prepared questions is run once more for it.
"""

import importlib
import importlib.metadata
import json
import pathlib
import re
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORDS = ["licht", "midden", "zwaar", "doorlopend", "chronisch"]
CASES = [
    {
        "arrangement": str(1 + number % 9),
        "intensiteit": WORDS[number // 9 % 5],
        "behandeling_uren": number * 37 % 150 + 0.5,
        "intramuraal": number % 3 == 0,
    }
    for number in range(256)
]


def by_hand(case):
    place = WORDS.index(case["intensiteit"])
    code = f"A{case['arrangement']}{place}"
    return code + "S" if place == 2 and (case["intramuraal"] or case["behandeling_uren"] > 75) else code


def rows():
    for arrangement in range(1, 10):
        for place, word in enumerate(WORDS):
            yield arrangement, word, "false" if place == 2 else "", f"A{arrangement}{place}"
        yield arrangement, "zwaar", "true", f"A{arrangement}2S"


def zen_engine():
    zen = importlib.import_module("zen")
    table = {
        "hitPolicy": "first",
        "inputs": [
            {"id": "a", "name": "a", "type": "expression", "field": "arrangement"},
            {"id": "i", "name": "i", "type": "expression", "field": "intensiteit"},
            {"id": "s", "name": "s", "type": "expression", "field": "intramuraal or behandeling_uren > 75"},
        ],
        "outputs": [{"id": "c", "name": "c", "type": "expression", "field": "code"}],
        "rules": [
            {"_id": f"r{index}", "a": f'"{arrangement}"', "i": f'"{word}"', "s": segment, "c": f'"{code}"'}
            for index, (arrangement, word, segment, code) in enumerate(rows())
        ],
    }
    content = {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
            {"id": "table", "name": "table", "type": "decisionTableNode", "position": {"x": 0, "y": 0}, "content": table},
            {"id": "out", "name": "out", "type": "outputNode", "position": {"x": 0, "y": 0}},
        ],
        "edges": [
            {"id": "e1", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "e2", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }
    decision = zen.ZenEngine().create_decision(json.dumps(content))
    return lambda case: decision.evaluate(case)["result"]["code"]


def cel_python():
    celpy = importlib.import_module("celpy")
    # A map by the joined inputs; a chain of conditions is deeper than this interpreter goes.
    entries = ", ".join(f'"{arrangement}/{word}/{segment}": "{code}"' for arrangement, word, segment, code in rows())
    segment = 'intensiteit == "zwaar" ? (intramuraal || behandeling_uren > 75.0 ? "true" : "false") : ""'
    environment = celpy.Environment()
    program = environment.program(
        environment.compile("{" + entries + '}[arrangement + "/" + intensiteit + "/" + (' + segment + ")]")
    )
    return lambda case: str(program.evaluate(celpy.json_to_cel(case)))


def measure(decide):
    """Nanoseconds for each decision, the median of five runs."""
    results = []
    rounds = 1
    for run in range(6):
        start = time.perf_counter()
        for _ in range(rounds):
            for case in CASES:
                decide(case)
        seconds = time.perf_counter() - start
        if run == 0:
            rounds = max(1, int(0.3 / seconds))
            continue
        results.append(seconds / rounds / len(CASES) * 1e9)
    return statistics.median(results)


def own():
    """The figure of this project in this run."""
    command = ["swift", "run", "-c", "release", "--package-path", "Benchmarks", "Benchmarks", "--hand"]
    text = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    line = next(line for line in text.splitlines() if "prepared, typed values, own memory" in line)
    number, unit = re.search(r"([\d.]+) (ns|µs)", line).groups()
    return float(number) * (1000 if unit == "µs" else 1)


def shown(nanoseconds):
    return f"{nanoseconds:.0f} ns" if nanoseconds < 1000 else f"{nanoseconds / 1000:.1f} µs"


def main():
    mine = own()
    lines = [
        "",
        "## Other engines",
        "",
        "The table of 45 codes from Python, equal answers checked first; this project as a Swift library, in the same run.",
        "",
        "| engine | a decision | against this |",
        "| --- | --- | --- |",
        f"| this project, prepared and typed | {shown(mine)} | 1 |",
        f"| by hand in Python | {shown(measure(by_hand))} | {measure(by_hand) / mine:.1f}x |",
    ]
    for package, make in [("zen-engine", zen_engine), ("cel-python", cel_python)]:
        try:
            version = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            lines.append(f"| {package} | skipped: not installed | |")
            continue
        decide = make()
        wrong = [case for case in CASES if decide(case) != by_hand(case)]
        if wrong:
            raise SystemExit(f"{package} answers {decide(wrong[0])} for {wrong[0]}, not {by_hand(wrong[0])}")
        figure = measure(decide)
        lines.append(f"| {package} {version} | {shown(figure)} | {figure / mine:.0f}x |")
    print("\n".join(lines))
    path = ROOT / "Benchmarks" / "RESULTS.md"
    head = path.read_text(encoding="utf-8").split("\n<!-- peers -->\n")[0] if path.exists() else ""
    path.write_text(head + "\n<!-- peers -->\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
