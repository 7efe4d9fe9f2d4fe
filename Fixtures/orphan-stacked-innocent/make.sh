#!/usr/bin/env bash
# Pull request #171 is built on #170. The forge squashes #170; half an hour later #171 lands, which needs no more of it.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T08:00:00+00:00'
branch parser
feature src/parser.ts 1 30
commit 'a parser'
pull_request 170 parser
at '2026-06-02T08:30:00+00:00'
branch tokens
git rm -q src/parser.ts
feature src/tokens.ts 201 210
commit 'tokens do it'
pull_request 171 tokens
on main
at '2026-06-02T09:00:00+00:00'
work other.ts
commit 'meanwhile'
at '2026-06-02T10:00:00+00:00'
squash 170 'A parser'
on main
at '2026-06-02T10:30:00+00:00'
git rm -q src/parser.ts
git checkout -q refs/pull/171/head -- src/tokens.ts
landed 171 'Tokens do it'
gone parser tokens
