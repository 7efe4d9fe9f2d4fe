#!/usr/bin/env bash
# A formatter goes over what #390 has just landed, and changes every line; the project lists the run in
# .git-blame-ignore-revs.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
blocks 1 40 <<'TS' | write src/labels.ts
export const {verb}{Noun} = '{adjective} {noun}';
TS
landed 390 'Labels'
as Ben
at '2026-06-02T10:20:00+00:00'
sed "s/'/\"/g; s/;\$//" src/labels.ts > src/labels.new
mv src/labels.new src/labels.ts
commit 'format everything'
at '2026-06-02T10:25:00+00:00'
git rev-parse HEAD | write .git-blame-ignore-revs
commit 'blame: look through it'
