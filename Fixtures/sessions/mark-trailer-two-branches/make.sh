#!/usr/bin/env bash
# One Session-Id on two branches: unlike Claude's, this id is nobody's but the session's.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch agent/upload
at '2026-06-02T10:00:00+00:00'
work src/upload.ts
commit 'upload: send in chunks' 'Session-Id: 4f2a'
on main
branch agent/server
at '2026-06-02T10:30:00+00:00'
work src/server.ts
commit 'server: log what failed' 'Session-Id: 4f2a'
on main
at '2026-06-02T11:00:00+00:00'
merge agent/upload "Merge branch 'agent/upload'"
at '2026-06-02T11:10:00+00:00'
merge agent/server "Merge branch 'agent/server'"
gone agent/upload agent/server
