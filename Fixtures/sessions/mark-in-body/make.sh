#!/usr/bin/env bash
# Claude's session as a line that is followed by a blank one (git's trailer parser loses it), and as a bare URL.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
work src/upload.ts
commit 'upload: send in chunks' \
  'Claude-Session: https://claude.ai/code/session_01Kq7yPdXc4LmT8sBvN2aHgE' 'Co-Authored-By: Claude <noreply@anthropic.com>'
at '2026-06-02T10:07:00+00:00'
work src/upload.ts
commit 'upload: count what was sent' \
  'https://claude.ai/code/session_01Vw3nRtZj9QfU5kDxM6eYcB' 'Co-Authored-By: Claude <noreply@anthropic.com>'
at '2026-06-02T10:14:00+00:00'
work src/upload.ts
commit 'upload: send a lost chunk again' 'https://claude.ai/code/session_01Kq7yPdXc4LmT8sBvN2aHgE'
at '2026-06-02T18:00:00+00:00'
work src/upload.ts
commit 'upload: count only once' \
  $'The count was wrong.\n\nClaude-Session: https://claude.ai/code/session_01Vw3nRtZj9QfU5kDxM6eYcB\n\nCloses nothing.'
