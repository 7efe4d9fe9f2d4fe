#!/usr/bin/env bash
# Two sessions need the same table of units. The second finds the file in the first one's pull request and carries it
# over: forty-eight lines to the byte are not thought of twice.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

units() {
  blocks 1 12 <<'TS' | write src/units.ts
export function {verb}{Noun}(value: number): number {
  const {adjective} = value * {n};
  return Math.round({adjective} + {n});
}
TS
}

as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/units
units
commit 'units: from bytes to what people read'
pull_request 81 ada/units
as Ben
on main
at '2026-06-02T12:30:00+00:00'
branch ben/report
insert src/server.ts 'const PORT' <<'TS'
const REPORT = process.env.FERRY_REPORT === "1";
TS
commit 'server: ask for a report'
at '2026-06-02T12:44:00+00:00'
units
commit 'report in readable sizes'
pull_request 82 ben/report
on main
gone ada/units ben/report
