#!/usr/bin/env bash
# Both #440 and #441 were open at once, and both mended the same two lines on the way. #441 lands with the tree of its
# branch, and takes away what else #440 had brought. One fix in common does not make the one built on the other.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/board.ts 101 130
printf 'export const lost = 1;\nexport const found = 1;\n' | write src/state.ts
commit 'a board and its state'
mend() { printf 'export const lost = 0;\nexport const found = 0;\n' | write src/state.ts; }

at '2026-06-02T09:00:00+00:00'
branch lanes
{ cat src/board.ts; blocks 1 30 <<'TS'
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
} | write src/board.new
mv src/board.new src/board.ts
commit 'lanes'
at '2026-06-02T09:30:00+00:00'
mend
commit 'state: nothing is lost at first'
pull_request 440 lanes
git checkout -q -b themes main
at '2026-06-02T09:10:00+00:00'
change 'themes' src/themes.ts
at '2026-06-02T09:50:00+00:00'
mend
commit 'tests: begin at zero'
pull_request 441 themes
at '2026-06-02T11:00:00+00:00'
squash 440 'Lanes that remember'
on main
at '2026-06-02T15:00:00+00:00'
git checkout -q refs/pull/441/head -- .
landed 441 'Themes'
gone lanes themes
