#!/usr/bin/env bash
# The lock file moves the way it must, whoever moves it: two people three days apart, and two bots within the hour.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

bump() { # PACKAGE VERSION NEW-VERSION HASH NEW-HASH: the three lines of a package in the lock file
  replace package-lock.json "\"version\": \"$2\"" "\"version\": \"$3\""
  replace package-lock.json "$1-$2.tgz" "$1-$3.tgz"
  replace package-lock.json "$4==" "$5=="
}

# #91 and #92: the install wrote the lock file anew, and each author committed it beside the real work.
as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/columns
bump fluid-column 6.2.0 6.3.1 ColumnDismissFluid6 ColumnDismissFluid631
bump gentle-cursor 7.2.0 7.2.4 CursorExpandGentle7 CursorExpandGentle724
commit 'refresh the lock file'
pull_request 91 ada/columns
as Ben
on main
at '2026-06-05T10:30:00+00:00'
branch ben/cursors
insert README.md '    npm install' <<'MD'
    npm run build
MD
commit 'readme: build first'
at '2026-06-05T10:41:00+00:00'
bump fluid-column 6.2.0 6.3.1 ColumnDismissFluid6 ColumnDismissFluid631
bump gentle-cursor 7.2.0 7.2.4 CursorExpandGentle7 CursorExpandGentle724
commit 'npm install'
pull_request 92 ben/cursors

# #93 and #94: a team that has two bots for one task, on one night.
as 'dependabot[bot]' '49699333+dependabot[bot]@users.noreply.github.com'
on main
at '2026-06-06T03:00:00+00:00'
branch dependabot/npm/early-bubble
bump early-bubble 4.2.0 4.3.0 BubbleComposeEarly4 BubbleComposeEarly43
commit 'build(deps): bump early-bubble from 4.2.0 to 4.3.0'
pull_request 93 dependabot/npm/early-bubble
as Ada
on main
at '2026-06-06T03:20:00+00:00'
replace README.md '# Ferry' '# Ferry, the boat for files'
commit 'readme: say what ferry is'
as 'renovate[bot]' '29139614+renovate[bot]@users.noreply.github.com'
at '2026-06-06T03:50:00+00:00'
branch renovate/early-bubble
bump early-bubble 4.2.0 4.3.0 BubbleComposeEarly4 BubbleComposeEarly43
commit 'chore(deps): update dependency early-bubble to v4.3.0'
pull_request 94 renovate/early-bubble
on main
gone ada/columns ben/cursors dependabot/npm/early-bubble renovate/early-bubble
