#!/usr/bin/env bash
# As maintainers of a project with a "next" do it: the topic is merged for trial, improved by Ada's hand, and merged again;
# between the two merges Ben's own topic lands. Ada's second round does away with her first.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T09:00:00+00:00'
branch ab/toolbar
feature src/toolbar.ts 1 30
commit 'toolbar: from parts'
as Ben
on main
at '2026-06-02T10:00:00+00:00'
merge ab/toolbar "Merge branch 'ab/toolbar'"
branch bn/keys main~1
at '2026-06-02T10:10:00+00:00'
change 'keys' src/keys.ts
on main
at '2026-06-02T10:20:00+00:00'
merge bn/keys "Merge branch 'bn/keys'"
as Ada
on ab/toolbar
at '2026-06-02T10:30:00+00:00'
git rm -q src/toolbar.ts
feature src/bar.ts 201 210
commit 'bar: from a table'
as Ben
on main
at '2026-06-02T11:00:00+00:00'
merge ab/toolbar "Merge branch 'ab/toolbar'"
gone ab/toolbar bn/keys
