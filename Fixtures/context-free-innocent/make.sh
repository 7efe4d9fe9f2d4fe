#!/usr/bin/env bash
# Patches that are equal only without their context, and that say nothing: too small, one commit that was rebased, or
# braces and blank lines.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

at '2026-06-01T10:00:00+00:00'
# Four lines: two people may well write them.
four() {
  insert src/parse.ts '  const files = lines.slice(1);' <<'TS'
  if (name === "") {
    throw new Error("a manifest needs a name");
  }
  console.debug(name);
TS
}
as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/name
four
commit 'parse: a manifest needs a name'
pull_request 83 ada/name
as Cyd
on main
at '2026-06-02T10:20:00+00:00'
replace src/parse.ts '  const files = lines.slice(1);' '  const files = lines.slice(1); // all but the name'
commit 'parse: a comment'
as Ben
at '2026-06-02T10:45:00+00:00'
branch ben/name
four
commit 'nameless manifests'
pull_request 84 ben/name

# Six lines, replayed by a rebase upon a changed neighbour: one commit, written again.
patience() {
  insert src/request.ts '  const url = new URL(path, STORE);' <<'TS'
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 30_000);
  if (body) {
    body.once("close", () => clearTimeout(timer));
  }
TS
}
as Ada
on main
at '2026-06-03T10:00:00+00:00'
branch ada/patience
patience
commit 'request: give up after thirty seconds'
pull_request 85 ada/patience
as Cyd
on main
at '2026-06-03T10:20:00+00:00'
replace src/request.ts '  const url = new URL(path, STORE);' '  const url = new URL(path, STORE); // relative to the store'
commit 'request: a comment'
as Ada
at '2026-06-03T11:00:00+00:00'
authored '2026-06-03T10:00:00+00:00'
branch ada/patience-again
patience
commit 'request: give up after thirty seconds'
pull_request 86 ada/patience-again

# Five lines of braces, at other places of one file.
closed() {
  insert src/server.ts "$1" <<'TS'
{
  {
  }
}

TS
}
as Ada
on main
at '2026-06-04T10:00:00+00:00'
branch ada/braces
closed 'import { describe }'
commit 'server: a block for later'
pull_request 87 ada/braces
as Ben
on main
at '2026-06-04T10:30:00+00:00'
branch ben/braces
closed 'const PORT'
commit 'prepare the server'
pull_request 88 ben/braces
on main
gone ada/name ben/name ada/patience ada/patience-again ada/braces ben/braces
