#!/usr/bin/env bash
# A tool saves what is not committed yet: as a wip commit on a branch of its own, or as an autosave. The real commit
# comes later, with the same patch.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

only_what_belongs() {
  insert src/parse.ts 'export function mergeManifests' <<'TS'
  if (left.name !== right.name) {
    throw new Error(`${left.name} is not ${right.name}`);
  }
TS
  insert src/parse.ts '  files: string[];' <<'TS'

  /** Where it was read from. */
  origin?: string;
TS
}
as Ada
at '2026-06-02T11:20:00+00:00'
branch snapshots/ada
only_what_belongs
commit 'wip: snapshot uncommitted work'
on main
at '2026-06-02T12:05:00+00:00'
only_what_belongs
commit 'parse: merge only what belongs together'

# Ben's editor saves before lunch; main has moved on by the time he commits.
idle_clients() {
  insert src/server.ts 'server.listen(PORT' <<'TS'
  server.setTimeout(60_000);
  server.keepAliveTimeout = 5_000;
  server.headersTimeout = 10_000;
  server.maxRequestsPerSocket = 100;
  server.on("clientError", (_, socket) => socket.destroy());
TS
}
as Ben
at '2026-06-03T11:55:00+00:00'
branch autosave/ben
idle_clients
commit 'autosave: before lunch'
as Ada
on main
at '2026-06-03T12:30:00+00:00'
replace README.md '# Ferry' '# Ferry, the boat for files'
commit 'readme: say what ferry is'
as Ben
at '2026-06-03T13:40:00+00:00'
idle_clients
commit 'server: limits for idle clients'
