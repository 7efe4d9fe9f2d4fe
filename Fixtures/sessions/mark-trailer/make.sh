#!/usr/bin/env bash
# Ada runs two sessions in one checkout. Both push to main, both write in the same file; only the trailer tells them apart.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
work src/upload.ts
commit 'upload: send in chunks' 'Session-Id: 4f2a'
at '2026-06-02T10:05:00+00:00'
work src/upload.ts src/server.ts
commit 'server: say how far it got' 'Session-Id: 9c1d'
at '2026-06-02T10:10:00+00:00'
work src/upload.ts
commit 'upload: send a lost chunk again' 'Bad lines lose some.' $'Session-Id: 4f2a\nCo-Authored-By: Claude <noreply@anthropic.com>'
at '2026-06-02T16:00:00+00:00'
work src/server.ts
commit 'server: log what failed' 'Session-Id: 9c1d'
