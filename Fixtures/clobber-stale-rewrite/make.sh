#!/usr/bin/env bash
# #320 writes two files anew. #321, open since before, lands with the tree that it was begun on: all old lines are back.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/lanes.ts 101 120
feature src/board.ts 121 140
commit 'lanes and a board'

at '2026-06-02T09:00:00+00:00'
branch themes
change 'themes' src/themes.ts
pull_request 321 themes
on main
at '2026-06-02T11:00:00+00:00'
feature src/lanes.ts 1 20
feature src/board.ts 21 40
landed 320 'Lanes and board from one table'
at '2026-06-02T15:00:00+00:00'
git checkout -q refs/pull/321/head -- .
landed 321 'Themes'
gone themes
