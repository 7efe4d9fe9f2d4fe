#!/usr/bin/env bash
# Deleted within the hour, and back after fifteen days: that long it was gone.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T14:00:00+00:00'
feature src/zoom.ts 101 130
landed 370 'Zoom'
at '2026-06-02T14:20:00+00:00'
git rm -q src/zoom.ts
commit 'not before the release'
at '2026-06-17T15:00:00+00:00'
feature src/zoom.ts 101 130
landed 371 'Zoom'
