#!/usr/bin/env bash
# One head, two pull requests: the forge offered #41 and #42 for one branch, and merged both. The second lands nothing.

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
at '2026-06-02T10:20:00+00:00'
insert src/request.ts '  const url = new URL(path, STORE);' <<'TS'
  for (let attempt = 1; attempt < RETRIES; attempt++) {
    const early = await fetch(url, { method }).catch(() => undefined);
    if (early?.ok) return early;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
TS
commit 'request: try again'
pull_request 41 ada/retry
pull_request 42 ada/retry
at '2026-06-02T14:00:00+00:00'
squash 41 'Try again when the store is busy'
at '2026-06-02T14:03:00+00:00'
lands_nothing 42 'Retry requests'
gone ada/retry
