#!/usr/bin/env bash
# Both sides are true merges: #71 had branched off before #70 was merged, and deletes its work after a merge from main.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T09:00:00+00:00'
branch drafts
feature src/draft-store.ts 1 20
commit 'drafts: a store'
at '2026-06-02T09:20:00+00:00'
feature src/draft-list.ts 21 40
commit 'drafts: a list'
pull_request 70 drafts
git checkout -q -b storage main
at '2026-06-02T09:40:00+00:00'
change 'storage: begin' src/storage.ts
on main
at '2026-06-02T10:00:00+00:00'
by_forge
merge drafts 'Merge pull request #70 from ada/drafts'
by_hand
on storage
at '2026-06-02T12:00:00+00:00'
merge main "Merge branch 'main' into storage"
at '2026-06-02T12:10:00+00:00'
git rm -q src/draft-store.ts src/draft-list.ts
work src/storage.ts
commit 'storage: keeps draft-store and draft-list itself'
pull_request 71 storage
on main
at '2026-06-02T13:00:00+00:00'
by_forge
merge storage 'Merge pull request #71 from ada/storage'
by_hand
gone drafts storage
