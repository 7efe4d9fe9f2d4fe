#!/usr/bin/env bash
# Branches that are about to land: stories.sh NAME DEST makes the repository of one story, in which `branch` is to be
# checked against `main`. Each question has a story, and beside it stand the innocent ones, whose name says why.
# tests hold what `check` says of each: Tests/AuditingTests/CheckStoryTests.swift.

. "$(dirname "$0")/../lib.sh"

# ---- What all begin with ---------------------------------------------------------------------------------------------

# An app with a board of 20 lines and lanes of 20, on 1 June.
board() {
  a_start '2026-06-01T09:00:00+00:00'
  feature src/board.ts 100 120
  feature src/lanes.ts 121 140
  commit 'a board with lanes'
}

# Pull request 80 lands forty fresh lines in the board, at 11:00 on 2 June.
fresh_work() {
  as Ada
  at '2026-06-02T10:30:00+00:00'
  branch remember main
  feature src/board.ts 1 40
  blocks 100 120 <<'TS' >> src/board.ts
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
  commit 'The board remembers its lanes'
  pull_request 80 remember
  at '2026-06-02T11:00:00+00:00'
  squash 80 'The board remembers its lanes'
  gone remember
}

# The board as it was before.
old_board() { feature src/board.ts 100 120; }

# ---- 1: fresh lines of others ----------------------------------------------------------------------------------------

# Ben's branch began half an hour after #80 landed, and deletes the board: he did not see that it had just grown.
orphan() {
  board
  fresh_work
  as Ben
  at '2026-06-02T11:30:00+00:00'
  branch branch
  git rm -q src/board.ts
  commit 'The board goes: the lanes have it all'
}

# The same, a day later: Ben could have seen it.
orphan_sequential() {
  board
  fresh_work
  as Ben
  at '2026-06-03T11:30:00+00:00'
  branch branch
  git rm -q src/board.ts
  commit 'The board goes: the lanes have it all'
}

# Ben says that he takes #80 back.
orphan_reverted() {
  board
  fresh_work
  as Ben
  at '2026-06-02T11:30:00+00:00'
  branch branch
  git revert --no-edit main > /dev/null
}

# Ada goes on with her own work.
orphan_own() {
  board
  at '2026-06-02T10:00:00+00:00'
  branch branch
  feature src/board.ts 1 40
  commit 'The board grows'
  pull_request 80 branch
  at '2026-06-02T11:00:00+00:00'
  squash 80 'The board grows'
  on branch
  merge main 'Merge branch main'
  at '2026-06-02T11:30:00+00:00'
  git rm -q src/board.ts
  commit 'The board was a bad idea'
}

# Ben's branch moves the board, with all of its lines.
orphan_moved() {
  board
  fresh_work
  as Ben
  at '2026-06-02T11:30:00+00:00'
  branch branch
  mkdir src/board
  git mv src/board.ts src/board/index.ts
  commit 'board: a folder of its own'
}

# Ben's branch was built on #80 before it landed.
orphan_stacked() {
  board
  at '2026-06-02T10:00:00+00:00'
  branch remember
  feature src/board.ts 1 40
  commit 'The board remembers'
  pull_request 80 remember
  as Ben
  at '2026-06-02T10:20:00+00:00'
  branch branch
  feature src/lanes.ts 121 150
  commit 'The lanes grow'
  as Ada
  on main
  at '2026-06-02T11:00:00+00:00'
  squash 80 'The board remembers'
  as Ben
  on branch
  at '2026-06-02T11:30:00+00:00'
  git rm -q src/board.ts
  commit 'The board goes'
}

# Ben forked before #80 landed and touches other files: to land him deletes nothing, though his tree lacks it.
orphan_behind() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  feature src/cards.ts 201 240
  commit 'cards'
  on main
  fresh_work
}

# … and he edits the same file elsewhere: git merges both.
orphan_both_edit() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  blocks 300 320 <<'TS' >> src/board.ts
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
  commit 'board: twenty more'
  on main
  fresh_work
}

