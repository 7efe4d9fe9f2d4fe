#!/usr/bin/env bash
# Two sessions of one name, both straight on main, both in one file: only their marks tell them apart. The second begins
# within the hour and deletes what the first had brought.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
work src/app.ts
commit 'a toolbar' 'Session-Id: 4f2a'
at '2026-06-02T10:30:00+00:00'
git rm -q src/toolbar.ts
work src/app.ts
commit 'toolbar: none' 'Session-Id: 9c1d'
