#!/usr/bin/env bash
# A chain of two, and three commits without a common file around it, all within 60 s of each other.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'words: a first few' src/words.ts
at '2026-06-02T10:00:30+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:01:00+00:00'
change 'queue: at most four' src/queue.ts
at '2026-06-02T10:01:30+00:00'
change 'server: do not leave the directory' src/server.ts
at '2026-06-02T10:02:00+00:00'
change 'parse: trim names' src/parse.ts
