#!/usr/bin/env bash
# A library with a past of its own is merged below lib/, twice: in its own history pull requests deleted each other's
# fresh work, and its second coming brings a version without what the first one brought.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

git checkout -q --orphan library
git rm -q -f README.md
as Dan
at '2026-06-02T08:00:00+00:00'
feature early.ts 1 30
landed 1 'early'
at '2026-06-02T08:30:00+00:00'
git rm -q early.ts
feature core.ts 31 70
landed 2 'core'

as Ada
on main
at '2026-06-02T10:00:00+00:00'
git merge -q -s ours --no-commit --allow-unrelated-histories library 2> /dev/null
git read-tree --prefix=lib/ -u library
commit 'Merge the library as lib/'

as Dan
on library
at '2026-06-02T11:00:00+00:00'
git rm -q core.ts
feature heart.ts 201 240
landed 3 'heart'

as Ada
on main
at '2026-06-02T12:00:00+00:00'
git merge -q -X subtree=lib --no-ff -m 'Merge the library as lib/, again' library > /dev/null
gone library
