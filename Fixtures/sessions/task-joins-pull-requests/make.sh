#!/usr/bin/env bash
# One task, two pull requests a day apart.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/count
at '2026-06-02T10:00:00+00:00'
change 'upload: count bytes (bd-y45)' src/upload.ts
pull_request 12 feat/count
at '2026-06-02T15:00:00+00:00'
squash 12 'Count bytes'
branch docs/count
at '2026-06-03T10:00:00+00:00'
change 'readme: what is counted (bd-y45)' README.md
pull_request 13 docs/count
at '2026-06-03T15:00:00+00:00'
squash 13 'Say what is counted'
gone feat/count docs/count
