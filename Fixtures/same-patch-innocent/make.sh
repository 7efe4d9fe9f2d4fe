#!/usr/bin/env bash
# Ada commits Ben's very patch on main, but his #51 holds a second commit that she does not have: its landing brings that.

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
on ben/limits
at '2026-06-02T11:00:00+00:00'
insert README.md '    npm start' <<'MD'

Idle clients are cut off after a minute.
MD
insert package.json '"start"' <<'JSON'
    "lint": "eslint src",
JSON
commit 'readme: idle clients'
pull_request 51 ben/limits
at '2026-06-02T15:00:00+00:00'
squash 51 'Limits for idle clients'
gone ben/limits
