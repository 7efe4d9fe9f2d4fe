#!/usr/bin/env bash
# The deleter works on the undo stack, and says so; it takes nothing back, and says nothing of the toolbar that it deletes.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 470 'A toolbar'
at '2026-06-02T10:30:00+00:00'
git rm -q src/toolbar.ts
work src/history.ts
commit 'undo stack: keep a hundred steps'
