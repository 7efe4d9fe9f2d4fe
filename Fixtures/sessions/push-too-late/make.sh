#!/usr/bin/env bash
# Two commits without a common file, 61 s apart.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:01:01+00:00'
change 'server: do not leave the directory' src/server.ts
