#!/usr/bin/env bash
# Six times a session deletes what another one has just landed, and shows that it knows of it: git revert, git revert -m 1
# of a merge, the forge's revert button, a message that names the pull request, one that names the commit; and a robot.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 30
landed 140 'A toolbar'
at '2026-06-02T08:20:00+00:00'
git revert --no-edit HEAD > /dev/null

at '2026-06-02T10:00:00+00:00'
branch picker
feature src/picker.ts 31 50
commit 'picker: colours'
feature src/swatches.ts 51 70
commit 'picker: swatches'
on main
at '2026-06-02T10:30:00+00:00'
by_forge
merge picker 'Merge pull request #141 from ada/picker'
by_hand
gone picker
as Ben
at '2026-06-02T10:50:00+00:00'
git revert --no-edit -m 1 HEAD > /dev/null

as Ada
at '2026-06-02T12:00:00+00:00'
feature src/history.ts 101 130
landed 142 'A history'
at '2026-06-02T12:20:00+00:00'
git rm -q src/history.ts
landed 143 'Revert "A history"' 'Reverts example/ferry#142'

at '2026-06-02T14:00:00+00:00'
feature src/zoom.ts 131 160
landed 144 'Zoom'
at '2026-06-02T14:20:00+00:00'
git rm -q src/zoom.ts
commit 'make it usable on phones again' 'What #144 brought does not fit.'

at '2026-06-02T16:00:00+00:00'
feature src/voice.ts 161 190
landed 145 'Voice'
voice=$(git rev-parse --short=9 HEAD)
at '2026-06-02T16:20:00+00:00'
git rm -q src/voice.ts
commit 'it froze the tests' "Since $voice nothing passed."

at '2026-06-02T18:00:00+00:00'
feature src/polyfills.ts 191 220
landed 146 'Older browsers'
as 'renovate[bot]' '29139614+renovate[bot]@users.noreply.github.com'
at '2026-06-02T18:20:00+00:00'
git rm -q src/polyfills.ts
commit 'drop support for older browsers'
