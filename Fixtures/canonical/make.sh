#!/usr/bin/env bash
# One evening in a shared cauldron. Nearly everything is done by Ada's familiars under Ada's name, several at once.
#
#   23:20:13  PR #305 lands: it polishes sessions-view.tsx (+286 lines, with tests)
#   23:58:38  a parallel session's refactor drops the last user of SessionsView
#   00:30:12  sessions-view.tsx, its CSS and the polish test are deleted (-2,132 lines), a sentinel stays behind
#
# Git complained about none of it. Before and after: ordinary pull requests, two commits that landed twice because a
# branch was rebased and both versions were merged, and one fix that two sessions really wrote twice (#310, #311).

. "$(dirname "$0")/../lib.sh"
begin "$@"

# Every familiar signs alike, so that neither name nor trailer tells two sessions apart.
familiar='Co-Authored-By: Familiar <familiar@example.com>'

# ---- 1 June: the cave's front end, as it was when the fortnight began ------------------------------------------------

as Ada
at '2026-06-01T10:00:00-05:00'
write README.md <<'MD'
# Cave

A shell around many familiars: chats, a rail of sessions, a board.

    pnpm install
    pnpm dev
MD
{
  printf 'import { useCallback, useMemo } from "react";\nimport "./sessions-view.css";\n\n'
  blocks 1 120 <<'TSX'
export function {Verb}{Noun}{n}({ {noun}, rows }: {Noun}Props) {
  const {adjective}{Noun} = useMemo(() => rows.filter((row) => row.{verb}At > {n}), [rows]);
  const label = {noun}.title ?? "the {adjective} {noun} no. {n}";
  return <li className="sessions-view-{noun}" aria-label={label}>{{adjective}{Noun}.length}</li>;
}

TSX
  printf 'export function SessionsView({ sessions }: { sessions: Session[] }) {\n'
  printf '  const rows = useMemo(() => sessions.flatMap((session) => session.rows), [sessions]);\n'
  printf '  return (\n    <ul className="sessions-view">\n'
  blocks 1 120 <<'TSX'
      <{Verb}{Noun}{n} {noun}={sessions[{n}]} rows={rows} />
TSX
  printf '    </ul>\n  );\n}\n'
} | write src/components/sessions-view.tsx
blocks 1 251 <<'CSS' | write src/components/sessions-view.css
.sessions-view-{noun}.is-{adjective}-{n} {
  margin-inline: calc(var(--{noun}-gap) * {n});
  transition: {verb}-{noun} {n}0ms;
}
CSS
{
  cat <<'TSX'
import { ChatRail } from "./chat-rail";
import { SessionsView } from "./sessions-view";
import { Transcript } from "./transcript";
import { useChats } from "../lib/chats";

export function ChatSurface({ familiar }: { familiar: string }) {
  const { chats, active, open } = useChats(familiar);
  const empty = chats.length === 0;
  if (empty) {
    return (
      <SessionsView
        sessions={active.sessions}
      />
    );
  }
  return (
    <section className="chat-surface">
      <ChatRail chats={chats} onOpen={open} />
      <Transcript chat={active} />
    </section>
  );
}

TSX
  blocks 200 214 <<'TSX'
export const {verb}{Noun} = (chat: Chat) => chat.{noun}s.filter((one) => one.{adjective});
TSX
} | write src/components/chat-surface.tsx
{
  cat <<'TSX'
import type { Chat } from "../lib/chats";

export function ChatRail({ chats, onOpen }: { chats: Chat[]; onOpen: (id: string) => void }) {
  const titles = chats.map((chat) => chat.title || "untitled");
  return (
    <nav className="chat-rail">
      {chats.map((chat, i) => <button key={chat.id} onClick={() => onOpen(chat.id)}>{titles[i]}</button>)}
    </nav>
  );
}

TSX
  blocks 300 330 <<'TSX'
export const {adjective}{Noun} = (chats: Chat[]) => chats.map((chat) => chat.{verb}).slice({n});
TSX
} | write src/components/chat-rail.tsx
write src/components/transcript.tsx <<'TSX'
import type { Chat } from "../lib/chats";
import { renderMarkdown } from "../lib/markdown";

export function Transcript({ chat }: { chat: Chat }) {
  const turns = chat.turns.filter((turn) => turn.text !== "");
  return (
    <ol className="transcript">
      {turns.map((turn) => <li key={turn.id}>{renderMarkdown(turn.text)}</li>)}
    </ol>
  );
}
TSX
blocks 400 460 <<'TS' | write src/lib/markdown.ts
export function {verb}{Noun}Mark(text: string): string {
  return text.replace(/:{adjective}-{noun}:/g, "<{noun}>");
}
TS
echo 'export const renderMarkdown = (text: string) => alignAnchorMark(text);' >> src/lib/markdown.ts
write src/lib/chats.ts <<'TS'
export interface Turn {
  id: string;
  text: string;
}

