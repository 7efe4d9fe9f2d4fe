#!/usr/bin/env bash
# Pull request #190 quotes old code otherwise, and the project lists it in .git-blame-ignore-revs. Ben deletes the code
# soon after: he takes away what Ada wrote a month ago, not what #190 did to it.

. "$(dirname "$0")/../lib.sh"
begin "$@"
as Ada
at '2026-05-01T09:00:00+00:00'
blocks 1 40 <<'TS' | write src/labels.ts
export const {verb}{Noun} = '{adjective} {noun}';
TS
commit 'labels'

at '2026-06-02T10:00:00+00:00'
sed "s/'/\"/g" src/labels.ts > src/labels.new
mv src/labels.new src/labels.ts
landed 190 'Double quotes'
at '2026-06-02T10:10:00+00:00'
echo "$(git rev-parse HEAD) # double quotes" | write .git-blame-ignore-revs
commit 'blame: look through #190'

as Ben
at '2026-06-02T10:30:00+00:00'
git rm -q src/labels.ts
commit 'labels come from the server'
