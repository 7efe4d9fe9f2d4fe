#!/usr/bin/env bash
# Work that goes soon after it landed, by another session of the same name, and is no loss: it is written anew in place,
# it called itself a spike, the deleter calls it stray, it is back the day after, three hours or five days had
# passed, and it was a text and no program.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 40
landed 150 'A toolbar'
at '2026-06-02T08:20:00+00:00'
feature src/toolbar.ts 401 424
commit 'the toolbar from a table'

at '2026-06-02T10:00:00+00:00'
feature src/picker.ts 41 70
landed 151 'spike: could colours be picked?'
at '2026-06-02T10:20:00+00:00'
git rm -q src/picker.ts
commit 'no picking of colours'

at '2026-06-02T12:00:00+00:00'
feature src/history.ts 71 100
landed 152 'A history'
at '2026-06-02T12:20:00+00:00'
git rm -q src/history.ts
commit 'remove a stray file'

at '2026-06-02T14:00:00+00:00'
feature src/zoom.ts 101 130
landed 153 'Zoom'
at '2026-06-02T14:20:00+00:00'
git rm -q src/zoom.ts
commit 'not before the release'

at '2026-06-02T16:00:00+00:00'
feature src/voice.ts 161 190
landed 154 'Voice'
at '2026-06-02T19:00:00+00:00'
git rm -q src/voice.ts
landed 155 'No voice'

at '2026-06-02T20:00:00+00:00'
feature docs/tour.md 191 220
landed 156 'A tour in words'
at '2026-06-02T20:20:00+00:00'
git rm -q docs/tour.md
commit 'no tour'

at '2026-06-03T08:00:00+00:00'
feature src/shapes.ts 221 250
landed 157 'Shapes'

# The release is out: zoom comes back, in the same file.
at '2026-06-04T14:00:00+00:00'
feature src/zoom.ts 101 130
landed 158 'Zoom'

at '2026-06-08T08:00:00+00:00'
git rm -q src/shapes.ts
landed 159 'No shapes'
