#!/usr/bin/env bash
# Five commits without a common file, each within 60 s of the one before; Ben commits what others wrote.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
committed_by Ben
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
as Cyd
committed_by Ben
at '2026-06-02T10:01:00+00:00'
change 'server: do not leave the directory' src/server.ts
as Ben
at '2026-06-02T10:01:40+00:00'
change 'words: a first few' src/words.ts
as Ada
at '2026-06-02T10:02:00+00:00'
change 'parse: trim names' src/parse.ts
