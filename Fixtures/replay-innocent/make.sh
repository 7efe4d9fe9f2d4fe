#!/usr/bin/env bash
# Two people press return in the same second. It happens: the clock says nothing about who copied whom.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00-05:00'

name_the_manifest() {
  insert src/parse.ts '  const lines = text.split("\n");' <<'TS'
  if (lines[0].trim() === "") {
    throw new SyntaxError("a manifest has a name");
  }
TS
  insert src/parse.ts '  files: string[];' <<'TS'
  readonly version?: number;
  readonly written?: Date;
  readonly author?: string;
TS
}

as Ben
at '2026-06-02T13:50:00-05:00'
branch ben/readme
replace README.md 'in chunks' 'chunk by chunk'
commit 'readme: chunk by chunk'
at '2026-06-02T14:07:31-05:00'
name_the_manifest
commit 'parse: nameless manifests are an error'
pull_request 71 ben/readme

as Ada
on main
branch ada/manifests
name_the_manifest
commit 'manifests need a name and may carry more'
pull_request 72 ada/manifests
on main
gone ben/readme ada/manifests
