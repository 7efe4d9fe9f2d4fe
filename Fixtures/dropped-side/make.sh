#!/usr/bin/env bash
# Ben's branch limits uploads in four files. Ada, who has changed the README meanwhile, merges it with an editor that still
# holds her versions of three of them: of Ben's branch only the server's change is there. Ben sees it, and brings one back.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/limits
write src/limits.ts <<'TS'
export const LARGEST = 1 << 30;
export const MOST_AT_ONCE = 8;
TS
replace src/upload.ts '262_144' '131_072'
commit 'upload: limits and smaller chunks'
at '2026-06-02T10:40:00+00:00'
replace src/request.ts 'the store answered' 'the store refused it with'
replace src/server.ts '?? 8080' '?? 8081'
commit 'request: say that the store refuses'
as Ada
on main
at '2026-06-02T10:50:00+00:00'
replace README.md 'Ferry carries' 'Ferry takes'
commit 'readme: takes'
at '2026-06-02T11:00:00+00:00'
git merge -q --no-ff --no-commit ben/limits > /dev/null 2>&1
git checkout -q main -- src/upload.ts src/request.ts
git rm -q -f src/limits.ts
commit "Merge branch 'ben/limits'"
as Ben
at '2026-06-02T13:00:00+00:00'
git checkout -q ben/limits -- src/limits.ts
commit 'limits: here they are again'
gone ben/limits
