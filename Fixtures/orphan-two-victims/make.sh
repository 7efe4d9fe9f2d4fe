#!/usr/bin/env bash
# One likely deleter, two pull requests that landed just before it began: two findings, not one.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 430 'A toolbar'
at '2026-06-02T10:10:00+00:00'
feature src/picker.ts 31 60
landed 431 'A picker'
at '2026-06-02T10:30:00+00:00'
git rm -q src/toolbar.ts
work src/app.ts
commit 'lean, and no toolbar'
at '2026-06-02T10:40:00+00:00'
git rm -q src/picker.ts
work src/app.ts
commit 'leaner'
