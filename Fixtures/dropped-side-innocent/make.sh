#!/usr/bin/env bash
# Four merges that have the old version of three files, and lost nothing: the files were moved on main, Ada had taken Ben's
# first try back on main herself, a merge says that it takes one side only, and two files are too few.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

sources=(src/upload.ts src/request.ts src/parse.ts)
# keeps REV PATH …: the merge has REV's version of the paths
keeps() {
  git merge -q --no-ff --no-commit "$side" > /dev/null 2>&1
  git checkout -q "$1" -- "${@:2}"
}
topic() { # NAME DATE: Ben's branch, a line in each source, and another file
  as Ben
  at "$2"
  side=ben/$1
  branch "$side" main
  change "$1: a line in each source" "${sources[@]}" "doc/$1.md"
  as Ada
  on main
}

topic moved '2026-06-02T10:00:00+00:00'
at '2026-06-02T11:00:00+00:00'
change 'readme: a line' README.md
git merge -q --no-ff --no-commit "$side" > /dev/null 2>&1
mkdir -p lib
for path in "${sources[@]}"; do
  cp "$path" "lib/${path##*/}"
  git checkout -q main -- "$path"
done
commit "Merge branch 'ben/moved'"

topic reverted '2026-06-03T10:00:00+00:00'
at '2026-06-03T10:30:00+00:00'
git checkout -q "$side" -- "${sources[@]}"
commit "try Ben's lines"
at '2026-06-03T10:40:00+00:00'
git checkout -q main~1 -- "${sources[@]}"
commit "without Ben's lines, they are slow"
at '2026-06-03T11:00:00+00:00'
keeps main "${sources[@]}"
commit "Merge branch 'ben/reverted'"

topic declared '2026-06-04T10:00:00+00:00'
at '2026-06-04T11:00:00+00:00'
change 'readme: another line' README.md
git merge -q -s ours -m "Merge branch 'ben/declared'" -m "With -s ours: main has all of it in its own words." "$side"

topic few '2026-06-05T10:00:00+00:00'
at '2026-06-05T11:00:00+00:00'
change 'readme: one more line' README.md
keeps main src/upload.ts src/request.ts
commit "Merge branch 'ben/few'"
gone ben/moved ben/reverted ben/declared ben/few
