#!/usr/bin/env bash
# Branches that have not landed, and whose files are not lost: one was moved, one was split, one came back, and of one
# branch the deleted file is the lesser part.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

lines_of() { # NAME: thirty lines
  blocks 1 30 <<TS
export const {verb}{Noun}{n} = "$1 {adjective}";
TS
}
work_on() { # NUMBER PATH: Ben's pull request of forty lines
  as Ben
  branch "ben/$1" main
  blocks 31 70 <<TS >> "$2"
export const {verb}{Noun}{n} = "more of $1 {adjective}";
TS
}
at '2026-06-02T09:00:00+00:00'
for name in moved split back lesser; do lines_of "$name" | write "src/$name.ts"; done
commit 'four tables'
for name in moved split back; do
  at '2026-06-02T10:00:00+00:00'
  work_on "$name" "src/$name.ts"
  commit "$name: more rows"
  on main
done
work_on lesser src/lesser.ts
lines_of elsewhere | write src/elsewhere.ts
lines_of nowhere | write src/nowhere.ts
commit 'lesser: more rows, and two tables'
on main
as Ada
at '2026-06-03T09:00:00+00:00'
mkdir -p lib
git mv src/moved.ts lib/moved.ts
echo 'export const moved = true;' >> lib/moved.ts
commit 'tables live in lib'
at '2026-06-03T09:20:00+00:00'
head -n 15 src/split.ts | write src/first.ts
tail -n 15 src/split.ts | write src/second.ts
git rm -q -f src/split.ts
commit 'two halves'
at '2026-06-03T09:40:00+00:00'
git rm -q src/back.ts src/lesser.ts
commit 'fewer tables'
at '2026-06-03T10:00:00+00:00'
lines_of again | write src/back.ts
commit 'one of them, after all'
