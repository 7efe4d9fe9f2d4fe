#!/usr/bin/env bash
# One developer, one branch, three evenings. Nothing is parallel, nothing is double; now and then a line is written again.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T20:00:00+01:00'

at '2026-06-01T20:31:14+01:00'
insert src/upload.ts 'export function progress' <<'TS'
  if (upload.bytes === 0) {
    return 1;
  }
TS
commit 'upload: an empty file is done'

at '2026-06-01T20:55:02+01:00'
replace src/upload.ts '    return 1;' '    return Number(upload.sent === 0);'
commit 'upload: … only when nothing was sent'

at '2026-06-01T21:20:40+01:00'
write test/upload.test.ts <<'TS'
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextChunk, progress } from "../src/upload";

test("progress of an empty file", () => {
  assert.equal(progress({ path: "a", bytes: 0, sent: 0 }), 1);
});

test("the last chunk is short", () => {
  assert.deepEqual(nextChunk({ path: "a", bytes: 10, sent: 8 }), [8, 10]);
});
TS
commit 'test: progress and the last chunk'

at '2026-06-02T21:02:33+01:00'
blocks 1 9 <<'TS' | write src/commands.ts
export function {verb}{Noun}(path: string): string {
  const {adjective} = path.split("/").slice({n});
  return `{verb} ${{adjective}.join("/")}`;
}

TS
commit 'commands: a first set'

at '2026-06-02T21:40:10+01:00'
insert src/server.ts 'import { describe }' <<'TS'
import { attachBadge, clampBanner } from "./commands";

export const commands = { attachBadge, clampBanner };
TS
commit 'server: offer two commands'

# The evening after, most of the commands turn out to be useless. A lone developer orphans nobody's work.
at '2026-06-03T20:15:00+01:00'
blocks 1 2 <<'TS' | write src/commands.ts
export function {verb}{Noun}(path: string): string {
  return `{verb} ${path}`;
}

TS
commit 'commands: two are enough'

at '2026-06-03T20:47:51+01:00'
replace package.json '"version": "1.4.0"' '"version": "1.5.0"'
replace package-lock.json '"version": "1.4.0"' '"version": "1.5.0"'
commit 'ferry 1.5.0'
git tag v1.5.0

at '2026-06-03T21:30:00+01:00'
insert README.md '    npm start' <<'MD'

Commands: `attach`, `clamp`.
MD
commit 'readme: the commands'
