#!/usr/bin/env bash
# A marked commit between three that are not, all of one name, minutes apart, in one file.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:10:00+00:00'
work src/queue.ts
commit 'queue: at most four' 'Session-Id: 4f2a'
at '2026-06-02T10:20:00+00:00'
change 'queue: words' src/queue.ts
at '2026-06-02T10:30:00+00:00'
change 'queue: more words' src/queue.ts
