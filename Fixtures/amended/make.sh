#!/usr/bin/env bash
# Ada commits, pushes, and amends what she has pushed, with a new author date: both commits are reachable, with one parent
# and one tree. The reflog shows the amend; without it they would be twins.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

keeping_reflogs
manifest() {
  insert src/parse.ts '  const lines = text.split("\n");' <<'TS'
  if (lines.length < 2) {
    throw new Error("a manifest names its files");
  }
  for (const line of lines) {
    if (line.startsWith("/")) throw new Error(`${line}: no absolute paths`);
  }
TS
}
as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/manifest
manifest
commit 'parse: check manifests'
git branch pushed/manifest
at '2026-06-02T10:20:00+00:00'
amend 'parse: refuse manifests without files' --reset-author
on main
