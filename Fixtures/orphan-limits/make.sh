#!/usr/bin/env bash
# Four pull requests whose work goes soon: exactly 60 % of it, exactly 20 lines, by who began exactly 90 minutes later,
# and 71 hours later by a branch that was there before.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 24
feature src/toolbox.ts 25 40
landed 250 'A toolbar'
at '2026-06-02T08:20:00+00:00'
git rm -q src/toolbar.ts
commit 'less'

at '2026-06-02T10:00:00+00:00'
feature src/picker.ts 41 60
landed 251 'A picker'
at '2026-06-02T10:20:00+00:00'
git rm -q src/picker.ts
commit 'lesser'

at '2026-06-02T12:00:00+00:00'
feature src/history.ts 71 100
landed 252 'A history'
at '2026-06-02T13:30:00+00:00'
git rm -q src/history.ts
commit 'least'

at '2026-06-02T18:00:00+00:00'
branch atlas
change 'atlas' src/atlas.ts
on main
at '2026-06-02T19:00:00+00:00'
feature src/zoom.ts 101 130
landed 253 'Zoom'
on atlas
at '2026-06-05T17:00:00+00:00'
merge main "Merge branch 'main' into atlas"
at '2026-06-05T17:30:00+00:00'
git rm -q src/zoom.ts
commit 'atlas: zoom is an own thing there'
on main
at '2026-06-05T18:00:00+00:00'
merge atlas "Merge branch 'atlas'"
gone atlas
