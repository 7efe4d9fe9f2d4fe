#!/usr/bin/env bash
# #331's branch takes the mainline in, and a conflict in the board with it, which is resolved by keeping the branch's own
# version of it. The forge squashes what is left: #330's work is not in it.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/board.ts 121 140
commit 'a board'

at '2026-06-02T09:00:00+00:00'
branch cards
{ cat src/board.ts; echo 'export const cards = [];'; } | write src/board.new
mv src/board.new src/board.ts
commit 'cards'
on main
at '2026-06-02T11:00:00+00:00'
{ cat src/board.ts; blocks 1 30 <<'TS'
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
} | write src/board.new
mv src/board.new src/board.ts
landed 330 'Lanes that remember'
on cards
at '2026-06-02T14:00:00+00:00'
merge main "Merge branch 'main' into cards" 2> /dev/null || {
  git checkout -q --ours src/board.ts
  git add -A
  git commit -q -m "Merge branch 'main' into cards"
}
pull_request 331 cards
at '2026-06-02T15:00:00+00:00'
squash 331 'Cards'
gone cards
