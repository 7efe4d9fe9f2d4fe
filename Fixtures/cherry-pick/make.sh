#!/usr/bin/env bash
# Two ways of carrying a fix elsewhere: `git cherry-pick -x` from one pull request to another, and a backport typed in
# by hand on the release branch.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

# The release branch lives on beside main and has a version of its own.
as Ben
at '2026-06-01T16:00:00+00:00'
branch release/1.x
replace package.json '"version": "1.4.0"' '"version": "1.4.1"'
commit 'ferry 1.4.1'

# Ada opens #21. Cyd needs its fix for #22 today and picks it, with the trailer.
as Ada
on main
at '2026-06-02T10:05:00+00:00'
branch ada/short-files
insert src/upload.ts '  const [start, end] = nextChunk(upload);' <<'TS'
  if (end <= start) {
    throw new RangeError(`${upload.path}: nothing left to send`);
  }
TS
replace src/upload.ts '{ start, end: end - 1 }' '{ start, end: Math.max(start, end - 1) }'
commit 'upload: refuse to send an empty chunk'
pull_request 21 ada/short-files
as Cyd
on main
at '2026-06-02T13:40:00+00:00'
branch cyd/pause
insert src/server.ts 'const PORT' <<'TS'
const PAUSE = Number(process.env.FERRY_PAUSE ?? 0);
TS
commit 'server: read the pause between two uploads'
at '2026-06-02T14:02:30+00:00'
git cherry-pick -x ada/short-files > /dev/null
pull_request 22 cyd/pause
on main
gone ada/short-files cyd/pause

# Ada fixes the parser on main; two days later Ben does it again on the release branch, in his own words.
trailing_blank_line() {
  replace src/parse.ts 'const lines = text.split("\n");' 'const lines = text.trimEnd().split("\n");'
  insert src/parse.ts '  const files = lines.slice(1);' <<'TS'
  if (name === "") {
    throw new SyntaxError("the manifest has no name");
  }
TS
}
as Ada
at '2026-06-03T09:10:00+00:00'
trailing_blank_line
commit 'parse: a manifest may end in a blank line'
as Ben
on release/1.x
at '2026-06-05T11:45:20+00:00'
trailing_blank_line
commit 'Backport manifest fix'
on main
