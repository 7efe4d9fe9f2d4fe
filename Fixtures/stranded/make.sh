#!/usr/bin/env bash
# Ben works on the manifest's parser in a pull request, and on a branch under the same head. Ada deletes the parser.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/parse
blocks 1 12 <<'TS' >> src/parse.ts
export const {verb}{Noun}{n} = (manifest: Manifest) => manifest.files.includes("{adjective}");
TS
commit 'parse: what a manifest holds'
at '2026-06-02T10:30:00+00:00'
blocks 13 24 <<'TS' >> src/parse.ts
export const {verb}{Noun}{n} = (manifest: Manifest) => manifest.name === "{adjective}";
TS
change 'parse: what a manifest is called' README.md
pull_request 71 ben/parse
as Ada
on main
at '2026-06-03T09:00:00+00:00'
git rm -q src/parse.ts
commit 'no more manifests'
