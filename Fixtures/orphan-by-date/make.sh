#!/usr/bin/env bash
# As in orphan-old-dates-innocent, but Cyd wrote her patch on the same morning, before #280 landed.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-05T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 280 'A toolbar'
as Cyd
committed_by Ben
at '2026-06-05T14:00:00+00:00'
authored '2026-06-05T08:00:00+00:00'
git rm -q src/toolbar.ts
commit 'lean: no toolbar'