export interface Chat {
  id: string;
  title: string;
  turns: Turn[];
}

export async function loadChats(familiar: string): Promise<Chat[]> {
  const answer = await fetch(`/api/familiars/${familiar}/chats`);
  const chats = (await answer.json()) as Chat[];
  return chats;
}

export function newest(chats: Chat[]): Chat {
  const sorted = [...chats].sort((a, b) => b.turns.length - a.turns.length);
  return sorted[0];
}

export function useChats(familiar: string) {
  const chats = use(loadChats(familiar));
  const active = newest(chats);
  return { chats, active, open: (id: string) => location.assign(`#${id}`) };
}
TS
write src/app/page.tsx <<'TSX'
import { ChatSurface } from "../components/chat-surface";

export default function Page() {
  return <ChatSurface familiar="default" />;
}
TSX
{
  printf 'lockfileVersion: "9.0"\n\npackages:\n'
  blocks 500 540 <<'YAML'
  {adjective}-{noun}@{n}.1.0:
    resolution: {integrity: sha512-{Verb}{Noun}{n}}
YAML
} | write pnpm-lock.yaml
commit 'cave: the front end as of this fortnight'

# ---- 2 to 7 June: ordinary days --------------------------------------------------------------------------------------

at '2026-06-02T09:41:07-05:00'
cat >> README.md <<'MD'

The shell has a rail on the left and one chat surface; what a chat lacks, its surface does not show.
MD
commit 'docs: how the shell is laid out' "$familiar"

# PR #298, by Ben, by hand: two commits, squashed, so that no two patches are equal.
as Ben
at '2026-06-03T11:20:00-05:00'
branch ben/chat-titles
replace src/components/chat-rail.tsx '"untitled"' '"new chat"'
commit 'rail: call a chat without a title a new chat'
at '2026-06-03T11:52:30-05:00'
insert src/lib/chats.ts '  const chats = (await answer.json()) as Chat[];' <<'TS'
  for (const chat of chats) chat.title = chat.title.trim();
TS
commit 'chats: trim titles when they are loaded'
pull_request 298 ben/chat-titles
at '2026-06-03T14:05:44-05:00'
squash 298 'feat(rail): better titles for new chats'
gone ben/chat-titles

# PR #300: one commit, squashed under a new title; its patch is in the repository twice from now on.
as Ada
at '2026-06-04T16:12:09-05:00'
branch feat/empty-turns
replace src/components/transcript.tsx 'turn.text !== ""' 'turn.text.trim() !== ""'
commit 'transcript: leave out turns of white space' "$familiar"
pull_request 300 feat/empty-turns
at '2026-06-04T16:40:51-05:00'
squash 300 'fix(transcript): no more blank bubbles' "$familiar"
gone feat/empty-turns

# The first commit that landed twice. A session wrote it on feat/rail-density …
at '2026-06-05T14:02:11-05:00'
branch feat/rail-density
cat >> src/components/chat-rail.tsx <<'TSX'

export const railDensities = ["cosy", "compact"] as const;
export type RailDensity = (typeof railDensities)[number];

export function nextDensity(density: RailDensity): RailDensity {
  return railDensities[(railDensities.indexOf(density) + 1) % railDensities.length];
}
TSX
commit 'feat(rail): a compact density' "$familiar"
# … main moved on …
on main
at '2026-06-05T14:30:00-05:00'
replace src/app/page.tsx 'familiar="default"' 'familiar={process.env.FAMILIAR ?? "default"}'
commit 'feat(app): the familiar is told by the environment' "$familiar"
# … a second session rebased the branch and merged it …
at '2026-06-05T15:11:42-05:00'
branch rebased feat/rail-density
git rebase -q main
on main
at '2026-06-05T15:12:20-05:00'
merge rebased "Merge branch 'feat/rail-density'"
# … and the first session, which still had the old version, merged that as well. Git found nothing to complain about.
at '2026-06-05T15:47:03-05:00'
merge feat/rail-density "Merge branch 'feat/rail-density'"
gone rebased feat/rail-density

# PR #302, by the bot that keeps dependencies fresh.
as 'dependabot[bot]' '49699333+dependabot[bot]@users.noreply.github.com'
at '2026-06-06T06:00:12-05:00'
branch dependabot/npm/inner-popover
replace pnpm-lock.yaml '@510.1.0:' '@510.1.7:'
commit 'build(deps): bump a package from 510.1.0 to 510.1.7'
pull_request 302 dependabot/npm/inner-popover
at '2026-06-06T08:15:00-05:00'
squash 302 'build(deps): bump a package from 510.1.0 to 510.1.7'
gone dependabot/npm/inner-popover

