#!/usr/bin/env bash
# Ada's #90 lands. Ben had begun before and commits his whole tree on top of it, as it was when he had begun.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/inbox.ts 100 120
commit 'an inbox'

at '2026-06-02T10:00:00+00:00'
feature src/inbox.ts 1 30
blocks 100 120 <<'TS' >> src/inbox.ts
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
landed 90 'The inbox can be sorted'

as Ben
at '2026-06-02T14:00:00+00:00'
authored '2026-06-02T09:40:00+00:00'
git checkout -q main~1 -- src/inbox.ts
work src/outbox.ts
commit 'an outbox'
