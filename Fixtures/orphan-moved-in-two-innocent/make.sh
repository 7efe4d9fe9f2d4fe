#!/usr/bin/env bash
# A session sets the lines of a pull request elsewhere, in two commits: once it writes the new file first, once it deletes
# the old one first. Either way it adds again what it deletes.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 30
landed 200 'A toolbar'
at '2026-06-02T08:20:00+00:00'
{ echo 'export const chrome = true;'; cat src/toolbar.ts; } | write src/chrome.ts
work src/notes.ts
commit 'all chrome in one file'
at '2026-06-02T08:25:00+00:00'
git rm -q src/toolbar.ts
work src/notes.ts
commit 'the old file goes'

at '2026-06-02T12:00:00+00:00'
feature src/picker.ts 31 60
landed 201 'A picker'
at '2026-06-02T12:20:00+00:00'
mv src/picker.ts "$main_tree/.git/picker"
work src/journal.ts
commit 'out of the way'
at '2026-06-02T12:25:00+00:00'
{ echo 'export const swatches = true;'; cat "$main_tree/.git/picker"; } | write src/swatches.ts
work src/journal.ts
commit 'the picker among the swatches'
