#!/usr/bin/env bash
# #451 had branched off before #450 landed. It calls #450's work temporary, and the work is back the week after: no excuse
# for who is proven to have run beside it.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T09:30:00+00:00'
branch calm
change 'calm: begin' src/calm.ts
on main
at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 450 'spike: a toolbar'
on calm
at '2026-06-02T13:10:00+00:00'
merge main "Merge branch 'main' into calm"
at '2026-06-02T13:20:00+00:00'
git rm -q src/toolbar.ts
commit 'remove the temporary toolbar'
pull_request 451 calm
at '2026-06-02T14:00:00+00:00'
squash 451 'Calm: no temporary toolbar'
gone calm
at '2026-06-09T10:00:00+00:00'
feature src/toolbar.ts 1 30
work src/app.ts
landed 452 'The bar of tools'
