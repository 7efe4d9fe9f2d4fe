#!/usr/bin/env bash
# Two patch sets of one change: the first lies on a branch, the second was rebased, reworded and landed.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
retry='Change-Id: I8473b95934b5732ac55d26311a706c9c2bde9940'
words='Change-Id: I1f0c62d5a7be3d9980e4417b2c55aa90d3e6f812'
a_start '2026-06-01T09:00:00+00:00'
branch review/retry
at '2026-06-02T10:00:00+00:00'
work src/retry.ts
commit 'retry: first patch set' "$retry"
at '2026-06-02T10:20:00+00:00'
work src/words.ts
commit 'words: first patch set' "$words"
on main
as Ben
at '2026-06-02T12:00:00+00:00'
change 'readme: what ferry is' README.md
as Ada
at '2026-06-03T10:00:00+00:00'
authored '2026-06-02T10:00:00+00:00'
copy review/retry~1 'retry: send again what failed' "$retry"
at '2026-06-04T10:00:00+00:00'
authored '2026-06-02T10:20:00+00:00'
copy review/retry 'words: say what failed' "$words"
# A change of which there is one copy only.
at '2026-06-05T10:00:00+00:00'
work src/parse.ts
commit 'parse: trim names' 'Change-Id: I77c0de1b5a9e4f3d2c1b0a99887766554433221f'
at '2026-06-05T10:30:00+00:00'
work src/parse.ts
commit 'parse: trim lines' 'Change-Id: Iaa12bb34cc56dd78ee90ff1234567890abcdef01'
