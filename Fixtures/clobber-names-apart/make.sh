#!/usr/bin/env bash
# Four people, each under one name. Ada has two pull requests open at once; the second lands with the tree it was begun
# on, and takes away what her first one had brought.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
for name in Ben Cyd Dan; do
  as "$name"
  at '2026-06-01T10:00:00+00:00'
  feature "src/$name.ts" 100 110
  commit "$name has begun"
done

as Ada
at '2026-06-02T09:00:00+00:00'
branch cards
change 'cards' src/cards.ts
pull_request 241 cards
on main
at '2026-06-02T11:00:00+00:00'
blocks 1 30 <<'TS' >> src/Ben.ts
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
landed 240 'The board remembers its lanes'
at '2026-06-02T15:00:00+00:00'
git checkout -q refs/pull/241/head -- .
landed 241 'Cards'
gone cards
