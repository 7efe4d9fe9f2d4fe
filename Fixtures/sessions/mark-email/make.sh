#!/usr/bin/env bash
# Two harnesses set the committer's e-mail: dev+a@ and dev+b@. The author is one.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Dev
at '2026-06-02T10:00:00+00:00'
committed_by Dev dev+a@example.com
change 'upload: send in chunks' src/upload.ts
at '2026-06-02T10:05:00+00:00'
committed_by Dev dev+b@example.com
change 'server: say how far it got' src/upload.ts src/server.ts
at '2026-06-02T10:10:00+00:00'
committed_by Dev dev+a@example.com
change 'upload: send a lost chunk again' src/upload.ts
at '2026-06-02T16:00:00+00:00'
committed_by Dev dev+b@example.com
change 'server: log what failed' src/server.ts