# … and he merges the base in, as it is.
orphan_merged_in() {
  orphan_behind
  as Ben
  on branch
  at '2026-06-02T12:00:00+00:00'
  merge main 'Merge branch main'
}

# … or places his commit anew.
orphan_rebased() {
  orphan_behind
  as Ben
  on branch
  at '2026-06-02T12:00:00+00:00'
  git rebase -q main
}

# Ben forked before #80 landed and deletes the file that it changed: a conflict, in which his side takes all of it.
modify_delete() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  git rm -q src/board.ts
  commit 'The board goes'
  on main
  fresh_work
}

# Ben renames the file that #80 changed meanwhile: git carries the change along.
rename_modify() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  git mv src/board.ts src/table.ts
  commit 'board: called a table'
  on main
  fresh_work
}

# ---- 2: files that the base has deleted ------------------------------------------------------------------------------

# Ben works on the lanes, which Ada deletes meanwhile.
stranded() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  blocks 141 180 <<'TS' >> src/lanes.ts
export const {verb}{Noun} = (one: {Adjective}) => one.{noun}.{adjective}({n});
TS
  commit 'lanes: forty more'
  as Ada
  on main
  at '2026-06-02T12:00:00+00:00'
  git rm -q src/lanes.ts
  commit 'The lanes go'
}

# … or moves: git carries his change along.
stranded_moved() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  echo '// Lanes have numbers.' >> src/lanes.ts
  commit 'lanes: a word on numbers'
  as Ada
  on main
  at '2026-06-02T12:00:00+00:00'
  mkdir src/lanes
  git mv src/lanes.ts src/lanes/index.ts
  commit 'lanes: a folder of their own'
}

# ---- 3: a stale tree -------------------------------------------------------------------------------------------------

# Ben merged the base in and resolved the conflict by taking his old tree: #80's small change is undone in silence.
stale() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  feature src/cards.ts 201 212
  commit 'cards'
  on main
  as Ada
  at '2026-06-02T11:00:00+00:00'
  feature src/board.ts 106 120
  landed 80 'The board forgets six of its lanes'
  as Ben
  on branch
  at '2026-06-02T12:00:00+00:00'
  merge main 'Merge branch main'
  git checkout -q main~1 -- src/board.ts
  commit 'cards: fix the merge'
}

# The same, and he says what he does.
stale_declared() {
  stale
  git reset -q --hard HEAD~1
  git checkout -q main~1 -- src/board.ts
  commit 'cards: need the old board' "This reverts commit $(git rev-parse main)."
}

# A lockfile that goes back is made anew by a tool.
stale_lock() {
  an_app '2026-06-01T09:00:00+00:00'
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  feature src/cards.ts 201 212
  commit 'cards'
  on main
  as Ada
  at '2026-06-02T11:00:00+00:00'
  sed -i 's/2\.0"/3.0"/' package-lock.json
  landed 80 'Newer packages'
  as Ben
  on branch
  at '2026-06-02T12:00:00+00:00'
  merge main 'Merge branch main'
  git checkout -q main~1 -- package-lock.json
  commit 'cards: fix the merge'
}

# ---- 4: there already ------------------------------------------------------------------------------------------------

# Two commits, of which another session has pushed the first one by itself.
same_patch() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  feature src/cards.ts 201 212
  commit 'cards'
  feature src/decks.ts 221 232
  commit 'decks'
  as Ada
  on main
  at '2026-06-02T10:30:00+00:00'
  feature src/cards.ts 201 212
  commit 'A card is a thing of its own'
}

# … or has it on a branch that is open.
same_patch_elsewhere() {
  same_patch
  git reset -q --hard HEAD~1
  branch other
  at '2026-06-02T09:30:00+00:00'
  feature src/cards.ts 201 212
  commit 'A card is a thing of its own'
  on main
}

# A branch that was built on this one, and the copy of it on the remote, are no rivals.
same_patch_stacked() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  feature src/cards.ts 201 212
  commit 'cards'
  git update-ref refs/remotes/origin/branch branch
  at '2026-06-02T10:30:00+00:00'
  branch further
  feature src/decks.ts 221 232
  commit 'decks'
  on main
}

