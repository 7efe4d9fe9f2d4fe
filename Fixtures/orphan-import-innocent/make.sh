#!/usr/bin/env bash
# Pull request #300 brings in 20,010 lines of somebody else's; they are gone again within the hour.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/engine.ts 1 20010
landed 300 'An engine'
at '2026-06-02T10:30:00+00:00'
git rm -q src/engine.ts
commit 'as a dependency'
