#!/usr/bin/env bash
# Pull request #61 had branched off before #60 landed; after a merge from main the work of #60 is gone from it, and no
# message says so.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/composer.ts 100 120
commit 'the composer'

at '2026-06-02T09:30:00+00:00'
branch one-composer
change 'composer: one for all' src/composer.ts
on main
at '2026-06-02T10:00:00+00:00'
feature src/quick-reply.ts 1 30
landed 60 'Quick replies'
on one-composer
at '2026-06-02T13:10:00+00:00'
merge main "Merge branch 'main' into one-composer"
at '2026-06-02T13:20:00+00:00'
git rm -q src/quick-reply.ts
work src/composer.ts
commit 'composer: less code'
pull_request 61 one-composer
at '2026-06-02T14:00:00+00:00'
squash 61 'One composer for all'
gone one-composer
