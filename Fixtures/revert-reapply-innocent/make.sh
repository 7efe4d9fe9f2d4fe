#!/usr/bin/env bash
# The retry is reverted here too, but what comes afterwards is another retry: thought of anew, not brought back.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+02:00'

as Ada
at '2026-06-02T10:14:05+02:00'
replace src/request.ts '  const answer = await fetch(url' '  let answer = await fetch(url'
insert src/request.ts '  let answer = await fetch(url' <<'TS'
  if (answer.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    answer = await fetch(url, { method });
  }
TS
commit 'request: try once more when the store is busy'
retry=$(git rev-parse HEAD)

as Ben
at '2026-06-02T15:31:40+02:00'
git revert --no-commit "$retry"
commit 'Revert "request: try once more when the store is busy"' "This reverts commit $retry."

as Ada
at '2026-06-04T11:20:13+02:00'
replace src/request.ts '  const answer = await fetch(url' '  let answer = await fetch(url'
insert src/request.ts '  let answer = await fetch(url' <<'TS'
  for (let wait = 250; answer.status === 503 && wait < 4_000; wait *= 2) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await fetch(url, { method });
  }
TS
commit 'Reapply "request: try once more when the store is busy", with patience'
