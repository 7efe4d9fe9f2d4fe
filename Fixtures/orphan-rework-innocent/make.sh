#!/usr/bin/env bash
# Four ways to rework what one has just landed oneself: a chain of direct commits, two sessions' commits under one mark,
# the next phase of a branch that is merged twice, and the next commits of a pull request that is merged early.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 30
commit 'a toolbar'
at '2026-06-02T08:30:00+00:00'
git rm -q src/toolbar.ts
commit 'toolbars are passé'

mark='Amp-Thread-ID: https://ampcode.com/threads/T-0d6a1c1e-6f0e-4f0e-9a51-5b8f1c2d3e4f'
at '2026-06-02T10:00:00+00:00'
feature src/picker.ts 31 60
landed 160 'Pick colours' "$mark"
at '2026-06-02T10:20:00+00:00'
git rm -q src/picker.ts
landed 161 'Pick no colours' "$mark"

# A topic, merged twice: its first commits on trial.
at '2026-06-02T12:00:00+00:00'
branch topic
feature src/history.ts 71 100
commit 'history: first try'
on main
at '2026-06-02T12:10:00+00:00'
merge topic "Merge branch 'topic'"
on topic
at '2026-06-02T12:30:00+00:00'
git rm -q src/history.ts
feature src/journal.ts 231 240
commit 'a journal is better'
on main
at '2026-06-02T12:40:00+00:00'
merge topic "Merge branch 'topic'"
gone topic

# A pull request with two phases; the first was merged by hand before the forge merged the rest.
at '2026-06-02T14:00:00+00:00'
branch engine
feature src/scaffold.ts 101 130
commit 'engine: something to stand on'
on main
at '2026-06-02T14:10:00+00:00'
change 'unrelated' other.ts
merge engine "Merge branch 'engine' (early part)"
on engine
at '2026-06-02T14:40:00+00:00'
git rm -q src/scaffold.ts
feature src/engine.ts 241 250
commit 'engine: stands by itself'
pull_request 165 engine
on main
at '2026-06-02T15:00:00+00:00'
by_forge
merge engine 'Merge pull request #165 from ada/engine'
by_hand
gone engine
