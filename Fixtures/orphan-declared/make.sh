#!/usr/bin/env bash
# Pull request #40 lands the sessions view. Fifty minutes later another session of the same name, straight on main,
# drops its last user and deletes it, and says so.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
feature src/chat-rail.ts 100 130
write src/chat.ts <<'TS'
import { attachAnchor } from "./sessions-view";
import { railOf } from "./chat-rail";

export const chat = (one: Chat) => [railOf(one), attachAnchor(one)];
TS
feature src/sessions-view.ts 200 210
commit 'chat: a rail and a view of the sessions'

at '2026-06-02T10:00:00+00:00'
feature src/sessions-view.ts 1 36
landed 40 'The sessions view shows what is pinned'

at '2026-06-02T10:50:00+00:00'
write src/chat.ts <<'TS'
import { railOf } from "./chat-rail";

export const chat = (one: Chat) => [railOf(one)];
TS
work src/chat-rail.ts
commit 'chat: the rail is enough'
at '2026-06-02T11:05:00+00:00'
git rm -q src/sessions-view.ts
work src/chat-rail.ts
commit 'chat: delete the sessions view'
