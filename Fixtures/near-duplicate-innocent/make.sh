#!/usr/bin/env bash
# Much the same lines, and none was written twice: a branch built on the other, one that names the other, one that another
# branch takes along among much else, and one that came a day after the other had landed.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

# twelve NAME LAST: twelve lines of a topic, the last one as told
twelve() {
  for number in 1 2 3 4 5 6 7 8 9 10 11; do echo "export const $1_$number = measured('$1', $number);"; done
  echo "export const $1_last = $2;"
}

as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/stack
twelve stack 'measured(12)' | write src/stack.ts
commit 'measure the stack'
pull_request 61 ada/stack
as Ben
at '2026-06-02T10:30:00+00:00'
branch ben/stack
twelve stack 'estimated(12)' | write src/estimates.ts
commit 'estimate as well'
pull_request 62 ben/stack

as Ada
on main
at '2026-06-03T10:00:00+00:00'
branch ada/named
twelve named 'measured(12)' | write src/named.ts
commit 'measure names'
pull_request 63 ada/named
as Ben
on main
at '2026-06-03T10:30:00+00:00'
branch ben/named
twelve named 'estimated(12)' | write src/named.ts
commit 'names again' 'Takes over #63, which is stuck.'
pull_request 64 ben/named

as Ada
on main
at '2026-06-04T10:00:00+00:00'
branch ada/taken
twelve taken 'measured(12)' | write src/taken.ts
commit 'measure what is taken'
pull_request 65 ada/taken
as Ben
on main
at '2026-06-04T10:30:00+00:00'
branch ben/taken
twelve taken 'measured(12)' | write src/taken.ts
blocks 1 60 <<'TS' | write src/much.ts
export const {noun}{n} = "{adjective} {verb} {n}";
TS
commit 'everything for the demo'
pull_request 66 ben/taken

as Ada
on main
at '2026-06-05T10:00:00+00:00'
branch ada/late
twelve late 'measured(12)' | write src/late.ts
commit 'measure late'
pull_request 67 ada/late
at '2026-06-05T11:00:00+00:00'
squash 67 'Measure late'
as Ben
at '2026-06-08T10:00:00+00:00'
branch ben/late
twelve late 'estimated(12)' | write src/later.ts
commit 'estimate what is late'
pull_request 68 ben/late
on main
gone ada/stack ben/stack ada/named ben/named ada/taken ben/taken ada/late ben/late
