#!/usr/bin/env bash
# Pull request #41 lands the exporter. Twenty minutes later another session "tidies up", and the exporter is gone.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/rail.ts 100 130
commit 'the rail'

at '2026-06-02T10:00:00+00:00'
feature src/exporter.ts 1 30
feature test/exporter.test.ts 31 40
landed 41 'Chats can be exported'

at '2026-06-02T10:20:00+00:00'
feature src/rail.ts 110 130
git rm -q src/exporter.ts test/exporter.test.ts
commit 'tidy up'
