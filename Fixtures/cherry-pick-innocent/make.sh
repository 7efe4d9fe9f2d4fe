#!/usr/bin/env bash
# The release branch gets a fix of its own for the same fault. It looks like a backport and is another patch.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ben
at '2026-06-01T16:00:00+00:00'
branch release/1.x
replace package.json '"version": "1.4.0"' '"version": "1.4.1"'
commit 'ferry 1.4.1'

as Ada
on main
at '2026-06-03T09:10:00+00:00'
replace src/parse.ts 'const lines = text.split("\n");' 'const lines = text.trimEnd().split("\n");'
insert src/parse.ts '  const files = lines.slice(1);' <<'TS'
  if (name === "") {
    throw new SyntaxError("the manifest has no name");
  }
TS
commit 'parse: a manifest may end in a blank line'

# 1.x must not throw where it did not throw before, so Ben gives it half of the fix.
as Ben
on release/1.x
at '2026-06-05T11:45:20+00:00'
replace src/parse.ts 'const lines = text.split("\n");' 'const lines = text.trimEnd().split("\n");'
commit 'parse: a manifest may end in a blank line'
on main
