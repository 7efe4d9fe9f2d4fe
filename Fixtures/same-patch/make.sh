#!/usr/bin/env bash
# Ben's #51 waits while Ada commits the very patch on main. Then the forge lands #51, and there is nothing left to land.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

limits() {
  insert src/server.ts 'server.listen(PORT' <<'TS'
  server.setTimeout(60_000);
  server.keepAliveTimeout = 5_000;
  server.headersTimeout = 10_000;
  server.maxRequestsPerSocket = 100;
  server.on("clientError", (_, socket) => socket.destroy());
TS
}
as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/limits
limits
commit 'server: limits for idle clients'
pull_request 51 ben/limits
as Ada
on main
at '2026-06-02T10:20:00+00:00'
change 'changes: begin a list' CHANGES.md
at '2026-06-02T10:40:00+00:00'
limits
commit 'idle clients must not hold a socket'
as Ben
at '2026-06-02T15:00:00+00:00'
lands_nothing 51 'Limits for idle clients'
gone ben/limits
