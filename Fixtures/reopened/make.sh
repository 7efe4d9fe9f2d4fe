#!/usr/bin/env bash
# A pull request that was closed and opened anew from the same head: #45 never landed, #46 did, and brought all of it.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/manifest
insert src/parse.ts '  const lines = text.split("\n");' <<'TS'
  if (lines.length < 2) {
    throw new Error("a manifest names its files");
  }
TS
commit 'parse: a manifest names its files'
at '2026-06-02T10:30:00+00:00'
insert src/parse.ts 'export interface Manifest' <<'TS'
  /** Who wrote it. */
  author?: string;
TS
commit 'parse: who wrote it'
pull_request 45 ben/manifest
pull_request 46 ben/manifest
at '2026-06-03T09:00:00+00:00'
squash 46 'Stricter manifests'
gone ben/manifest
