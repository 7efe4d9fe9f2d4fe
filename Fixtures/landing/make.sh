#!/usr/bin/env bash
# Three landings by the forge: a retitled squash, a squash whose pull request this clone never fetched (its branch it
# has), and a squash into the branch of another pull request, as stacks are landed.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

# #12, by Ben. The forge gives the squash a new author date and the pull request's title.
as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/names
insert src/server.ts '    const upload = openUpload(path);' <<'TS'
    if (path.includes("..")) {
      throw new Error(`${path}: no way up`);
    }
TS
commit 'server: do not leave the directory'
pull_request 12 ben/names
as Ada
on main
at '2026-06-02T10:30:00+00:00'
replace README.md '# Ferry' '# Ferry, the boat for files'
commit 'readme: say what ferry is'
as Ben
at '2026-06-02T11:48:19+00:00'
squash 12 'Refuse paths that climb'
gone ben/names

# #13, by Ada. Her branch is still there; refs/pull/13 is not.
as Ada
at '2026-06-03T08:20:00+00:00'
branch feat/upload-queue
insert src/upload.ts '  while (upload.sent < upload.bytes) {' <<'TS'
    while (inFlight >= MAX_IN_FLIGHT) {
      await oneIsDone();
    }
TS
insert src/upload.ts 'export const CHUNK_BYTES' <<'TS'
export const MAX_IN_FLIGHT = 4;
let inFlight = 0;
TS
commit 'upload: at most four chunks in flight'
pull_request 13 feat/upload-queue
as Cyd
on main
at '2026-06-03T08:55:00+00:00'
insert README.md '    npm start' <<'MD'
    npm test
MD
commit 'readme: how to test'
as Ada
at '2026-06-03T09:31:02+00:00'
squash 13 'upload: at most four chunks in flight'
git update-ref -d refs/pull/13/head

# #14 is open, #15 is stacked on it, and the forge squashes #15 into the branch of #14.
as Ben
at '2026-06-04T13:00:00+00:00'
branch stack/describe
replace src/request.ts '  return String(error);' '  return error instanceof Error ? error.message : String(error);'
commit 'request: describe any error by its message'
at '2026-06-04T13:25:00+00:00'
branch stack/log
insert src/server.ts '  } catch (error) {' <<'TS'
    console.error(JSON.stringify({
      path,
      error: describe(error),
    }));
TS
commit 'server: log what failed'
pull_request 15 stack/log
at '2026-06-04T15:10:41+00:00'
base=stack/describe squash 15 'server: log failures as JSON'
pull_request 14 stack/describe
on main
gone stack/describe stack/log
