#!/usr/bin/env bash
# The limit is put in, taken out, and put in again; but the second time it is Ben, in a pull request of his own, who
# knows nothing of Ada's.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

time_limit() {
  insert src/request.ts '  const url = new URL(path, STORE);' <<'TS'
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 30_000);
  if (body) {
    body.once("close", () => clearTimeout(timer));
  }
TS
}

as Ada
at '2026-06-02T09:00:00+00:00'
branch ada/limits
insert README.md '    npm start' <<'MD'

A chunk has thirty seconds.
MD
commit 'readme: a chunk has thirty seconds'
at '2026-06-02T09:10:00+00:00'
time_limit
commit 'request: give up after thirty seconds'
at '2026-06-02T09:50:00+00:00'
git show HEAD~1:src/request.ts | write src/request.ts
replace README.md 'A chunk has thirty seconds.' 'A chunk has all the time it wants.'
commit 'no time limit for now'
pull_request 51 ada/limits

as Ben
on main
at '2026-06-02T10:31:00+00:00'
branch ben/stuck
time_limit
commit 'a stuck store must not hold the ferry'
pull_request 52 ben/stuck
on main
gone ada/limits ben/stuck
