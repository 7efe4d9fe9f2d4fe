#!/usr/bin/env bash
# The deleter speaks of #2601, of deadbeef and of 20260602, and of neither #260 nor a commit: it does not know of #260.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 260 'A toolbar'
at '2026-06-02T10:20:00+00:00'
git rm -q src/toolbar.ts
commit 'tests pass again' 'See #2601, deadbeef and 20260602.'
