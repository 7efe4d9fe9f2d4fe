#!/usr/bin/env bash
# One unit of work that does a thing twice: #51 thinks better of it and then better again; #52 is made of two side
# branches that both needed the same repair.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

time_limit() {
  insert src/request.ts '  const url = new URL(path, STORE);' <<'TS'
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 30_000);
  if (body) {
    body.once("close", () => clearTimeout(timer));
  }
TS
}

as Ada
at '2026-06-02T09:00:00+00:00'
branch ada/limits
time_limit
commit 'request: give up after thirty seconds'
# A doubt: big files take longer. She takes it out by hand, and leaves a note.
at '2026-06-02T09:50:00+00:00'
git show HEAD~1:src/request.ts | write src/request.ts
insert README.md '    npm start' <<'MD'

There is no time limit: big files take their time.
MD
commit 'no time limit for now'
# Every chunk is small, so the limit was right after all.
at '2026-06-02T11:15:30+00:00'
time_limit
commit 'request: thirty seconds are enough for a chunk'
pull_request 51 ada/limits

finite_port() {
  replace src/server.ts 'const PORT = Number(process.env.PORT ?? 8080);' 'const PORT = Number.parseInt(process.env.PORT ?? "8080", 10);'
  insert src/server.ts 'const PORT' <<'TS'
if (!Number.isFinite(PORT)) {
  throw new Error("PORT is not a number");
}
TS
}
as Ben
on main
at '2026-06-03T10:00:00+00:00'
branch part/parse
insert src/parse.ts '  const name = lines[0];' <<'TS'
  if (!name) throw new SyntaxError("a manifest needs a name");
TS
commit 'parse: a manifest needs a name'
at '2026-06-03T10:20:00+00:00'
finite_port
commit 'server: check the port'
on main
at '2026-06-03T10:22:00+00:00'
branch part/upload
finite_port
commit 'a port that is not a number'
on main
branch ben/checks
at '2026-06-03T11:00:00+00:00'
merge part/parse "Merge branch 'part/parse' into ben/checks"
at '2026-06-03T11:01:00+00:00'
merge part/upload "Merge branch 'part/upload' into ben/checks"
pull_request 52 ben/checks
on main
gone ada/limits ben/checks part/parse part/upload
