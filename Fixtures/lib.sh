# shellcheck shell=bash
# The words with which the fixtures tell their stories. Sourced by every make.sh, which then says `begin "$@"`.
# The same story gives the same object ids on every machine: nothing of the caller's git reaches it, every date is
# told, and no reflog is kept (a fixture looks like a fresh clone that has fetched its pull requests) unless it is asked for.
#
#   begin DEST               an empty repository at DEST, branch main, and we stand in it
#   an_app DATE              Ada's first commit: a small upload service (src/*.ts, package.json, package-lock.json, README.md)
#   at DATE                  from now on commits are authored and committed at DATE (ISO 8601 with offset)
#   authored DATE            … but authored at DATE already (until the next `at`)
#   a_start DATE             Ada's first commit, as small as can be: README.md
#   as NAME [EMAIL]          from now on NAME is author and committer
#   committed_by NAME [EMAIL]  … but NAME is the committer (until the next `as`)
#   by_forge, by_hand        the committer is the forge, whoever the author is; is the author again
#   write PATH               the file's new content comes from stdin
#   insert PATH LINE         stdin goes in behind the first line that holds the text LINE
#   replace PATH OLD NEW     the text OLD becomes NEW, on every line that holds it
#   blocks FROM TO           stdin once for each n, with {n} {noun} {verb} {adjective} (also {Noun} …) filled in, all distinct
#   feature PATH FROM TO     a file of one function a line for each n: what FROM to TO do not share is nowhere else
#   work PATH …              each file grows by a line that is nowhere else
#   commit SUBJECT [PARA …]  everything in the working tree is committed
#   change SUBJECT PATH …    work, and commit
#   copy REV SUBJECT [PARA …]  REV's patch, committed anew
#   branch NAME [START]      a new branch, and we stand on it
#   on REV                   we stand on REV
#   gone NAME …              the branches are deleted, as after a landing
#   merge REV SUBJECT [PARA …]  a true merge into the branch we stand on
#   forward REV              the branch we stand on goes forward to REV
#   squashed REV             all that REV adds lies in the working tree, to be committed
#   pull_request N REV       the forge keeps the head of pull request N (merge_request N REV: GitLab's way)
#   not_fetched N …          … but this clone has not fetched those heads
#   land N SUBJECT [PARA …]  the forge squashes pull request N onto main (base=BRANCH before it: there)
#   squash N SUBJECT [PARA …]  … as "SUBJECT (#N)"
#   landed N SUBJECT [PARA …]  … what lies in the working tree, as pull request N of which no head was ever fetched
#   lands_nothing N SUBJECT  … though the squash is empty, as forges do it
#   amend SUBJECT [OPTION …] the last commit is amended under a new subject
#   keeping_reflogs          reflogs are kept from now on
#   noted SESSION …          git-ai notes that these sessions wrote the commit on which we stand (h_…: a human)
#   worktree NAME [BRANCH]   a linked worktree at main, on a new branch or else with a detached HEAD (its HEAD: worktrees/NAME/HEAD)
#   in_worktree NAME, in_main_tree  we stand in it; in the main working tree again

set -euo pipefail
umask 022

for variable in "${!GIT_@}"; do unset "$variable"; done
export HOME=/dev/null XDG_CONFIG_HOME=/dev/null
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_ATTR_NOSYSTEM=1
export GIT_DEFAULT_HASH=sha1 GIT_DEFAULT_REF_FORMAT=files
export GIT_EDITOR=true GIT_MERGE_AUTOEDIT=no GIT_TERMINAL_PROMPT=0
export LC_ALL=C TZ=UTC

