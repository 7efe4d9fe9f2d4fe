#!/usr/bin/env bash
# What #220 brought is renamed by Ben, deeper indented by Cyd, set among other lines by Dan; it is still #220's when Eve
# deletes it, an hour after it landed.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/chrome.ts 201 220
commit 'chrome'

at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 220 'A toolbar'
as Ben
at '2026-06-02T10:10:00+00:00'
git mv src/toolbar.ts src/bars.ts
commit 'bars, not toolbars'
as Cyd
at '2026-06-02T10:20:00+00:00'
{ echo 'namespace Bars {'; sed 's/^/    /' src/bars.ts; echo '}'; } | write src/bars.new
mv src/bars.new src/bars.ts
commit 'a namespace'
as Dan
at '2026-06-02T10:30:00+00:00'
grep -v '^namespace\|^}' src/bars.ts >> src/chrome.ts
git rm -q -f src/bars.ts
commit 'all chrome in one file'
as Eve
at '2026-06-02T11:00:00+00:00'
feature src/chrome.ts 201 220
commit 'less of it'
