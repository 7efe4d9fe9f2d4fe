"""Holds JSON reports against the JSON Schema (draft 2020-12): validate.py SCHEMA REPORT …"""

import json
import sys

from jsonschema import Draft202012Validator


def main(schema_path, report_paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    wrong = 0
    for path in report_paths:
        with open(path, encoding="utf-8") as file:
            errors = list(validator.iter_errors(json.load(file)))
        wrong += bool(errors)
        for error in errors[:5]:
            place = "/".join(str(part) for part in error.absolute_path)
            print(f"{path}: {place}: {error.message[:300]}", file=sys.stderr)
    print(f"{len(report_paths) - wrong} of {len(report_paths)} reports are valid")
    return 1 if wrong or not report_paths else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
