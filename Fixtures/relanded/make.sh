#!/usr/bin/env bash
# Work that comes again under its own title: Ada's stale pull request opened anew, and Cyd who takes over Ben's with thanks.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

resume() {
  insert src/upload.ts 'export function nextChunk' <<'TS'
  if (upload.sent > upload.bytes) {
    upload.sent = 0;
  }
TS
  insert src/upload.ts '  sent: number;' <<'TS'
  resumed?: boolean;
  tries?: number;
  since?: Date;
TS
}

# #61 grew stale; nine days later Ada starts afresh from today's main. Two words, but one name.
as Ada
at '2026-06-02T15:00:00+00:00'
branch ada/resume
resume
commit 'Resume uploads'
pull_request 61 ada/resume
on main
at '2026-06-05T09:00:00+00:00'
replace package.json '"pino": "^9.0.0"' '"pino": "^9.1.0"'
commit 'pino 9.1'
at '2026-06-11T10:22:41+00:00'
branch ada/resume-again
resume
commit 'resume uploads.'
pull_request 62 ada/resume-again
on main
gone ada/resume ada/resume-again

# #63 by Ben; he goes on holiday, and Cyd carries it to her #64. Two names, but a title of six words.
close_body() {
  insert src/request.ts '  if (!answer.ok) {' <<'TS'
    if (body) {
      body.destroy();
    }
    await answer.body?.cancel();
TS
  replace src/request.ts '    throw new StoreError(answer.status, path);' '    throw new StoreError(answer.status, url.pathname);'
}
as Ben
at '2026-06-11T11:00:00+00:00'
branch ben/close
close_body
commit 'request: close the body on error'
pull_request 63 ben/close
on main
at '2026-06-11T17:00:00+00:00'
replace package.json '"busboy": "^1.6.0"' '"busboy": "^1.6.1"'
commit 'busboy 1.6.1'
as Cyd
at '2026-06-12T08:45:00+00:00'
branch cyd/close
close_body
commit 'Request: close the body on error, thanks @ben'
pull_request 64 cyd/close
on main
gone ben/close cyd/close
