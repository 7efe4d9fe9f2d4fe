#!/usr/bin/env bash
# Same parent and same tree twice, and nobody shared a working tree: once the forge made the second commit, once two
# people wrote the three lines that anybody would have written.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

# #75 is squashed on the very commit that it was made on.
as Ada
at '2026-06-02T10:20:11+00:00'
branch ada/speed
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
commit 'upload: say how fast it goes'
pull_request 75 ada/speed
at '2026-06-02T10:52:00+00:00'
squash 75 'Debug output for slow uploads'
gone ada/speed

# #76 and #77 start from the same main.
empty_file() {
  insert src/upload.ts 'export async function sendAll' <<'TS'
  if (upload.bytes === 0) {
    return;
  }
TS
}
as Ben
at '2026-06-03T15:02:00+00:00'
branch ben/empty
empty_file
commit 'upload: nothing to send for an empty file'
pull_request 76 ben/empty
as Cyd
on main
at '2026-06-03T15:41:30+00:00'
branch cyd/zero
empty_file
commit 'zero bytes hang the ferry'
pull_request 77 cyd/zero
on main
gone ben/empty cyd/zero
