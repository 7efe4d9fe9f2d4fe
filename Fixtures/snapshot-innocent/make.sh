#!/usr/bin/env bash
# Snapshots of another kind: tests that compare with stored answers. Two sessions add the same beginning on one day, and
# neither commit is a saved state of anything.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

stored_answers() {
  replace package.json '    "test": "node --test"' '    "test": "node --test",'
  insert package.json '    "test": "node --test",' <<'JSON'
    "test:update": "node --test --test-update-snapshots",
    "test:only": "node --test --test-only",
    "test:watch": "node --test --watch",
    "test:quiet": "node --test --test-reporter=dot"
JSON
}
as Ada
at '2026-06-02T09:30:00+00:00'
branch ada/snapshots
stored_answers
commit 'feat: add snapshot testing'
pull_request 111 ada/snapshots
as Cyd
on main
at '2026-06-02T09:40:00+00:00'
replace README.md '# Ferry' '# Ferry, the boat for files'
commit 'readme: say what ferry is'
as Ben
at '2026-06-02T11:15:00+00:00'
branch ben/tests
stored_answers
commit 'test: keep the answers of the store'
pull_request 112 ben/tests
on main
gone ada/snapshots ben/tests
