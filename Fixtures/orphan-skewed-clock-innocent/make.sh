#!/usr/bin/env bash
# A clock that is two hours slow: the deleting commit claims to be older than its parent, and by its author date even than
# #340's landing. Such times prove nothing.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T12:00:00+00:00'
feature src/toolbar.ts 1 30
landed 340 'A toolbar'
as Ben
at '2026-06-02T14:00:00+00:00'
change 'readme: what it is' README.md
as Ada
at '2026-06-02T12:30:00+00:00'
authored '2026-06-02T11:00:00+00:00'
git rm -q src/toolbar.ts
commit 'lean'
