#!/usr/bin/env bash
# Pull request #50 brings three files. A session beside it deletes one of them soon after, another session, the
# afternoon after that, one more: neither took 60 %, both together did.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/search-index.ts 1 26
feature src/search-terms.ts 31 58
feature src/search-page.ts 61 72
landed 50 'Chats can be searched'

at '2026-06-02T10:40:00+00:00'
git rm -q src/search-index.ts
commit 'the search index is too slow'

# Whoever this was could have seen it: six hours.
at '2026-06-02T16:00:00+00:00'
git rm -q src/search-terms.ts
landed 53 'No use for search terms'
