#!/usr/bin/env bash
# Two agents in one checkout, on one file. No message says which; git-ai's notes do.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'upload: send in chunks' src/upload.ts
noted s_c9883b05a2487d
at '2026-06-02T10:05:00+00:00'
change 'server: say how far it got' src/upload.ts src/server.ts
noted s_e7f2a90b31cc48
at '2026-06-02T10:10:00+00:00'
change 'upload: send a lost chunk again' src/upload.ts
noted s_c9883b05a2487d h_31dce776f88375
# The message wins.
at '2026-06-02T10:15:00+00:00'
work src/server.ts
commit 'server: log what failed' 'Session-Id: 9c1d'
noted s_c9883b05a2487d
# Ada wrote this one herself.
at '2026-06-02T16:00:00+00:00'
change 'readme: what ferry is' README.md
noted h_31dce776f88375
