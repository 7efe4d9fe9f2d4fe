#!/usr/bin/env bash
# Ben's #62 is one commit of three files. Three sessions on main commit what they find in the shared folder, each the file
# that it has to do with, with lines of its own. When #62 lands, it is empty.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

speed() {
  insert src/upload.ts 'export function progress' <<'TS'
  const elapsed = Date.now() - upload.started;
  console.debug(`${upload.path}: ${upload.sent / elapsed} kB/s`);
TS
}
patience() {
  insert src/request.ts '  const url = new URL(path, STORE);' <<'TS'
  const patience = AbortSignal.timeout(30_000);
  console.debug(`${method} ${path}, at most thirty seconds`);
TS
}
origin() {
  insert src/parse.ts '  files: string[];' <<'TS'
  /** Where it was read from. */
  origin?: string;
TS
}
as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/tracing
speed
patience
origin
commit 'say what goes on'
pull_request 62 ben/tracing
on main
as Ada
at '2026-06-02T11:00:00+00:00'
speed
work docs/upload.md
commit 'docs: begin with uploads'
as Cyd
at '2026-06-02T12:00:00+00:00'
patience
work docs/request.md
commit 'docs: and requests'
as Dot
at '2026-06-02T13:00:00+00:00'
origin
work docs/parse.md
commit 'docs: and manifests'
as Ben
at '2026-06-02T15:00:00+00:00'
lands_nothing 62 'Say what goes on'
gone ben/tracing
