#!/usr/bin/env bash
# Ada and Ben, a week, no forge and no agents: branches that are merged by hand, and small things pushed to main. The one
# thing that git holds twice is a commit of Ben's branch: he had rebased it when Ada merged the old version. The one thing
# that is lost is what Ben pushed last on Friday: Ada deletes it before he has told her what it is for.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:12:40+02:00'

# ---- Monday
as Ben
at '2026-06-01T10:05:00+02:00'
replace README.md 'Ferry carries' 'Ferry is a small server that carries'
commit 'readme: ferry is a server'
at '2026-06-01T14:31:12+02:00'
branch config
write src/config.ts <<'TS'
export interface Config {
  port: number;
  store: string;
  chunkBytes: number;
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return {
    port: Number(environment.PORT ?? 8080),
    store: environment.FERRY_STORE ?? "http://localhost:9000",
    chunkBytes: Number(environment.FERRY_CHUNK ?? 262_144),
  };
}
TS
commit 'config: one place for what the environment says'
at '2026-06-01T16:02:55+02:00'
replace src/server.ts 'const PORT = Number(process.env.PORT ?? 8080);' 'const PORT = readConfig(process.env).port;'
insert src/server.ts 'import { describe }' <<'TS'
import { readConfig } from "./config";
TS
commit 'server: port from the configuration'

# ---- Tuesday
as Ada
on main
at '2026-06-02T09:20:10+02:00'
insert src/upload.ts 'export async function sendAll' <<'TS'
  if (upload.sent !== 0) {
    console.info(`${upload.path}: going on at ${upload.sent}`);
  }
TS
commit 'upload: say so when an upload goes on'
at '2026-06-02T09:48:31+02:00'
merge config "Merge branch 'config'"
at '2026-06-02T11:15:00+02:00'
branch manifest-errors
insert src/parse.ts '  const files = lines.slice(1);' <<'TS'
  const empty = files.findIndex((file) => file.trim() === "");
  if (empty !== -1 && empty !== files.length - 1) {
    throw new SyntaxError(`line ${empty + 2} of the manifest is empty`);
  }
TS
commit 'parse: complain about empty lines in the middle'
at '2026-06-02T15:40:27+02:00'
write test/parse.test.ts <<'TS'
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseManifest } from "../src/parse";

test("a manifest with an empty line in the middle", () => {
  assert.throws(() => parseManifest("name\na\n\nb\n"), /line 3/);
});
TS
commit 'test: empty lines in manifests'

# ---- Wednesday: Ben's store branch. Ada merges its first commit to go on with it …
as Ben
on main
at '2026-06-03T10:10:43+02:00'
branch store-retries
insert src/request.ts 'export class StoreError' <<'TS'
  get temporary(): boolean {
    return this.status === 429 || this.status >= 500;
  }

TS
commit 'request: know which errors pass'
early=$(git rev-parse HEAD)
as Ada
on main
at '2026-06-03T11:55:00+02:00'
merge manifest-errors "Merge branch 'manifest-errors'"
gone manifest-errors
# … while Ben, who had not heard of it, rebases the branch and adds the rest.
as Ben
on store-retries
at '2026-06-03T12:20:05+02:00'
git rebase -q main
at '2026-06-03T14:47:19+02:00'
insert src/upload.ts '    await sendChunk(upload);' <<'TS'
    await new Promise((resolve) => setImmediate(resolve));
TS
commit 'upload: let others have a turn between chunks'
as Ada
on main
at '2026-06-03T13:05:36+02:00'
merge "$early" "Merge commit '$(git rev-parse --short=7 "$early")'"
as Ben
at '2026-06-03T15:30:00+02:00'
merge store-retries "Merge branch 'store-retries'"
gone store-retries config

# ---- Thursday and Friday: straight to main
as Ada
at '2026-06-04T10:00:09+02:00'
replace package.json '"version": "1.4.0"' '"version": "1.5.0"'
commit 'ferry 1.5.0'
as Ben
at '2026-06-05T09:41:00+02:00'
replace src/server.ts 'ferry listens on' 'ferry is at the quay,'
commit 'server: a friendlier first line'
as Ada
at '2026-06-05T16:58:20+02:00'
insert README.md '    npm start' <<'MD'

`FERRY_CHUNK` sets the size of a chunk in bytes.
MD
commit 'readme: FERRY_CHUNK'

# ---- Friday evening: Ben pushes his metrics and leaves for the weekend. Ada, who pulls to clean up, knows nothing of them.
as Ben
at '2026-06-05T17:20:00+02:00'
feature src/metrics.ts 1 30
feature test/metrics.test.ts 31 40
commit 'metrics: what was carried, how fast'
as Ada
at '2026-06-05T18:02:30+02:00'
git rm -q src/metrics.ts test/metrics.test.ts
commit 'metrics: nobody asked for them'
