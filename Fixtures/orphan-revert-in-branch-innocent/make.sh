#!/usr/bin/env bash
# Pull request #351, open since before #350 landed, takes the mainline in and reverts #350 with git revert. The forge's
# squash does not repeat what git wrote.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T09:30:00+00:00'
branch calm
change 'calm: begin' src/calm.ts
on main
at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 350 'A toolbar'
landing=$(git rev-parse HEAD)
on calm
at '2026-06-02T13:10:00+00:00'
merge main "Merge branch 'main' into calm"
at '2026-06-02T13:20:00+00:00'
git revert --no-edit "$landing" > /dev/null
pull_request 351 calm
at '2026-06-02T14:00:00+00:00'
squash 351 'Calm'
gone calm
