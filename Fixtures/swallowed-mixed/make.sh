#!/usr/bin/env bash
# Ada's session takes Ben's #61 along in a commit that is mostly about something else: two files that are not his.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

pause() {
  insert src/upload.ts '  sent: number;' <<'TS'
  paused: boolean;
TS
  replace src/upload.ts '{ path, bytes, sent: 0 }' '{ path, bytes, sent: 0, paused: false }'
}
resume() {
  insert src/upload.ts '  await request("PUT"' <<'TS'
  if (upload.paused) {
    throw new Error(`${upload.path} is paused`);
  }
TS
  insert src/upload.ts 'export async function sendAll' <<'TS'
  upload.paused = false;
TS
}
as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/pause
pause
commit 'upload: may be paused'
at '2026-06-02T10:25:00+00:00'
resume
commit 'upload: goes on where it was'
pull_request 61 ben/pause
as Ada
on main
at '2026-06-02T10:30:00+00:00'
pause
resume
write src/demo.ts <<'TS'
import { openUpload, sendAll } from "./upload";

for (const path of process.argv.slice(2)) {
  await sendAll(openUpload(path));
  console.log(`${path} has arrived`);
}
TS
insert package.json '"start"' <<'JSON'
    "demo": "node dist/demo.js",
JSON
commit 'everything for the demo'
at '2026-06-02T10:50:00+00:00'
replace src/upload.ts '262_144' '1_048_576'
commit 'demo: larger chunks'
as Ben
at '2026-06-02T15:00:00+00:00'
lands_nothing 61 'Uploads that pause'
gone ben/pause
