#!/usr/bin/env bash
# Trailers that name the agent, its model or its tool name no session.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
work src/upload.ts
commit 'upload: send in chunks' '🤖 Generated with [Claude Code](https://claude.com/claude-code)' 'Co-Authored-By: Claude <noreply@anthropic.com>'
at '2026-06-02T13:00:00+00:00'
work src/upload.ts
commit 'upload: count what was sent' '🤖 Generated with [Claude Code](https://claude.com/claude-code)' 'Co-Authored-By: Claude <noreply@anthropic.com>'
at '2026-06-02T16:00:00+00:00'
work src/upload.ts
commit 'upload: send a lost chunk again' 'Made-with: Cursor'
at '2026-06-02T19:00:00+00:00'
work src/upload.ts
commit 'upload: count only once' 'Made-with: Cursor'
