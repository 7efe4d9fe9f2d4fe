#!/usr/bin/env bash
# Two sessions do the same job minutes apart, each in its own way. The work is double, the patches are not.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/shrunk
replace src/upload.ts '  upload.sent = end;' '  upload.sent = Math.max(upload.sent, end);'
insert src/upload.ts '  upload.sent = Math.max(upload.sent, end);' <<'TS'
  if (upload.sent > upload.bytes) {
    upload.sent = upload.bytes;
    console.warn(`${upload.path} has shrunk`);
  }
TS
commit 'upload: survive a file that shrinks'
pull_request 101 ada/shrunk
as Ben
on main
at '2026-06-02T10:07:00+00:00'
branch ben/progress
replace src/upload.ts '  upload.sent = end;' '  upload.sent = Math.min(end, statSync(upload.path).size);'
insert src/upload.ts '  upload.sent = Math.min(end' <<'TS'
  upload.bytes = Math.min(upload.bytes, statSync(upload.path).size);
TS
commit 'progress must not exceed one'
pull_request 102 ben/progress
on main
gone ada/shrunk ben/progress
