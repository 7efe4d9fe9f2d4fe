#!/usr/bin/env bash
# Two sessions write the same six lines within an hour, on either side of a commit that changes the line above them: the
# patch-ids differ, and only the patch-ids without context are equal.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

patience() {
  insert src/request.ts '  const url = new URL(path, STORE);' <<'TS'
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 30_000);
  if (body) {
    body.once("close", () => clearTimeout(timer));
  }
  console.debug(`${method} ${path}, at most thirty seconds`);
TS
}
as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/patience
patience
commit 'request: give up after thirty seconds'
pull_request 81 ada/patience
as Cyd
on main
at '2026-06-02T10:20:00+00:00'
replace src/request.ts '  const url = new URL(path, STORE);' '  const url = new URL(path, STORE); // relative to the store'
commit 'request: a comment'
as Ben
at '2026-06-02T10:45:00+00:00'
branch ben/limit
patience
commit 'a request that hangs must end'
pull_request 82 ben/limit
on main
gone ada/patience ben/limit
