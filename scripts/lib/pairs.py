"""Runs two bash scripts in turn and compares their times: pairs.py PAIRS (NAME OURS GITS) …"""

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
    return "  ".join(f"{value:7.3f}" for value in (min(values), statistics.median(values), max(values)))


def measure(name, pairs, ours, gits):
    run(ours), run(gits)
    runs = [(run(ours), run(gits)) for _ in range(pairs)]
    rows = [
        ("coven-audit, wall s", [our[0] for our, _ in runs]),
        ("git, wall s", [git[0] for _, git in runs]),
        ("ratio of wall", [our[0] / git[0] for our, git in runs]),
        ("coven-audit, CPU s", [our[1] for our, _ in runs]),
        ("git, CPU s", [git[1] for _, git in runs]),
        ("ratio of CPU", [our[1] / git[1] for our, git in runs]),
    ]
    print(f"\n{name:22}      min   median      max")
    for title, values in rows:
        print(f"{title:22}  {spread(values)}", flush=True)


def main(pairs, comparisons):
    for index in range(0, len(comparisons), 3):
        name, ours, gits = comparisons[index : index + 3]
        measure(name, pairs, ours, gits)


main(int(sys.argv[1]), sys.argv[2:])
