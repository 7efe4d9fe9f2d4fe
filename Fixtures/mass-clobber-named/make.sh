#!/usr/bin/env bash
# As in mass-clobber, but the squash happens to speak of the alerts: what is set back to older versions is overwritten,
# whatever the message holds.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/alerts.ts 301 310
feature src/badges.ts 311 320
feature src/cursors.ts 321 330
commit 'alerts, badges, cursors'

at '2026-06-02T09:00:00+00:00'
branch themes
change 'themes' src/themes.ts
pull_request 104 themes
on main
grown() {
  blocks "$2" "$3" <<'TS' >> "$1"
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
}
at '2026-06-02T10:00:00+00:00'
grown src/alerts.ts 1 30
landed 101 'Alerts that fade'
at '2026-06-02T11:00:00+00:00'
grown src/badges.ts 31 60
landed 102 'Badges that count'
at '2026-06-02T12:00:00+00:00'
grown src/cursors.ts 61 90
landed 103 'Cursors with names'
at '2026-06-02T16:00:00+00:00'
git checkout -q refs/pull/104/head -- .
landed 104 'Themes, for alerts too'
gone themes
