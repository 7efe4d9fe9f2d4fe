#!/usr/bin/env bash
# Two bots beside people: a pull request, direct commits in a file that Ada has just changed, and a bot's commit that she committed.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as 'dependabot[bot]' '49699333+dependabot[bot]@users.noreply.github.com'
branch dependabot/npm/pino
at '2026-06-02T10:00:00+00:00'
change 'build(deps): bump pino' package.json
pull_request 12 dependabot/npm/pino
at '2026-06-02T12:00:00+00:00'
squash 12 'build(deps): bump pino to 9.1'
gone dependabot/npm/pino
as Ada
at '2026-06-02T13:00:00+00:00'
change 'ferry: the queue needs pino' package.json
as 'renovate[bot]' bot@renovateapp.com
at '2026-06-02T13:00:20+00:00'
change 'chore(deps): pin busboy' package.json
as 'renovate[bot]' bot@renovateapp.com
committed_by Ada
at '2026-06-03T10:00:00+00:00'
change 'chore(deps): pin node' .nvmrc
as Ada
at '2026-06-03T10:00:20+00:00'
change 'queue: a first one' src/queue.ts
