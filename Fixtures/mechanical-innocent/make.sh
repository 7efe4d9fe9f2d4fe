#!/usr/bin/env bash
# The lock file is out of step and the build is red. Two of Ada's familiars see it and both sync it, 17 minutes apart:
# a lock file, yes, and still the same job done twice.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

bump() { # PACKAGE VERSION NEW-VERSION HASH NEW-HASH: the three lines of a package in the lock file
  replace package-lock.json "\"version\": \"$2\"" "\"version\": \"$3\""
  replace package-lock.json "$1-$2.tgz" "$1-$3.tgz"
  replace package-lock.json "$4==" "$5=="
}

as Ada
at '2026-06-02T10:00:00+00:00'
branch fix/lock
bump fluid-column 6.2.0 6.3.1 ColumnDismissFluid6 ColumnDismissFluid631
bump gentle-cursor 7.2.0 7.2.4 CursorExpandGentle7 CursorExpandGentle724
commit 'sync the lock file'
pull_request 91 fix/lock
as Ben
on main
at '2026-06-02T10:08:00+00:00'
insert README.md '    npm install' <<'MD'
    npm run build
MD
commit 'readme: build first'
as Ada
at '2026-06-02T10:17:00+00:00'
branch fix/red-build
bump fluid-column 6.2.0 6.3.1 ColumnDismissFluid6 ColumnDismissFluid631
bump gentle-cursor 7.2.0 7.2.4 CursorExpandGentle7 CursorExpandGentle724
commit 'the build is red: package-lock.json is behind'
pull_request 92 fix/red-build
on main
gone fix/lock fix/red-build
