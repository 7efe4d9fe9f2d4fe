#!/usr/bin/env bash
# The same file and e-mail, minutes apart, under two names.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Ada crew@example.com
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
as Ben crew@example.com
at '2026-06-02T10:10:00+00:00'
change 'queue: at most four' src/queue.ts
as Ada crew@example.com
at '2026-06-02T10:20:00+00:00'
change 'queue: words' src/queue.ts
