#!/usr/bin/env bash
# Ben applies two mails in one go, dates and all, and pushes: Ada's, and Cyd's, which does away with what Ada's brings.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

committed_by Ben
at '2026-06-05T10:00:00+00:00'
feature src/toolbar.ts 1 30
commit 'toolbar: the parts'
as Cyd
committed_by Ben
at '2026-06-05T10:00:20+00:00'
git rm -q src/toolbar.ts
feature src/bar.ts 201 210
commit 'bar: made of other parts'
