#!/usr/bin/env bash
# "fix lint" is what everybody writes. Ben and Cyd fix the same complaint in two pull requests, unaware of each other.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

satisfy_the_linter() {
  replace src/server.ts '    outgoing.statusCode = 502;' '    outgoing.writeHead(502, {'
  insert src/server.ts '    outgoing.writeHead(502, {' <<'TS'
      "content-type": "text/plain",
      "cache-control": "no-store",
    });
TS
  replace src/server.ts '${describe(error)}' '${ describe(error) }'
}

as Ben
at '2026-06-02T16:02:00+00:00'
branch ben/lint
satisfy_the_linter
commit 'fix lint'
pull_request 65 ben/lint
as Ada
on main
at '2026-06-02T16:10:00+00:00'
replace README.md 'The store is told' 'The store is named'
commit 'readme: named, not told'
as Cyd
at '2026-06-02T16:33:00+00:00'
branch cyd/lint
satisfy_the_linter
commit 'Fix lint'
pull_request 66 cyd/lint
on main
gone ben/lint cyd/lint
