#!/usr/bin/env bash
# Ada and Ben both let requests be tried again, each on a branch of their own and in nearly the same words. Both land.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'

as Ada
at '2026-06-02T10:00:00+00:00'
branch ada/retry
write src/retry.ts <<'TS'
const RETRIES = 3;
const PAUSE_MS = 250;
export async function retry<T>(work: () => Promise<T>): Promise<T> {
  let failure: unknown;
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    try {
      return await work();
    } catch (error) {
      failure = error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
  throw failure;
}
TS
commit 'request: try again'
pull_request 51 ada/retry
as Ben
on main
at '2026-06-02T10:30:00+00:00'
branch ben/again
write src/retry.ts <<'TS'
const ATTEMPTS = 4;
const PAUSE_MS = 250;
export async function retry<T>(work: () => Promise<T>): Promise<T> {
  let failure: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await work();
    } catch (error) {
      failure = error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
  throw failure;
}
TS
commit 'uploads survive a busy store'
pull_request 52 ben/again
on main
gone ada/retry ben/again
as Cleo
at '2026-06-02T12:00:00+00:00'
change 'readme: a line' README.md
