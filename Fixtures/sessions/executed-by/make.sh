#!/usr/bin/env bash
# One human's name, two named workers, straight on main and in one file.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
work src/queue.ts
commit 'queue: a first one' $'Executed-By: beads/crew/emma\nRig: beads\nRole: crew'
at '2026-06-02T10:10:00+00:00'
work src/queue.ts
commit 'queue: at most four' $'Executed-By: beads/crew/max\nRig: beads\nRole: crew'
at '2026-06-02T10:20:00+00:00'
work src/queue.ts
commit 'queue: words' $'Executed-By: beads/crew/emma\nRig: beads\nRole: crew'
# Emma's branch is hers, its merge too.
at '2026-06-02T14:00:00+00:00'
branch fix/climb
work src/server.ts
commit 'server: do not leave the directory' 'Executed-By: beads/crew/emma'
on main
at '2026-06-02T15:00:00+00:00'
merge fix/climb "Merge branch 'fix/climb'"
gone fix/climb
at '2026-06-03T10:00:00+00:00'
work src/queue.ts
commit 'queue: at most eight' 'Executed-By: beads/crew/max'
