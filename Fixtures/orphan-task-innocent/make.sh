#!/usr/bin/env bash
# Two pull requests, one task: the second does away with what the first tried. And two more under a ticket's number, of
# the kind that this project has configured.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 360 'A toolbar (bd-7f3)'
at '2026-06-02T10:30:00+00:00'
git rm -q src/toolbar.ts
landed 361 'A menu, no bar (bd-7f3)'

git config coven-audit.task FERRY-
at '2026-06-02T12:00:00+00:00'
feature src/picker.ts 31 60
landed 362 'FERRY-88: a picker'
at '2026-06-02T12:30:00+00:00'
git rm -q src/picker.ts
landed 363 'FERRY-88: a field, no picker'
