#!/usr/bin/env bash
# One tree committed twice upon one parent, and the reflog shows that the second was no amend: the branch was set back,
# and the folder's edits were committed anew.

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
git reset -q --hard main
manifest
commit 'parse: refuse manifests without files'
pull_request 91 pushed/manifest
pull_request 92 ada/manifest
on main
gone pushed/manifest ada/manifest
