#!/usr/bin/env bash
# In the hall somebody suggests to drop repeated files. Ada and Cyd both go and write it, each in a pull request of
# their own. "Suggestion" is in the subjects, but no forge and no bot applied anything.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

unique_files() {
  replace src/parse.ts '  const files = [...left.files, ...right.files];' '  const files = new Set(left.files);'
  insert src/parse.ts '  const files = new Set' <<'TS'
  for (const file of right.files) {
    files.add(file);
  }
TS
  replace src/parse.ts '  return { name: left.name, files };' '  return { name: left.name, files: [...files] };'
}

as Ada
at '2026-06-02T14:00:00+00:00'
branch ada/unique
unique_files
commit "parse: Ben's suggestion, no file twice"
pull_request 41 ada/unique
as Ben
on main
at '2026-06-02T14:05:00+00:00'
replace README.md 'how far it got' 'how far it has got'
commit 'readme: grammar'
as Cyd
at '2026-06-02T14:20:00+00:00'
branch cyd/merge
unique_files
commit 'mergeManifests() repeats files, as suggested over lunch'
pull_request 42 cyd/merge
on main
gone ada/unique cyd/merge