# The second commit that landed twice: the unrebased branch had one commit more by the time it was merged.
as Ada
at '2026-06-07T19:25:36-05:00'
branch fix/markdown-width
cat >> src/lib/markdown.ts <<'TS'

export function wrapAt(text: string, width: number): string {
  const words = text.split(" ");
  const rows = [""];
  for (const word of words) {
    if (rows[rows.length - 1].length + word.length > width) rows.push("");
    rows[rows.length - 1] += `${word} `;
  }
  return rows.join("\n");
}
TS
commit 'fix(markdown): wrap long lines at the width of the surface' "$familiar"
on main
at '2026-06-07T19:40:00-05:00'
cat >> README.md <<'MD'

Familiars are told by `FAMILIAR`.
MD
commit 'docs: name the variable that picks the familiar' "$familiar"
at '2026-06-07T19:58:10-05:00'
branch rebased fix/markdown-width
git rebase -q main
on main
at '2026-06-07T19:59:31-05:00'
merge rebased "Merge branch 'fix/markdown-width'"
on fix/markdown-width
at '2026-06-07T20:03:15-05:00'
replace src/components/transcript.tsx 'renderMarkdown(turn.text)' 'renderMarkdown(wrapAt(turn.text, 96))'
replace src/components/transcript.tsx '{ renderMarkdown }' '{ renderMarkdown, wrapAt }'
commit 'fix(transcript): use the wrapped text' "$familiar"
on main
at '2026-06-07T20:20:48-05:00'
merge fix/markdown-width "Merge remote-tracking branch 'origin/fix/markdown-width'"
gone rebased fix/markdown-width

# ---- 8 June: the evening ---------------------------------------------------------------------------------------------

# PR #303 is opened in the afternoon and stays open.
at '2026-06-08T17:30:22-05:00'
branch feat/board
blocks 600 607 <<'TSX' | write src/components/board.tsx
export const {Adjective}{Noun}Card = ({ {noun} }: CardProps) => <article className="{adjective}">{{noun}}</article>;
TSX
commit 'feat(board): cards' "$familiar"
at '2026-06-08T17:58:41-05:00'
blocks 620 626 <<'TSX' >> src/components/board.tsx
export const {verb}{Noun}Column = (cards: Card[]) => cards.filter((card) => card.column === "{noun}");
TSX
commit 'feat(board): columns' "$familiar"
pull_request 303 feat/board
on main
gone feat/board

# Session A polishes the sessions view for the chat. It begins at a quarter past nine; its one commit is of 22:51.
at '2026-06-08T22:51:40-05:00'
branch feat/sessions-view-polish
blocks 701 725 <<'TSX' | insert src/components/sessions-view.tsx 'import "./sessions-view.css";'

function {Verb}{Noun}({ {adjective}, session }: PolishedRowProps) {
  const {noun}Label = `{adjective} {noun} of ${session.title}`;
  const on{Verb} = useCallback(() => session.{verb}("{noun}", {n}), [session]);
  return <span className="session-{noun} is-{adjective}" title={{noun}Label} onClick={on{Verb}} />;
}
TSX
blocks 701 720 <<'TSX' | insert src/components/sessions-view.tsx '    <ul className="sessions-view">'
      <{Verb}{Noun} {adjective}={chat.{adjective}} session={sessions[0]} />
