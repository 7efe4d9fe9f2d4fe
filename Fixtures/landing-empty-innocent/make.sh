#!/usr/bin/env bash
# Commits and landings with little in them, and none is a pull request that landed empty: a person's empty commits to
# start the build, a landing that changes a mode only, and one that takes another back.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
git commit -q --allow-empty -m 'start the build'
at '2026-06-02T10:05:00+00:00'
git commit -q --allow-empty -m 'start the build again (#9)'

as Ben
at '2026-06-02T11:00:00+00:00'
write run.sh <<'SH'
#!/bin/sh
exec npm start
SH
commit 'a script that starts it'
branch ben/run
at '2026-06-02T11:30:00+00:00'
git update-index --chmod=+x run.sh
chmod +x run.sh
commit 'run.sh: may be run'
at '2026-06-02T11:35:00+00:00'
pull_request 71 ben/run
at '2026-06-02T12:00:00+00:00'
squash 71 'Let run.sh be run'
gone ben/run

# #72 is landed, and #73 is the forge's button to take it back.
as Cyd
at '2026-06-03T09:00:00+00:00'
branch cyd/port
replace src/server.ts '?? 8080' '?? 8088'
commit 'another port'
at '2026-06-03T09:10:00+00:00'
insert README.md '    npm start' <<'MD'

The port is 8088.
MD
commit 'readme: the port'
pull_request 72 cyd/port
at '2026-06-03T10:00:00+00:00'
squash 72 'Another port'
at '2026-06-03T11:00:00+00:00'
branch revert-72
by_forge
git revert --no-edit main > /dev/null
by_hand
pull_request 73 revert-72
on main
at '2026-06-03T11:20:00+00:00'
squash 73 'Revert "Another port (#72)"'
gone cyd/port revert-72
