#!/usr/bin/env bash
# A branch of two commits is rebased, and both versions reach main: the same commits, counted twice.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00-05:00'

as Ada
at '2026-06-02T10:00:04-05:00'
branch feat/manifests
insert src/parse.ts '  const lines = text.split("\n");' <<'TS'
  if (lines.length < 2) {
    throw new SyntaxError("a manifest names at least one file");
  }
TS
commit 'parse: a manifest names at least one file'
at '2026-06-02T10:41:37-05:00'
insert src/server.ts 'import { describe }' <<'TS'
import { parseManifest } from "./parse";

export const manifestOf = (text: string) => parseManifest(text);
TS
commit 'server: read manifests'

as Ben
on main
at '2026-06-02T10:50:00-05:00'
replace README.md 'in chunks' 'chunk by chunk'
commit 'readme: chunk by chunk'

# One session rebases the branch on today's main and merges it …
as Ada
at '2026-06-02T11:05:12-05:00'
branch rebased feat/manifests
git rebase -q main
on main
at '2026-06-02T11:06:00-05:00'
merge rebased "Merge branch 'feat/manifests'"

# … and another, which had the branch checked out since the morning, merges the old version.
at '2026-06-02T11:32:48-05:00'
merge feat/manifests "Merge branch 'feat/manifests'"
gone rebased feat/manifests
