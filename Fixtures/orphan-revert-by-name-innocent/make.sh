#!/usr/bin/env bash
# Three more ways to say what one takes back: a Revert "Merge …" without the sentence that git writes, the id of the merge
# that landed it, and the address of the pull request.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

merged() { # NUMBER NAME FROM TO HOUR
  at "2026-06-02T$5:00:00+00:00"
  branch "$2"
  feature "src/$2.ts" "$3" "$(($4 - 10))"
  commit "$2: first half"
  feature "src/$2-more.ts" "$(($4 - 9))" "$4"
  commit "$2: second half"
  on main
  at "2026-06-02T$5:30:00+00:00"
  by_forge
  merge "$2" "Merge pull request #$1 from ada/$2"
  by_hand
  gone "$2"
  at "2026-06-02T$5:50:00+00:00"
}
as Ada
merged 270 toolbar 1 30 10
as Ben
git rm -q src/toolbar*
commit 'Revert "Merge pull request #270 from ada/toolbar"' 'It froze.'

as Ada
merged 271 picker 31 60 12
landing=$(git rev-parse HEAD)
as Ben
git rm -q src/picker*
commit 'the tests pass again' "They did not since $landing."

as Ada
merged 272 history 61 90 14
as Ben
git rm -q src/history*
commit 'the tests pass once more' 'Not since https://forge.example/ferry/pull/272.'
