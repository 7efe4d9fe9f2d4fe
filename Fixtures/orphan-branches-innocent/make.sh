#!/usr/bin/env bash
# One name, no forge, two topic branches one after the other: the second begins twenty minutes after the first was merged
# and does away with its work. Nothing says that two sessions were at work.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T09:00:00+00:00'
branch toolbar
feature src/toolbar.ts 1 30
commit 'a toolbar'
on main
at '2026-06-02T10:00:00+00:00'
merge toolbar "Merge branch 'toolbar'"
at '2026-06-02T10:20:00+00:00'
branch lean
git rm -q src/toolbar.ts
commit 'lean'
on main
at '2026-06-02T10:40:00+00:00'
merge lean "Merge branch 'lean'"
gone toolbar lean
