"""Holds the reports of one run in every format against each other and against what reads them.

formats.py FOLDER...            each folder has audit.FORMAT for every format
formats.py --dashboards PAGE    runs the SQL of a page over runs/*.ndjson in the current folder
"""

import json
import re
import sys


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def check_sarif(text):
    from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

    Sarif.model_validate_json(text)


TITLES = "Duplicated work|Orphaned work|Raced state|Removed surfaces"


def both(cells):
    """The sum of the buckets: what is shown, and what is left out as not sure enough."""
    return sum(int(n.replace(",", "") or 0) for cell in cells for n in cell)


def check_metrics(text):
    from prometheus_client.openmetrics.parser import text_string_to_metric_families

    samples = [s for family in text_string_to_metric_families(text) for s in family.samples]
    assert not any(s.timestamp for s in samples), "a sample has a time stamp"
    return samples


def counts(folder):
    """How many findings that are no notes, and how many of them are shown, by each format."""
    at = {name: read(f"{folder}/audit.{name}") for name in FORMATS}
    report = json.loads(at["json"])
    worth = [f for f in report["findings"] if f["severity"] != "info"]
    levels = ["low", "medium", "high"]
    least = levels.index(report["options"]["show"])
    shown = [f for f in worth if levels.index(f["confidence"]) >= least]
    expected = (len(worth), len(shown))
    check_sarif(at["sarif"])
    results = json.loads(at["sarif"])["runs"][0]["results"]
    rows = [json.loads(line) for line in at["ndjson"].splitlines()]
    found = [r for r in rows if r["row"] == "finding" and not r["note"]]
    metrics = check_metrics(at["openmetrics"])
    families = {s.name: s.value for s in metrics}
    page = re.findall(r'<details class="finding (\w+)"', at["html"])
    unsure = r"(?:, and ([0-9,]+) of low confidence)?"
    buckets = re.findall(r"data-count=\"\w+\">([0-9,]+)</strong>" + unsure, at["html"])
    seen = {
        "sarif": (sum(r["kind"] == "fail" for r in results), len(shown)),
        "ndjson": (len(found), sum(r["shown"] for r in found)),
        "ndjson run": (rows[0]["findings"], len(shown)),
        "openmetrics": (
            sum(s.value for s in metrics
                if s.name == "coven_audit_findings" and s.labels["severity"] != "info"),
            len(worth) - families["coven_audit_hidden"]),
        "html": (both(buckets), sum(s != "info" for s in page)),
        "github": (len(worth), at["github"].count("\n") - 1),
        "markdown": (
            both(re.findall(
                rf"^\| (?:{TITLES}) \| ([0-9,]+?){unsure} \|", at["markdown"], re.M)),
            len(shown)),
        "text": (
            both(re.findall(rf"^  (?:{TITLES}) +([0-9,]+?){unsure}$", at["text"], re.M)),
            len(shown)),
    }
    for name, pair in seen.items():
        assert pair == expected, f"{folder}: {name} has {pair}, the JSON {expected}"
    summary = report["summary"]
    for name, figure in summary.items():
        if figure is None:
            assert rows[0][name] is None, f"{folder}: {name}"
        elif isinstance(figure, int):
            assert rows[0][name] == figure, f"{folder}: {name}"
            metric = "coven_audit_" + re.sub("([A-Z])", r"_\1", name).lower()
            assert families[metric] == figure, f"{folder}: {metric}"
    controls(folder, report, at, rows, metrics)
    return expected


def controls(folder, report, at, rows, metrics):
    """What controls would have done: each verdict is counted once, and alike in every format."""
    judged = [f["preventions"] for f in report["findings"] if f["severity"] != "info"]
    sums = {s["control"]: s for s in report["preventions"]}
    for name, told in sums.items():
        for verdict in ["would", "wouldNot", "unknown"]:
            count = sum(p["control"] == name and p["verdict"] == verdict for f in judged for p in f)
            in_classes = sum(c[verdict] for c in told["classes"])
            metric = sum(
                s.value for s in metrics
                if s.name == "coven_audit_prevented_findings"
                and s.labels["control"] == name and s.labels["verdict"] == verdict)
            row = sum(r[verdict] for r in rows if r["row"] == "prevention" and r["control"] == name)
            column = "prevented" + name[0].upper() + name[1:]
            cells = sum(r.get(column) == verdict for r in rows if r["row"] == "finding")
            seen = {told[verdict], in_classes, metric, row, cells}
            assert seen == {count}, f"{folder}: {name} {verdict} is {seen}, of findings {count}"
        if judged:
            page = re.search(rf'data-control="{name}">([0-9,]+)<', at["html"])
            assert int(page[1].replace(",", "")) == told["would"], f"{folder}: {name} in html"
    table = re.findall(r"^\| [^|]+ \| ([0-9,]+) \| [0-9,]+ \| [0-9,]+ \| [0-9,]+ \| [0-9,]+ \| [^|]+ \| [^|]+ \| [^|]+ \|$",
                       at["markdown"], re.M)
    if judged:
        expected = [f'{s["would"]:,}' for s in report["preventions"]]
        assert table == expected, f"{folder}: the controls' table has {table}, the JSON {expected}"
    results = json.loads(at["sarif"])["runs"][0]["results"]
    in_sarif = sum(len(r["properties"].get("preventions", [])) for r in results)
    assert in_sarif == sum(map(len, judged)), f"{folder}: SARIF has {in_sarif} verdicts"


FORMATS = ["markdown", "html", "json", "text", "ndjson", "sarif", "openmetrics", "github"]


def dashboards(page):
    import duckdb

    database = duckdb.connect()
    blocks = re.findall(r"^```sql\n(.*?)^```", read(page), re.M | re.S)
    assert len(blocks) > 3, "the page has lost its SQL"
    for block in blocks:
        rows = database.sql(block)
        assert rows is None or rows.fetchall(), f"no row: {block}"
    weeks = database.sql("SELECT count(*) FROM audit WHERE \"row\" = 'run'").fetchall()
    assert weeks == [(4,)], weeks
    return len(blocks)


if __name__ == "__main__":
    if sys.argv[1] == "--dashboards":
        print(f"{dashboards(sys.argv[2])} statements of the dashboard run")
    else:
        told = [counts(folder) for folder in sys.argv[1:]]
        print(f"{len(told)} runs, {sum(n for n, _ in told)} findings, the same in every format")
