#!/usr/bin/env bash
# Pull request #81 edits two files that #80 edited too, and never saw #80. Its author resolves the conflict by taking
# the branch's tree as it is: what #80 brought to them is silently reverted.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/board.ts 100 120
feature src/lanes.ts 121 140
commit 'a board with lanes'

at '2026-06-02T09:00:00+00:00'
branch cards
feature src/cards.ts 201 212
commit 'cards'
pull_request 81 cards
on main
at '2026-06-02T11:00:00+00:00'
feature src/board.ts 1 20
blocks 100 120 <<'TS' >> src/board.ts
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
feature src/lanes.ts 21 36
blocks 121 140 <<'TS' >> src/lanes.ts
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
landed 80 'The board remembers its lanes'

at '2026-06-02T15:00:00+00:00'
git checkout -q refs/pull/81/head -- .
landed 81 'Cards'
gone cards
