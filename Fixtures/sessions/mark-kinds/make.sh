#!/usr/bin/env bash
# The ids of other tools: Copilot's logs, Amp's threads (both spellings), vibe-kanban's subject, Entire's session.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
work src/upload.ts
commit 'upload: send in chunks' \
  'Agent-Logs-Url: https://github.com/harbour/ferry/sessions/5d1c4a52-8f0e-4c7b-9a57-2f7e3b1d6c90' 'Co-authored-by: Ada <ada@example.com>'
at '2026-06-02T10:04:00+00:00'
work src/upload.ts
commit 'upload: count what was sent' $'Amp-Thread-ID: https://ampcode.com/threads/T-0b8c1f3e-77aa-4b1e-9c55-3a1d2e4f5a6b\nCo-authored-by: Amp <amp@ampcode.com>'
at '2026-06-02T10:08:00+00:00'
change 'upload: name the chunks (vibe-kanban 3292290d)' src/upload.ts
at '2026-06-02T10:12:00+00:00'
work src/upload.ts
commit 'upload: tell the store' $'Entire-Session: 2026-06-02-9f3b7c1e\nEntire-Agent: Claude Code'
at '2026-06-02T15:00:00+00:00'
work src/upload.ts
commit 'upload: send a lost chunk again' \
  'Agent-Logs-Url: https://github.com/harbour/ferry/sessions/5d1c4a52-8f0e-4c7b-9a57-2f7e3b1d6c90' 'Co-authored-by: Ada <ada@example.com>'
at '2026-06-02T15:04:00+00:00'
work src/upload.ts
commit 'upload: count only once' 'Amp-Thread: https://ampcode.com/threads/T-0b8c1f3e-77aa-4b1e-9c55-3a1d2e4f5a6b'
at '2026-06-02T15:08:00+00:00'
change 'upload: name the last chunk (vibe-kanban 3292290d)' src/upload.ts
at '2026-06-02T15:12:00+00:00'
work src/upload.ts
commit 'upload: tell the store once' 'Entire-Session: 2026-06-02-9f3b7c1e'
