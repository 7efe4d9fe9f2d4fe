#!/usr/bin/env bash
# Six workers commit under one e-mail, straight on main and in one file; two of them come back on another day.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as beads/crew/emma crew@example.com
at '2026-06-02T10:00:00+00:00'
change 'queue: what emma waits for' src/queue.ts
as beads/crew/max crew@example.com
at '2026-06-02T10:05:00+00:00'
change 'queue: what max waits for' src/queue.ts
as beads/crew/lou crew@example.com
at '2026-06-02T10:10:00+00:00'
change 'queue: what lou waits for' src/queue.ts
as beads/crew/joe crew@example.com
at '2026-06-02T10:15:00+00:00'
change 'queue: what joe waits for' src/queue.ts
as beads/crew/kim crew@example.com
at '2026-06-02T10:20:00+00:00'
change 'queue: what kim waits for' src/queue.ts
as beads/crew/ned crew@example.com
at '2026-06-02T10:25:00+00:00'
change 'queue: what ned waits for' src/queue.ts
as beads/crew/emma crew@example.com
at '2026-06-04T10:00:00+00:00'
change 'words: a first few' src/words.ts
as beads/crew/max crew@example.com
at '2026-06-04T10:10:00+00:00'
change 'words: some more' src/words.ts
