#!/usr/bin/env bash
# A "(#12)" that is an issue. Ada fixes it on main with her own hands, while Ben writes the same fix as the first commit
# of his pull request #30.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

empty_file_is_done() {
  replace src/upload.ts '  return upload.sent / upload.bytes;' '  return Math.min(1, upload.sent / upload.bytes);'
  insert src/upload.ts 'export function progress' <<'TS'
  if (upload.bytes === 0) {
    return 1;
  }

TS
}

as Ben
at '2026-06-02T10:05:00+00:00'
branch ben/progress
empty_file_is_done
commit 'upload: an empty file is done at once'

as Cyd
on main
at '2026-06-02T10:10:00+00:00'
replace README.md 'Ferry carries' 'The ferry carries'
commit 'readme: the ferry'

as Ada
at '2026-06-02T10:30:00+00:00'
empty_file_is_done
commit 'fix: progress of an empty file is NaN (#12)'

# Ben goes on with two commits more; the squash of #30 brings what main did not have, and equals no commit.
as Ben
on ben/progress
at '2026-06-02T10:40:00+00:00'
replace src/server.ts '    outgoing.end(`${progress(upload)}\n`);' '    outgoing.end(`${Math.round(100 * progress(upload))} %\n`);'
commit 'server: answer in per cent'
at '2026-06-02T11:02:00+00:00'
insert README.md '    npm start' <<'MD'
    curl localhost:8080/some-file
MD
commit 'readme: ask with curl'
pull_request 30 ben/progress
at '2026-06-02T11:30:00+00:00'
squash 30 'server: progress in per cent'
gone ben/progress
