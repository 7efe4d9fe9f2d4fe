#!/usr/bin/env bash
# Two pull requests from one branch, at different commits: #43 is landed, the branch goes on, and #44 lands the rest.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/retry
insert src/request.ts 'const STORE' <<'TS'
const RETRIES = 3;
const PAUSE_MS = 250;
TS
commit 'request: how often to try'
at '2026-06-02T10:05:00+00:00'
work CHANGES.md
commit 'changes: a note on tries'
pull_request 43 ada/retry
at '2026-06-02T11:00:00+00:00'
squash 43 'Say how often to try'
on ada/retry
at '2026-06-02T12:00:00+00:00'
insert src/request.ts '  const url = new URL(path, STORE);' <<'TS'
  for (let attempt = 1; attempt < RETRIES; attempt++) {
    const early = await fetch(url, { method }).catch(() => undefined);
    if (early?.ok) return early;
  }
TS
commit 'request: try again'
at '2026-06-02T12:05:00+00:00'
insert README.md '    npm start' <<'MD'

It tries three times.
MD
commit 'readme: it tries three times'
pull_request 44 ada/retry
at '2026-06-02T14:00:00+00:00'
squash 44 'Try again'
gone ada/retry
