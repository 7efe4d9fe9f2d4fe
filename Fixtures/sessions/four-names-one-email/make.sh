#!/usr/bin/env bash
# Four names under one e-mail are too few to be workers.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Emma crew@example.com
at '2026-06-02T10:00:00+00:00'
change 'queue: what emma waits for' src/queue.ts
as Max crew@example.com
at '2026-06-02T10:05:00+00:00'
change 'queue: what max waits for' src/queue.ts
as Lou crew@example.com
at '2026-06-02T10:10:00+00:00'
change 'queue: what lou waits for' src/queue.ts
as Joe crew@example.com
at '2026-06-02T10:15:00+00:00'
change 'queue: what joe waits for' src/queue.ts
at '2026-06-02T10:25:00+00:00'
change 'queue: and what else' src/queue.ts
as Emma crew@example.com
at '2026-06-04T10:00:00+00:00'
change 'words: a first few' src/words.ts
