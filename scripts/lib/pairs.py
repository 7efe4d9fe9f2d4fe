"""Runs two bash scripts in turn and compares their times: pairs.py PAIRS REPORT OUTPUT (NAME OURS GITS) …

The first line of each script is a comment that says what it runs. The times go to stdout; OUTPUT gets the
ratios alone, as JSON, with what they are ratios of: they say something on another machine too. REPORT is
a JSON report of the same repository, which names it and the versions.
"""

import json
import os
import statistics
import subprocess
import sys
import time


def run(script):
    """Wall and CPU seconds (user and system, children included) of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(["bash", script], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{os.path.basename(script)} ended with status {process.returncode}.")
    return wall, usage.ru_utime + usage.ru_stime


def spread(values):
    """The least, the quartiles and the greatest."""
    quartiles = statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
    return dict(zip(["min", "lowerQuartile", "median", "upperQuartile", "max"], [min(values), *quartiles, max(values)]))


def what(script):
    with open(script, encoding="utf-8") as file:
        return file.readline().removeprefix("#").strip()


def measure(name, pairs, ours, gits):
    run(ours), run(gits)
    runs = [(run(ours), run(gits)) for _ in range(pairs)]
    ratios = [spread([our[clock] / git[clock] for our, git in runs]) for clock in (0, 1)]
    rows = [
        ("coven-audit, wall s", spread([our[0] for our, _ in runs])),
        ("git, wall s", spread([git[0] for _, git in runs])),
        ("ratio of wall", ratios[0]),
        ("coven-audit, CPU s", spread([our[1] for our, _ in runs])),
        ("git, CPU s", spread([git[1] for _, git in runs])),
        ("ratio of CPU", ratios[1]),
    ]
    print(f"\n{name:22}" + "".join(f"{title:>9}" for title in ["min", "quarter", "median", "quarter", "max"]))
    for title, values in rows:
        print(f"{title:22}" + "".join(f"{value:9.3f}" for value in values.values()), flush=True)
    wall, cpu = ({key: round(value, 3) for key, value in ratio.items()} for ratio in ratios)
    return {"name": name, "ours": what(ours), "git": what(gits), "pairs": pairs, "wallRatio": wall, "cpuRatio": cpu}


def main(pairs, report, output, comparisons):
    with open(report, encoding="utf-8") as file:
        audited = json.load(file)
    git = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True).stdout
    result = {
        "repository": {
            "name": audited["repository"]["name"],
            "commit": audited["repository"]["mainline"]["commit"],
            "commitsRead": audited["coverage"]["commitsRead"],
        },
        "versions": {
            "coven-audit": audited["tool"]["version"],
            "libgit2": audited["tool"]["libgit2"],
            "git": git.split()[2],
        },
        "comparisons": [
            measure(comparisons[index], pairs, *comparisons[index + 1 : index + 3])
            for index in range(0, len(comparisons), 3)
        ],
    }
    with open(output, "w", encoding="utf-8") as file:
        json.dump(result, file, indent=2)
        file.write("\n")


main(int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:])
