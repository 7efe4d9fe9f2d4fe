#!/usr/bin/env bash
# The default port, changed by two people in two pull requests, three days apart. Nobody was at work at once.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/port
replace src/server.ts '?? 8080' '?? 8088'
commit 'listen on 8088'
pull_request 95 ada/port
as Cyd
on main
at '2026-06-04T09:00:00+00:00'
replace README.md '# Ferry' '# Ferry, the boat for files'
commit 'readme: say what ferry is'
as Ben
at '2026-06-05T10:00:00+00:00'
branch ben/port
replace src/server.ts '?? 8080' '?? 8088'
commit 'server: 8080 is taken on most machines'
pull_request 96 ben/port
on main
gone ada/port ben/port
