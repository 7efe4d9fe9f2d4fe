#!/usr/bin/env bash
# A session writes anew what a pull request brought, in two commits: the old lines go first.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/toolbar.ts 301 305
commit 'a bar'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 40
landed 210 'A toolbar'
at '2026-06-02T08:20:00+00:00'
feature src/toolbar.ts 401 402
commit 'out with the old'
at '2026-06-02T08:40:00+00:00'
feature src/toolbar.ts 401 436
commit 'in with the new'
