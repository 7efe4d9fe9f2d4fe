# shellcheck shell=bash
# A Python with the one module that a check needs. Sourced after setup.sh.

# skip REASON: this check cannot be made here. Status 77.
skip() {
  echo "skipped: $1"
  exit 77
}

# python_with IMPORT PACKAGE: sets $python to one in which the import works: the installed one, else one
# in .build-tools. Where neither can be had, the check is skipped.
python_with() {
  local import=$1 package=$2
  command -v python3 > /dev/null || skip 'no python3'
  python=python3
  imports "$import" && return
  # shellcheck disable=SC2154 # setup.sh sets it
  python=$project/.build-tools/python/bin/python3
  imports "$import" && return
  {
    [ -x "$python" ] || python3 -m venv "$project/.build-tools/python"
    "$python" -m pip install --quiet --disable-pip-version-check --timeout 10 --retries 1 "$package"
  } > /dev/null 2>&1 || skip "no $package"
  imports "$import" || skip "no $package"
}

imports() { "$python" -c "$1" > /dev/null 2>&1; }
