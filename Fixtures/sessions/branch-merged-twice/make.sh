#!/usr/bin/env bash
# One branch name, merged twice, the second time from the remote.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch store
at '2026-06-02T10:00:00+00:00'
change 'store: ask once' src/store.ts
on main
at '2026-06-02T11:00:00+00:00'
merge store "Merge branch 'store'"
gone store
as Ben
branch store
at '2026-06-05T10:00:00+00:00'
change 'store: ask again' src/words.ts
on main
as Ada
at '2026-06-05T11:00:00+00:00'
merge store "Merge remote-tracking branch 'origin/store'"
gone store