TSX
{
  cat <<'TS'
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const source = readFileSync(new URL("./sessions-view.tsx", import.meta.url), "utf8");
const styles = readFileSync(new URL("./sessions-view.css", import.meta.url), "utf8");
describe("sessions view, polished for the chat", () => {
  it("keeps its styles beside it", () => expect(styles.length).toBeGreaterThan(0));
TS
  blocks 701 733 <<'TS'
  it("{verb}s the {adjective} {noun}", () => {
    expect(source).toMatch(/session-{noun} is-{adjective}/);
  });
TS
  echo '});'
} | write src/components/sessions-view-chat-polish.test.ts
insert src/components/chat-surface.tsx '        sessions={active.sessions}' <<'TSX'
        chat={active}
        density="cosy"
        onSelect={open}
        onDismiss={() => open("")}
        highlight={active.title}
        emptyText="No session has been here yet."
        footer={<SessionCount of={active.sessions.length} />}
        showTimes={familiar !== "default"}
        stickyHeader
TSX
commit 'feat(sessions): polish the sessions view for the chat' "$familiar"
pull_request 305 feat/sessions-view-polish

at '2026-06-08T23:20:13-05:00'
squash 305 'feat(sessions): polish the sessions view for the chat' "$familiar"
gone feat/sessions-view-polish

# Session B has been refactoring the chat all the while, straight on main. What it is about to delete is written nowhere.
at '2026-06-08T23:58:38-05:00'
section=$(sed -n '/^    <section/,$p' src/components/chat-surface.tsx)
{
  cat <<'TSX'
import { ChatRail } from "./chat-rail";
import { Transcript } from "./transcript";
import { useChats } from "../lib/chats";

export function ChatSurface({ familiar }: { familiar: string }) {
  const { chats, active, open } = useChats(familiar);
  if (chats.length === 0) return <Transcript chat={{ id: "new", title: "", turns: [] }} />;
  return (
TSX
  printf '%s\n' "$section"
} | write src/components/chat-surface.tsx
commit 'refactor(chat): an empty chat shows its transcript' 'The sessions fallback is gone from the surface.' "$familiar"

at '2026-06-09T00:10:05-05:00'
replace src/components/chat-surface.tsx '<ChatRail chats={chats} onOpen={open} />' '<ChatRail chats={chats} active={active.id} onOpen={open} />'
replace src/components/chat-rail.tsx '{ chats, onOpen }: { chats: Chat[]; onOpen' '{ chats, active, onOpen }: { chats: Chat[]; active: string; onOpen'
commit 'refactor(chat): the rail knows the active chat' "$familiar"

at '2026-06-09T00:21:47-05:00'
replace src/components/chat-rail.tsx '<button key={chat.id} onClick' '<button key={chat.id} aria-current={chat.id === active} onClick'
commit 'refactor(rail): mark the active chat for screen readers' "$familiar"

at '2026-06-09T00:30:12-05:00'
git rm -q src/components/sessions-view.tsx src/components/sessions-view.css src/components/sessions-view-chat-polish.test.ts
replace src/components/chat-rail.tsx '<nav className="chat-rail">' '<nav className="chat-rail" aria-label="Chats and their sessions">'
write src/components/sessions-surface-removed.test.ts <<'TS'
// Sentinel: the rail took over from the sessions view. Whoever brings the files back should know that they were removed on purpose.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";

for (const path of ["src/components/sessions-view.tsx", "src/components/sessions-view.css"])
  test(`${path} stays gone`, () => assert.equal(existsSync(path), false));
TS
commit 'refactor(sessions): delete SessionsView, the rail has it all' "$familiar"

# ---- 9 June: the day after -------------------------------------------------------------------------------------------

# PR #307, by Ben, is merged as it is; a true merge doubles nothing.
as Ben
at '2026-06-09T09:15:27-05:00'
branch ben/load-errors
insert src/lib/chats.ts '  const answer = await fetch' <<'TS'
  if (!answer.ok) throw new Error(`could not load the chats of ${familiar}`);
TS
commit 'chats: say it when they cannot be loaded'
pull_request 307 ben/load-errors
on main
at '2026-06-09T10:02:00-05:00'
by_forge
merge ben/load-errors 'Merge pull request #307 from ben/load-errors'
by_hand
gone ben/load-errors

# The genuine duplicate. Two of Ada's familiars meet the same crash, on a familiar without chats, nine minutes apart.
no_chats_yet() {
  replace src/lib/chats.ts 'export function newest(chats: Chat[]): Chat {' 'export function newest(chats: Chat[]): Chat | undefined {'
  replace src/lib/chats.ts '  return sorted[0];' '  return sorted.at(0);'
  insert src/lib/chats.ts '  const sorted = ' <<'TS'
  if (sorted.length === 0) {
    return undefined;
  }
TS
}
as Ada
at '2026-06-09T13:02:18-05:00'
branch fix/newest-of-none
no_chats_yet
commit 'fix(chats): newest() of no chats is undefined' "$familiar"
pull_request 310 fix/newest-of-none
on main
at '2026-06-09T13:05:00-05:00'
cat >> README.md <<'MD'

`pnpm test` runs the sentinels too.
MD
commit 'docs: the tests hold sentinels' "$familiar"
at '2026-06-09T13:11:44-05:00'
branch fix/first-run-crash
no_chats_yet
commit 'fix: first run crashes before any chat exists' "$familiar"
pull_request 311 fix/first-run-crash
# The first of the two lands; the other stays open, its work already done.
on main
at '2026-06-09T13:31:00-05:00'
cat >> README.md <<'MD'
A sentinel is a test that asserts an absence.
MD
commit 'docs: what a sentinel is' "$familiar"
at '2026-06-09T13:40:09-05:00'
squash 310 'fix(chats): newest() of no chats is undefined' "$familiar"
gone fix/newest-of-none fix/first-run-crash

# PR #312, by Cyd, is open when the fortnight ends.
as Cyd
at '2026-06-09T16:44:50-05:00'
branch cyd/rail-order
replace src/components/chat-rail.tsx 'const titles = chats.map' 'const titles = [...chats].reverse().map'
commit 'rail: newest chats first'
pull_request 312 cyd/rail-order
on main
gone cyd/rail-order
