#!/usr/bin/env bash
# Phabricator's revisions land as plain commits, by a person's hand; #123 needed a second one.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
work src/queue.ts
commit 'queue: a first one' 'Summary: Uploads wait for their turn.' 'Reviewed By: ben' 'Differential Revision: https://phabricator.example.com/D123'
at '2026-06-02T10:10:00+00:00'
work src/queue.ts
commit 'queue: at most four' 'Summary: Not more.' 'Differential Revision: https://phabricator.example.com/D124'
at '2026-06-03T10:00:00+00:00'
work src/queue.ts
commit 'queue: what was forgotten' 'Differential Revision: https://phabricator.example.com/D123'
