#!/usr/bin/env bash
# Ben's #63 adds a check and takes it out again, but leaves a note. That is what lands.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/check
insert src/parse.ts '  const lines = text.split' <<'TS'
  if (lines.length < 2) {
    throw new Error("a manifest names its files");
  }
TS
commit 'parse: a manifest names its files'
at '2026-06-02T11:10:00+00:00'
git show main:src/parse.ts | write src/parse.ts
insert README.md '    npm start' <<'MD'

An empty manifest is fine.
MD
commit 'parse: an empty manifest is fine'
pull_request 63 ben/check
at '2026-06-02T15:00:00+00:00'
squash 63 'Stricter manifests'
gone ben/check
