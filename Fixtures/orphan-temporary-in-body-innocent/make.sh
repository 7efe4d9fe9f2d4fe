#!/usr/bin/env bash
# The deleter says in the message's body, not in its subject, that what #400 left was temporary.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/shims.ts 1 30
landed 400 'Shims'
at '2026-06-02T10:20:00+00:00'
git rm -q src/shims.ts
commit 'the new engine needs none of it' 'The shims were temporary.'
