#!/usr/bin/env bash
# Seven pull requests land, and soon after each another session of one name sets its lines elsewhere: into another
# file, under another name, into another folder, deeper in, with other line endings, behind a flag, upside down.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
feature src/toolbar.ts 1 30
landed 120 'A toolbar'
at '2026-06-02T08:20:00+00:00'
{ echo 'export const chrome = true;'; cat src/toolbar.ts; } | write src/chrome.ts
git rm -q src/toolbar.ts
commit 'all chrome in one file'

at '2026-06-02T10:00:00+00:00'
feature src/colour-picker.ts 31 60
landed 121 'A colour picker'
at '2026-06-02T10:20:00+00:00'
git mv src/colour-picker.ts src/swatches.ts
commit 'swatches is a better name'

at '2026-06-02T12:00:00+00:00'
feature src/widgets/clock.ts 61 80
feature src/widgets/date.ts 81 100
landed 122 'Two widgets'
at '2026-06-02T12:20:00+00:00'
git mv src/widgets src/parts
commit 'widgets are parts'

at '2026-06-02T14:00:00+00:00'
feature src/history.ts 101 130
landed 123 'A history'
at '2026-06-02T14:20:00+00:00'
{ echo 'namespace History {'; sed 's/^/    /' src/history.ts; echo '}'; } | write src/history.new
mv src/history.new src/history.ts
commit 'a namespace for it'

at '2026-06-02T16:00:00+00:00'
feature src/zoom.ts 131 160
landed 124 'Zoom'
at '2026-06-02T16:20:00+00:00'
sed 's/$/\r/' src/zoom.ts > src/zoom.new
mv src/zoom.new src/zoom.ts
commit 'line endings as on the other machine'

at '2026-06-02T18:00:00+00:00'
feature src/voice.ts 161 190
landed 125 'Voice'
at '2026-06-02T18:20:00+00:00'
{
  echo 'if (flags.voice) {'
  sed 's/^/  /' src/voice.ts
  echo '} else {'
  echo '  silence();'
  echo '}'
} | write src/voice.new
mv src/voice.new src/voice.ts
commit 'off unless asked for'

at '2026-06-02T20:00:00+00:00'
feature src/table.ts 191 220
landed 126 'A table'
at '2026-06-02T20:20:00+00:00'
sort -r src/table.ts > src/table.new
mv src/table.new src/table.ts
commit 'the last first'
