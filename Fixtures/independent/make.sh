#!/usr/bin/env bash
# Genuine duplicates: two sessions, told the same thing or meeting the same fault, write the same patch. Nothing was
# carried over, and git has nothing to say until both want to land.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

# A file that shrinks while it is sent: #101 by Ada, #102 by Ben, seven minutes apart.
whole_chunks() {
  replace src/upload.ts '  upload.sent = end;' '  upload.sent = Math.max(upload.sent, end);'
  insert src/upload.ts '  upload.sent = Math.max(upload.sent, end);' <<'TS'
  if (upload.sent > upload.bytes) {
    upload.sent = upload.bytes;
    console.warn(`${upload.path} has shrunk`);
  }
TS
}
as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/shrunk
whole_chunks
commit 'upload: survive a file that shrinks'
pull_request 101 ada/shrunk
as Cyd
on main
at '2026-06-02T10:03:00+00:00'
replace README.md '# Ferry' '# Ferry, the boat for files'
commit 'readme: say what ferry is'
as Ben
at '2026-06-02T10:07:00+00:00'
branch ben/progress
whole_chunks
commit 'progress must not exceed one'
pull_request 102 ben/progress

# Two of Ada's familiars, both under her name: #103 and #104, 17 minutes apart, two changed lines.
as Ada
on main
at '2026-06-03T14:00:00+00:00'
branch fix/bad-gateway
replace src/server.ts 'outgoing.statusCode = 502;' 'outgoing.statusCode = 500;'
commit 'server: our own faults are a 500'
pull_request 103 fix/bad-gateway
on main
at '2026-06-03T14:08:00+00:00'
replace package.json '"pino": "^9.0.0"' '"pino": "^9.1.0"'
commit 'pino 9.1'
at '2026-06-03T14:17:00+00:00'
branch fix/alerts
replace src/server.ts 'outgoing.statusCode = 502;' 'outgoing.statusCode = 500;'
commit 'stop the gateway alerts'
pull_request 104 fix/alerts
on main
gone ada/shrunk ben/progress fix/bad-gateway fix/alerts
