#!/usr/bin/env bash
# A session sets #230's lines into another file, and deletes that file ten minutes later.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 230 'A toolbar'
at '2026-06-02T10:20:00+00:00'
{ echo 'export const attic = true;'; cat src/toolbar.ts; } | write src/attic.ts
git rm -q src/toolbar.ts
commit 'into the attic'
at '2026-06-02T10:30:00+00:00'
git rm -q src/attic.ts
commit 'no attic'
