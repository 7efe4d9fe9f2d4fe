#!/usr/bin/env bash
# Ada, Ben and Cyd are three people, and each name is one of them. Ada's next pull request, half an hour after her last
# one, does away with that one's work.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Ben
at '2026-06-01T10:00:00+00:00'
change 'ben has begun' src/ben.ts
as Cyd
at '2026-06-01T11:00:00+00:00'
change 'cyd has begun' src/cyd.ts

as Ada
at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 180 'A toolbar'
at '2026-06-02T10:30:00+00:00'
git rm -q src/toolbar.ts
landed 181 'No toolbar after all'
