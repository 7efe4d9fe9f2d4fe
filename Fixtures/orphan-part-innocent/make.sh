#!/usr/bin/env bash
# A session that bears a mark brings thirty lines in the morning and sixty in the afternoon. Another session deletes those
# of the morning within the hour: a third of all that the session added.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
commit 'a toolbar' 'Session-Id: 4f2a'
at '2026-06-02T10:30:00+00:00'
git rm -q src/toolbar.ts
commit 'lean' 'Session-Id: 9c1d'
at '2026-06-02T14:00:00+00:00'
feature src/picker.ts 31 90
commit 'a picker' 'Session-Id: 4f2a'
