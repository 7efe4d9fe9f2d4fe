"""Audits the cases of Fixtures/large: large.py TOOL FIXTURES SCRATCH [CASE …]."""

import json
import os
import shutil
import subprocess
import sys
import time

tool, fixtures, scratch = sys.argv[1:4]
wanted = set(sys.argv[4:])
wrong = 0
with open(f"{fixtures}/cases.tsv", encoding="utf-8") as table:
    rows = [line.rstrip("\n").split("\t") for line in table if not line.startswith("#")]
unknown = wanted - {row[0] for row in rows}
if unknown:
    sys.exit(f"There is no case {', '.join(sorted(unknown))}.")

for name, status, found, words, seconds, memory in rows:
    if wanted and name not in wanted:
        continue
    repository, report = f"{scratch}/{name}", f"{scratch}/report.json"
    subprocess.run(["bash", f"{fixtures}/case.sh", name, repository], check=True)
    begin = time.monotonic()
    with open(f"{scratch}/page.md", "wb") as page, open(f"{scratch}/errors", "wb") as errors:
        child = subprocess.Popen(
            [tool, "-C", repository, "--since", "all", "--now", "2026-09-01T00:00:00Z", "-q",
             "--format", "markdown", "--output", f"json={report}"],
            stdout=page, stderr=errors)
        _, code, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(code)
    took, peak = time.monotonic() - begin, usage.ru_maxrss // 1024
    page = open(f"{scratch}/page.md", encoding="utf-8").read()
    seen = None
    if child.returncode == 0:
        findings = json.load(open(report, encoding="utf-8"))["findings"]
        seen = sum(finding["kind"] == "independent" for finding in findings)
    faults = [
        fault for fault, holds in [
            (f"exit status {child.returncode}", child.returncode == int(status)),
            (f"{seen} duplicates", seen == int(found)),
            (f"does not say: {words}", words in page),
            (f"over {seconds} s", took <= float(seconds)),
            (f"over {memory} MiB", peak <= int(memory)),
        ] if not holds
    ]
    wrong += bool(faults)
    print(f"{name:22} {took:6.2f} s {peak:5} MiB  {'; '.join(faults) or words}", flush=True)
    shutil.rmtree(repository)

print(f"{wrong} of {len(wanted) or len(rows)} cases are not as expected")
sys.exit(1 if wrong else 0)
