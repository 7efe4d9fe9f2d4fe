#!/usr/bin/env bash
# Two pull requests hold one patch; the forge lands the second by its number.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Ben
branch ben/climb
at '2026-06-02T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
pull_request 12 ben/climb
as Ada
on main
branch ada/climb
at '2026-06-02T11:00:00+00:00'
copy ben/climb 'server: stay in the directory'
pull_request 13 ada/climb
at '2026-06-02T12:00:00+00:00'
squash 13 'Refuse paths that climb'
gone ben/climb ada/climb
