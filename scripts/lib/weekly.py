"""Writes the shell lines of a weekly job to files, in order: weekly.py JOB.yml FOLDER

Of a GitHub workflow one file for each step that has `run`, but that with the id `install`; of a GitLab
job one file for `script`, without `before_script`.
"""

import os
import sys

import yaml


class Wrong(Exception):
    pass


def github(workflow):
    """The `run` of each step of the only job."""
    if workflow.get("defaults", {}).get("run", {}).get("shell") != "bash":
        raise Wrong("the shell is not bash, which the lines are written for")
    (job,) = workflow["jobs"].values()
    steps = [step for step in job["steps"] if "run" in step]
    if not any(step.get("id") == "install" for step in steps):
        raise Wrong("no step has the id install")
    depths = [step["with"].get("fetch-depth") for step in job["steps"] if "actions/checkout" in step.get("uses", "")]
    if depths != [0]:
        raise Wrong("the whole history is not checked out: fetch-depth is not 0")
    if not any("actions/upload-artifact" in step.get("uses", "") for step in job["steps"]):
        raise Wrong("no step keeps the reports")
    for step in steps:
        if "${{" in step["run"]:
            raise Wrong(f"step {step['name']}: an expression in shell lines is code from elsewhere; use env")
        if step.get("id") != "install":
            yield step["run"]


def gitlab(pipeline):
    """The `script` of the only job."""
    (job,) = pipeline.values()
    if job["variables"].get("GIT_DEPTH") != "0":
        raise Wrong("the whole history is not cloned: GIT_DEPTH is not '0'")
    if not job["artifacts"]["paths"]:
        raise Wrong("the job keeps no reports")
    yield "\n".join(job["script"]) + "\n"


def main(path, folder):
    with open(path, encoding="utf-8") as file:
        document = yaml.safe_load(file)
    scripts = list(github(document) if "jobs" in document else gitlab(document))
    if not scripts:
        raise Wrong("there are no shell lines")
    for number, script in enumerate(scripts, 1):
        with open(os.path.join(folder, f"{number}.sh"), "w", encoding="utf-8") as file:
            file.write(script)


try:
    main(sys.argv[1], sys.argv[2])
except (Wrong, yaml.YAMLError, KeyError, ValueError, AttributeError, TypeError) as error:
    sys.exit(f"{os.path.basename(sys.argv[1])}: {error}")
