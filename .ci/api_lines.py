"""Teaches schemathesis how queries and answers stand on lines (application/x-ndjson)."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def to_lines(context, value):
    return value if isinstance(value, bytes) else json.dumps(value).encode() + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def from_lines(context, response):
    lines = [json.loads(line) for line in response.content.splitlines() if line]
    # One query gives one answer, which is what the document describes.
    return lines[0] if len(lines) == 1 else {"lines": lines}
