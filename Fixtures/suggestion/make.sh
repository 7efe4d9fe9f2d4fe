#!/usr/bin/env bash
# A reviewing bot sees the same two faults in the files that several pull requests touch, and each author presses the
# button. The forge makes the commits.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'
bot='Co-authored-by: review-bot[bot] <review-bot[bot]@example.com>'

opened() { # AUTHOR BRANCH DATE VARIABLE: the first commit of a pull request, in src/server.ts
  as "$1"
  on main
  at "$3"
  branch "$2"
  insert src/server.ts 'const PORT' <<TS
const $4 = process.env.FERRY_$4;
TS
  commit "server: read FERRY_$4"
}

# #41 and #42: a number that should show what it is made of.
opened Ada ada/host '2026-06-02T09:00:00+00:00' HOST
at '2026-06-02T09:31:10+00:00'
by_forge
replace src/upload.ts 'export const CHUNK_BYTES = 262_144;' 'export const CHUNK_BYTES = 256 * 1024;'
commit 'Potential fix for pull request finding' "$bot"
pull_request 41 ada/host
opened Ben ben/user '2026-06-02T09:20:00+00:00' USER
at '2026-06-02T10:07:45+00:00'
by_forge
replace src/upload.ts 'export const CHUNK_BYTES = 262_144;' 'export const CHUNK_BYTES = 256 * 1024;'
commit 'Potential fix for pull request finding' "$bot"
pull_request 42 ben/user

# #43 and #44: a merge that should not repeat files.
unique_files() {
  replace src/parse.ts '  const files = [...left.files, ...right.files];' '  const files = [...new Set([...left.files, ...right.files])];'
  insert src/parse.ts '  const files = [...new Set' <<'TS'
  files.sort();
TS
}
opened Cyd cyd/group '2026-06-03T14:00:00+00:00' GROUP
at '2026-06-03T14:40:00+00:00'
by_forge
unique_files
commit 'Apply suggestion from code review' "$bot"
pull_request 43 cyd/group
opened Ada ada/realm '2026-06-03T14:12:00+00:00' REALM
at '2026-06-03T15:05:33+00:00'
by_forge
unique_files
commit 'Apply suggestions from code review' "$bot"
pull_request 44 ada/realm
on main
gone ada/host ben/user cyd/group ada/realm