begin() {
  [ $# -eq 1 ] || { echo "usage: make.sh DEST" >&2; exit 64; }
  [ ! -e "$1" ] || { echo "$1: exists already" >&2; exit 2; }
  git init -q -b main --template= "$1"
  cd "$1"
  main_tree=$PWD
  git config gc.auto 0
  git config maintenance.auto false
  git config core.autocrlf false
  git config core.logAllRefUpdates false
  git config commit.gpgSign false
  git config core.hooksPath /dev/null
  git config advice.detachedHead false
}

at() { export GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$1; }
authored() { export GIT_AUTHOR_DATE=$1; }

email_of() { printf '%s@example.com' "$(printf '%s' "$1" | tr 'A-Z ' 'a-z.')"; }
as() {
  export GIT_AUTHOR_NAME=$1 GIT_AUTHOR_EMAIL=${2:-$(email_of "$1")}
  by_hand
}
committed_by() { export GIT_COMMITTER_NAME=$1 GIT_COMMITTER_EMAIL=${2:-$(email_of "$1")}; }
by_hand() { export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL; }
by_forge() { export GIT_COMMITTER_NAME=GitHub GIT_COMMITTER_EMAIL=noreply@github.com; }

write() {
  case $1 in */*) mkdir -p -- "${1%/*}" ;; esac
  cat > "$1"
}

insert() {
  local line
  line=$(grep -n -F -m 1 -e "$2" -- "$1" | cut -d : -f 1)
  { head -n "$line" "$1"; cat; tail -n "+$((line + 1))" "$1"; } > "$1.new"
  mv "$1.new" "$1"
}

replace() {
  grep -q -F -e "$2" -- "$1"
  OLD=$2 NEW=$3 awk '
    { i = index($0, ENVIRON["OLD"])
      if (i) $0 = substr($0, 1, i - 1) ENVIRON["NEW"] substr($0, i + length(ENVIRON["OLD"]))
      print }' "$1" > "$1.new"
  mv "$1.new" "$1"
}

blocks() {
  awk -v from="$1" -v to="$2" '
    function fill(text, slot, word) {
      gsub("[{]" slot "[}]", word, text)
      gsub("[{]" toupper(substr(slot, 1, 1)) substr(slot, 2) "[}]", toupper(substr(word, 1, 1)) substr(word, 2), text)
      return text
    }
    BEGIN {
      nouns = split("anchor badge banner border bubble button column cursor drawer filter footer gutter header indent label margin marker menu overlay pager panel popover ribbon ruler scroll shadow slider spinner tab toast tooltip", noun, " ")
      verbs = split("align attach clamp collapse compose detach dismiss expand focus format group highlight hydrate layout measure mount notify open order paint pin reset resolve restore select settle sort toggle trim", verb, " ")
      adjectives = split("active brief calm dense early empty fluid gentle hidden inner late narrow outer pending quick quiet recent shared silent stale sticky visible wide", adjective, " ")
    }
    { template = template $0 "\n" }
    END {
      for (n = from; n <= to; n++) {
        text = fill(template, "noun", noun[n % nouns + 1])
        text = fill(text, "verb", verb[n % verbs + 1])
        text = fill(text, "adjective", adjective[n % adjectives + 1])
        printf "%s", fill(text, "n", n)
      }
    }'
}

feature() {
  blocks "$2" "$3" <<'TS' | write "$1"
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
}

commit() {
  git add -A
  {
    printf '%s\n' "$1"
    shift
    for paragraph in "$@"; do printf '\n%s\n' "$paragraph"; done
  } | git commit -q --cleanup=verbatim -F -
}

lines=0
work() {
  local path
  for path in "$@"; do
    case $path in */*) mkdir -p -- "${path%/*}" ;; esac
    lines=$((lines + 1))
    echo "line $lines" >> "$path"
  done
}
change() { work "${@:2}"; commit "$1"; }
copy() { git cherry-pick -n "$1"; commit "${@:2}"; }

branch() { git checkout -q -b "$@"; }
on() { git checkout -q "$1"; }
gone() { git branch -q -D "$@"; }
merge() {
  local revision=$1 paragraph paragraphs=()
  shift
  for paragraph in "$@"; do paragraphs+=(-m "$paragraph"); done
  git merge -q --no-ff "${paragraphs[@]}" "$revision" > /dev/null
}
forward() { git merge -q --ff-only "$1" > /dev/null; }
squashed() { git merge -q --squash "$1" > /dev/null 2>&1 || { echo "$1: does not merge" >&2; return 1; }; }
pull_request() { git update-ref "refs/pull/$1/head" "$2"; }
merge_request() { git update-ref "refs/merge-requests/$1/head" "$2"; }
not_fetched() {
  local number
  for number in "$@"; do git update-ref -d "refs/pull/$number/head"; done
  git prune --expire=now
}

land() {
  local number=$1
  shift
  on "${base:-main}"
  squashed "refs/pull/$number/head"
  by_forge
  commit "$@"
  by_hand
}
landed() {
  by_forge
  commit "$2 (#$1)" "${@:3}"
  by_hand
}
squash() { land "$1" "$2 (#$1)" "${@:3}"; }
lands_nothing() {
  on main
  squashed "refs/pull/$1/head"
  git diff --quiet HEAD || { echo "#$1 brings something" >&2; return 1; }
  by_forge
  git commit -q --allow-empty -m "$2 (#$1)"
  by_hand
}
amend() { git commit -q --amend -m "$1" "${@:2}"; }

noted() {
  {
    echo file
    for session in "$@"; do echo "  $session::t_0123456789abcd 1-1"; done
    printf -- '---\n{ "schema_version": "authorship/3.0.0", "prompts": {} }\n'
  } | git notes --ref=ai add -F -
}
keeping_reflogs() { git config core.logAllRefUpdates true; }
worktree() {
  mkdir -p "$main_tree/.git/info"
  echo '/.worktrees/' > "$main_tree/.git/info/exclude"
  git -C "$main_tree" worktree add -q ${2:+-b} "${2:---detach}" ".worktrees/$1" main
}
in_worktree() { cd "$main_tree/.worktrees/$1"; }
in_main_tree() { cd "$main_tree"; }

