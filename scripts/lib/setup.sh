# shellcheck shell=bash
# What the scripts share: where the project lies, what it needs, how it is built. Sourced, never run.
# Everything is said on stderr; stdout belongs to the tool.

set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE: says why the script cannot go on. Status 2, as the tool itself does.
fail() {
  say "$1"
  exit 2
}

# A folder for this run alone, in $scratch; gone when the script ends.
make_scratch() {
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
}

# Where temporary files are made fastest: in memory, where there is room for them and programs can be run. Tests
# make thousands of small files, and take three times as long where a disk's file system looks for places for them.
quickest_folder() {
  local memory=/dev/shm room probe
  room=$(df --output=avail -k "$memory" 2> /dev/null | tail -n 1) || room=0
  if [ -z "${TMPDIR:-}" ] && [ "${room:-0}" -gt 4000000 ] && probe=$(mktemp "$memory/probe.XXXXXX" 2> /dev/null); then
    printf '#!/bin/sh\n' > "$probe" && chmod +x "$probe"
    if "$probe" 2> /dev/null; then
      rm -f "$probe"
      echo "$memory"
      return
    fi
    rm -f "$probe"
  fi
  echo "${TMPDIR:-/tmp}"
}

# quietly COMMAND …: its output is shown, on stderr, only when it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" > "$log" 2>&1 < /dev/null || status=$?
  [ "$status" = 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

has_libraries() {
  command -v pkg-config > /dev/null && pkg-config --exists libgit2 libdeflate
}

# Swift and git must be there; libgit2, libdeflate and pkg-config are installed where they are missing.
require_everything() {
  command -v git > /dev/null || fail 'git is missing: install it, then run this again.'
  command -v swift > /dev/null ||
    fail 'Swift is missing: install Swift 6.3 (https://www.swift.org/install), then run this again.'
  has_libraries || install_libraries
  local version
  version=$(pkg-config --modversion libgit2)
  case $version in
    1.[5-9] | 1.[5-9].*) ;;
    *) fail "coven-audit reads repositories with libgit2 1.5 to 1.9, and this machine has $version." ;;
  esac
}

install_libraries() {
  local packages='libgit2-dev libdeflate-dev pkg-config'
  command -v apt-get > /dev/null ||
    fail 'libgit2 (1.5 to 1.9) or libdeflate, with their headers, or pkg-config is missing: install them, then run this again.'
  [ "$(id -u)" = 0 ] || command -v sudo > /dev/null ||
    fail "$packages are missing, and without root or sudo they cannot be installed: ask for \`apt-get install $packages\`."
  say "Installing $packages with apt-get."
  # shellcheck disable=SC2086 # three words
  apt_install $packages > /dev/null 2>&1 < /dev/null || {
    quietly as_root apt-get update && quietly apt_install $packages
  } || fail "$packages could not be installed: try \`apt-get install $packages\` yourself."
  has_libraries || fail 'libgit2-dev and libdeflate-dev are installed, but pkg-config does not find them.'
}

# Builds the tool; $tool is where it lies then.
build_release() {
  say 'Building coven-audit.'
  quietly swift build -c release --package-path "$project" --product coven-audit ||
    fail 'coven-audit could not be built: the reason is above.'
  # shellcheck disable=SC2034 # for the script that sources this
  tool=$project/.build/release/coven-audit
}
