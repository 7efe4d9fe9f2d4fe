#!/usr/bin/env bash
# Ben's #63 adds a check, and takes it out again by hand before it lands. Nobody else has touched the file.

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
commit 'parse: an empty manifest is fine'
pull_request 63 ben/check
as Ada
on main
at '2026-06-02T12:00:00+00:00'
work README.md
commit 'readme: a line more'
as Ben
at '2026-06-02T15:00:00+00:00'
lands_nothing 63 'Stricter manifests'
gone ben/check