# The branch has landed as a squash that no number tells of.
landed_squash() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  feature src/cards.ts 201 212
  git rm -q src/board.ts
  commit 'cards'
  feature src/decks.ts 221 232
  commit 'decks'
  on main
  at '2026-06-02T11:00:00+00:00'
  squashed branch
  commit 'Cards and decks'
  change 'more' README.md
}

# … or commit by commit, placed anew.
landed_rebase() {
  landed_squash
  git reset -q --hard HEAD~2
  at '2026-06-02T11:00:00+00:00'
  change 'before' README.md
  git cherry-pick branch~1 branch > /dev/null
}

# … or by a merge.
landed_merge() {
  landed_squash
  git reset -q --hard HEAD~2
  at '2026-06-02T11:00:00+00:00'
  change 'before' README.md
  merge branch 'Merge branch branch'
}

# ---- 5: removed on purpose -------------------------------------------------------------------------------------------

# Ada retires the lanes and leaves a test that says so; Ben brings them back.
resurrected() {
  board
  at '2026-06-02T10:00:00+00:00'
  git rm -q src/lanes.ts
  write src/board.test.ts <<'TS'
assert.ok(!existsSync("src/lanes.ts"), "the lanes are retired");
TS
  commit 'The lanes are retired'
  as Ben
  at '2026-06-04T10:00:00+00:00'
  branch branch
  git checkout -q main~1 -- src/lanes.ts
  commit 'The board needs lanes'
  on main
}

# No test said that they were to stay away.
resurrected_unguarded() {
  resurrected
  git reset -q --hard HEAD~1
  at '2026-06-02T10:00:00+00:00'
  git rm -q src/lanes.ts
  commit 'The lanes are retired'
  as Ben
  at '2026-06-04T10:00:00+00:00'
  git branch -q -D branch
  branch branch
  git checkout -q main~1 -- src/lanes.ts
  commit 'The board needs lanes'
  on main
}

# Ben says that he reverts it.
resurrected_reverted() {
  resurrected
  git branch -q -D branch
  as Ben
  branch branch
  git revert --no-edit main > /dev/null
  on main
}

# ---- 6 and 7: who else is at work ------------------------------------------------------------------------------------

# Two branches work on the board.
overlapping() {
  board
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  change 'cards' src/board.ts
  as Cleo
  on main
  at '2026-06-02T09:30:00+00:00'
  branch cleo/board
  change 'colours' src/board.ts src/lanes.ts
  on main
}

# The other one works on something else, and a third has been left alone for weeks.
overlapping_apart() {
  board
  as Cleo
  at '2026-05-02T09:30:00+00:00'
  branch cleo/old
  change 'colours' src/board.ts
  on main
  at '2026-06-02T09:30:00+00:00'
  branch cleo/lanes
  change 'colours' src/lanes.ts
  on main
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  change 'cards' src/board.ts
  on main
}

# In a linked worktree the board is being changed, and not committed yet.
in_a_worktree() {
  board
  worktree linked cleo/board
  echo '// colours' >> "$main_tree/.worktrees/linked/src/board.ts"
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  change 'cards' src/board.ts
}

# A session has claimed the board, and is at it.
claimed() {
  board
  mkdir -p .claude
  cat > .claude/claims.json <<'JSON'
{"cleo": {"started": "2026-06-02T09:30:00Z", "updated": "2026-06-02T09:50:00Z", "surfaces": ["src/board.ts"], "intent": "colours"}}
JSON
  mkdir -p .git/info
  echo '/.claude/' > .git/info/exclude
  as Ben
  at '2026-06-02T10:00:00+00:00'
  branch branch
  change 'cards' src/board.ts
}

# The claim has lapsed.
claimed_lapsed() {
  claimed
  sed -i 's/2026-06-02T09/2026-06-01T09/g' .claude/claims.json
}

name=${1:?"usage: stories.sh NAME DEST"}
shift
begin "$@"
"$name"
