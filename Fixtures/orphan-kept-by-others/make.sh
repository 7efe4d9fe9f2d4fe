#!/usr/bin/env bash
# Between landing and deletion Ben, who is no part of it, sorts #420's file and adds ten lines of his own. Cyd deletes all
# of it: #420 loses its thirty lines, Ben no more than ten.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 420 'A toolbar'
as Ben
at '2026-06-02T10:15:00+00:00'
{ sort -r src/toolbar.ts; blocks 201 210 <<'TS'
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
} | write src/toolbar.new
mv src/toolbar.new src/toolbar.ts
commit 'toolbar: sorted, and ten more'
as Cyd
at '2026-06-02T11:00:00+00:00'
git rm -q src/toolbar.ts
commit 'lean'
