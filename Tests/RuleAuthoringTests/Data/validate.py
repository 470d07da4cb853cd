"""Validates every rule file against the schema of its kind, with a reader and a validator that are not ours.

Usage: validate.py ROOT. Ends with 77 when jsonschema or PyYAML is missing.
"""

import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    sys.exit(77)


class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Scalars as YAML 1.2 reads them, like the editors do."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: float(node.value))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def mapping(loader, node):
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


Core.add_constructor("tag:yaml.org,2002:map", mapping)


def kind(path):
    parts = path.parts
    if parts[0] == "Rules":
        return path.stem if path.stem in ("vocabulary", "code-lists") else "national"
    if len(parts) == 3:
        return "region"
    return path.stem if len(parts) == 4 else parts[3]


root = pathlib.Path(sys.argv[1])
faults = 0
for file in sorted(root.glob("Regions/**/*.yaml")) + sorted(root.glob("Rules/*.yaml")):
    path = file.relative_to(root)
    schema = json.loads((root / "Rules/schema" / (kind(path) + ".schema.json")).read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    document = yaml.load(file.read_text(), Core)
    for error in jsonschema.Draft7Validator(schema).iter_errors(document):
        faults += 1
        print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
sys.exit(1 if faults else 0)
