#!/usr/bin/env bash
# A plus address that is always the same, and the forge's no-reply addresses of two people: no marks.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Ben ben+git@example.com
at '2026-06-02T10:00:00+00:00'
change 'upload: send in chunks' src/upload.ts
at '2026-06-02T13:00:00+00:00'
change 'upload: count what was sent' src/upload.ts
as Cyd 1187+cyd@users.noreply.github.com
at '2026-06-03T10:00:00+00:00'
change 'server: say how far it got' src/server.ts
as Dan 2294+dan@users.noreply.github.com
at '2026-06-03T12:00:00+00:00'
change 'server: log what failed' src/server.ts
as Cyd 1187+cyd@users.noreply.github.com
at '2026-06-03T15:00:00+00:00'
change 'server: log it once' src/server.ts
