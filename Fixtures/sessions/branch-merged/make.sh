#!/usr/bin/env bash
# A branch that is merged, while Ada herself pushes to main.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch fix/climb
at '2026-06-02T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
on main
at '2026-06-02T10:10:00+00:00'
change 'readme: what ferry is' README.md
on fix/climb
at '2026-06-02T12:00:00+00:00'
change 'words: say so' src/words.ts
on main
at '2026-06-02T12:05:00+00:00'
merge fix/climb "Merge branch 'fix/climb'"
gone fix/climb
at '2026-06-02T12:06:00+00:00'
change 'words: say it once' src/words.ts
