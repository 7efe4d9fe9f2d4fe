#!/usr/bin/env bash
# The same file and name, minutes apart, under two e-mails.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
as Ada ada@laptop.example.com
at '2026-06-02T10:10:00+00:00'
change 'queue: at most four' src/queue.ts
