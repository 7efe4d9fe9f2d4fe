#!/usr/bin/env bash
# One working tree, committed twice. Two sessions share a checkout; what the one has edited, the other's `git add -A`
# takes along, and both commit it upon the same parent.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

speed() {
  insert src/upload.ts 'export function progress' <<'TS'
  const elapsed = Date.now() - started;
  const speed = elapsed === 0 ? 0 : upload.sent / elapsed;
  if (speed > 0) {
    console.debug(`${upload.path}: ${speed} kB/s`);
  }
TS
  insert src/upload.ts 'export const CHUNK_BYTES' <<'TS'

const started = Date.now();
TS
}

# Both sessions sign as Ada. The first commits on a branch it has just made …
as Ada
at '2026-06-02T10:20:11+00:00'
branch fix/speed
speed
commit 'upload: say how fast it goes'
# … and the second, half a minute later, commits the same tree on main.
on main
at '2026-06-02T10:20:45+00:00'
speed
commit 'debug output for slow uploads'
at '2026-06-02T11:00:00+00:00'
replace README.md '# Ferry' '# Ferry, the boat for files'
commit 'readme: say what ferry is'

# The same by two people at one desk, even under one title.
health() {
  insert src/server.ts 'const server = createServer' <<'TS'
  if (incoming.url === "/health") {
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(JSON.stringify({ ok: true, port: PORT }));
    return;
  }
TS
}
as Ben
at '2026-06-03T15:02:00+00:00'
branch ben/health
health
commit 'server: answer when asked for health'
as Cyd
on main
at '2026-06-03T15:04:30+00:00'
branch cyd/health
health
commit 'server: answer when asked for health'
on main
