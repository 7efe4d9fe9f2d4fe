#!/usr/bin/env bash
# As in orphan-limits, each a little short of it: 23 of 40 lines, 19 lines, 91 minutes, 73 hours; and a pull request with a
# number that only begins like another's is named by nobody.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 23
feature src/toolbox.ts 24 40
landed 250 'A toolbar'
at '2026-06-02T08:20:00+00:00'
git rm -q src/toolbar.ts
commit 'less'

at '2026-06-02T10:00:00+00:00'
feature src/picker.ts 41 59
landed 251 'A picker'
at '2026-06-02T10:20:00+00:00'
git rm -q src/picker.ts
commit 'lesser'

at '2026-06-02T12:00:00+00:00'
feature src/history.ts 71 100
landed 252 'A history'
at '2026-06-02T13:31:00+00:00'
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
at '2026-06-05T19:00:00+00:00'
merge main "Merge branch 'main' into atlas"
at '2026-06-05T19:30:00+00:00'
git rm -q src/zoom.ts
commit 'atlas: zoom is an own thing there'
on main
at '2026-06-05T20:00:00+00:00'
merge atlas "Merge branch 'atlas'"
gone atlas
