#!/usr/bin/env bash
# #380 lands, is reverted, and is landed again by reverting the revert. Then a session beside it deletes it.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/zoom.ts 1 30
landed 380 'Zoom'
at '2026-06-02T08:30:00+00:00'
git revert --no-edit HEAD > /dev/null
at '2026-06-02T10:00:00+00:00'
git revert --no-commit HEAD
landed 382 'Reland "Zoom"' "This reverts commit $(git rev-parse HEAD)."
at '2026-06-02T10:40:00+00:00'
git rm -q src/zoom.ts
work src/gestures.ts
commit 'fewer gestures'
