#!/usr/bin/env bash
# What nobody wrote is nobody's loss: stamps that count up, a bundle and a lockfile made anew, and a file that
# .gitattributes calls generated. Each is brought by a pull request and replaced by another session soon after.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
write .gitattributes <<'A'
src/schema.ts linguist-generated
A
commit 'what is generated'

stamps() {
  blocks 1 30 <<TS | write src/versions.ts
export const {verb}{Noun} = "{adjective}-{noun} $1, built $2";
TS
}
at '2026-06-02T08:00:00+00:00'
stamps 1.4.0 20260602T0755-3fa91c07
landed 130 'Every part knows its version'
at '2026-06-02T08:30:00+00:00'
stamps 1.4.1 20260602T0829-b1e0774d
commit 'release'

at '2026-06-02T10:00:00+00:00'
feature dist/app.js 31 70
feature package-lock.json 71 110
landed 131 'Build it'
at '2026-06-02T10:30:00+00:00'
feature dist/app.js 111 150
feature package-lock.json 151 190
commit 'build it again'

at '2026-06-02T12:00:00+00:00'
feature src/schema.ts 191 230
landed 132 'Types of the schema'
at '2026-06-02T12:30:00+00:00'
git rm -q src/schema.ts
commit 'no types'
