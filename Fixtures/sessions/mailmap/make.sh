#!/usr/bin/env bash
# One person in two spellings; .mailmap says so.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
write .mailmap <<'MAP'
Ada Lovelace <ada@example.com> <ada@laptop.local>
MAP
a_start '2026-06-01T09:00:00+00:00'
as 'Ada Lovelace' ada@example.com
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
as ada ada@laptop.local
at '2026-06-02T10:10:00+00:00'
change 'queue: at most four' src/queue.ts
as 'Ada Lovelace' ada@example.com
at '2026-06-02T10:50:00+00:00'
change 'queue: words' src/queue.ts
as Ada ada@desk.local
at '2026-06-02T11:00:00+00:00'
change 'queue: more words' src/queue.ts
