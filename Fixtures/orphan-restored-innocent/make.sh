#!/usr/bin/env bash
# #410 writes the board anew. Half an hour later another session of the same name puts the old one back: as many lines
# as it deletes, in the same file.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-05-01T09:00:00+00:00'
feature src/board.ts 101 130
commit 'a board'

at '2026-06-02T10:00:00+00:00'
feature src/board.ts 1 30
landed 410 'A new board'
at '2026-06-02T10:30:00+00:00'
git checkout -q main~1 -- src/board.ts
commit 'the old board was better'