a_start() {
  as Ada
  at "$1"
  change 'start' README.md
}


an_app() {
  as Ada
  at "$1"
  write README.md <<'MD'
# Ferry

Ferry carries files to the store in chunks and says how far it got.

    npm install
    npm start

The store is told by `FERRY_STORE`; the port by `PORT`.
MD
  write package.json <<'JSON'
{
  "name": "ferry",
  "version": "1.4.0",
  "private": true,
  "scripts": {
    "start": "node dist/server.js",
    "test": "node --test"
  },
  "dependencies": {
    "busboy": "^1.6.0",
    "pino": "^9.0.0"
  }
}
JSON
  {
    printf '{\n  "name": "ferry",\n  "version": "1.4.0",\n  "lockfileVersion": 3,\n  "packages": {\n'
    blocks 1 12 <<'JSON'
    "node_modules/{adjective}-{noun}": {
      "version": "{n}.2.0",
      "resolved": "https://registry.npmjs.org/{adjective}-{noun}/-/{adjective}-{noun}-{n}.2.0.tgz",
      "integrity": "sha512-{Noun}{Verb}{Adjective}{n}==",
      "license": "MIT"
    },
JSON
    printf '    "": { "name": "ferry" }\n  }\n}\n'
  } | write package-lock.json
  write src/upload.ts <<'TS'
import { createReadStream, statSync } from "node:fs";
import { request } from "./request";

export const CHUNK_BYTES = 262_144;

export interface Upload {
  path: string;
  bytes: number;
  sent: number;
}

export function openUpload(path: string): Upload {
  const bytes = statSync(path).size;
  return { path, bytes, sent: 0 };
}

export function nextChunk(upload: Upload): [number, number] {
  const start = upload.sent;
  const end = Math.min(start + CHUNK_BYTES, upload.bytes);
  return [start, end];
}

export async function sendChunk(upload: Upload): Promise<void> {
  const [start, end] = nextChunk(upload);
  const body = createReadStream(upload.path, { start, end: end - 1 });
  await request("PUT", `/uploads/${upload.path}`, body);
  upload.sent = end;
}

export async function sendAll(upload: Upload): Promise<void> {
  while (upload.sent < upload.bytes) {
    await sendChunk(upload);
  }
}

export function progress(upload: Upload): number {
  return upload.sent / upload.bytes;
}
TS
  write src/request.ts <<'TS'
import type { Readable } from "node:stream";

const STORE = process.env.FERRY_STORE ?? "http://localhost:9000";

export class StoreError extends Error {
  constructor(readonly status: number, path: string) {
    super(`${path}: the store answered ${status}`);
  }
}

export async function request(method: string, path: string, body?: Readable): Promise<Response> {
  const url = new URL(path, STORE);
  const answer = await fetch(url, { method, body: body as any, duplex: "half" } as RequestInit);
  if (!answer.ok) {
    throw new StoreError(answer.status, path);
  }
  return answer;
}

export function describe(error: unknown): string {
  if (error instanceof StoreError) {
    return error.message;
  }
  return String(error);
}
TS
  write src/parse.ts <<'TS'
export interface Manifest {
  name: string;
  files: string[];
}

export function parseManifest(text: string): Manifest {
  const lines = text.split("\n");
  const name = lines[0];
  const files = lines.slice(1);
  return { name, files };
}

export function formatManifest(manifest: Manifest): string {
  const head = manifest.name;
  const tail = manifest.files.join("\n");
  return `${head}\n${tail}\n`;
}

export function mergeManifests(left: Manifest, right: Manifest): Manifest {
  const files = [...left.files, ...right.files];
  return { name: left.name, files };
}
TS
  write src/server.ts <<'TS'
import { createServer } from "node:http";
import { openUpload, progress, sendAll } from "./upload";
import { describe } from "./request";

const PORT = Number(process.env.PORT ?? 8080);

const server = createServer(async (incoming, outgoing) => {
  const path = decodeURIComponent(incoming.url ?? "/").slice(1);
  try {
    const upload = openUpload(path);
    await sendAll(upload);
    outgoing.end(`${progress(upload)}\n`);
  } catch (error) {
    outgoing.statusCode = 502;
    outgoing.end(`${describe(error)}\n`);
  }
});

server.listen(PORT, () => {
  console.log(`ferry listens on ${PORT}`);
});
TS
  commit 'ferry: carry files to the store in chunks'
}
