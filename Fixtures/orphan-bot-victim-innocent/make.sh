#!/usr/bin/env bash
# A robot's pull request brings thirty lines; Ada's session does away with them twenty minutes later.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

as 'renovate[bot]' '29139614+renovate[bot]@users.noreply.github.com'
at '2026-06-02T10:00:00+00:00'
feature src/shims.ts 1 30
landed 310 'Shims for the new major version'
as Ada
at '2026-06-02T10:20:00+00:00'
git rm -q src/shims.ts
commit 'no shims'
