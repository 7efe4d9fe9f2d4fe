#!/usr/bin/env bash
# One session at work by itself: so many commands at random, all of them ones that people use, in one clone with a
# remote and now and then a linked worktree. Nobody races it, whatever it does to its own work.
#
#   lone.sh DEST SEED [MARK] [COUNT]     MARK: trailer, email or none (the default)

# shellcheck disable=SC2046 # a list of names is handed on as words

. "$(dirname "$0")/../lib.sh"
destination=$1 RANDOM=$2 mark=${3:-none} count=${4:-70}
begin "$destination"
keeping_reflogs
git init -q --bare -b main "$main_tree/.git/far.git"
git remote add origin "$main_tree/.git/far.git"

clock=1780000000
tick() { clock=$((clock + 5 + RANDOM % 300)); at "$clock +0000"; }
# A subshell has numbers of its own at random: it is told which, so that a seed is one history.
pick() { local -a all=("$@"); RANDOM=$((clock + ${#1} + 7 * $#)); echo "${all[RANDOM % ${#all[@]}]}"; }
if [ "$mark" = email ]; then as Ada 'ada+s1@example.com'; else as Ada; fi
says() { if [ "$mark" = trailer ]; then printf '%s\n\nSession-Id: s1\n' "$1"; else printf '%s\n' "$1"; fi; }
parts=(api ui docs)
edit() { work "$(pick "${parts[@]}")/$(pick a b c d).txt"; }
new() { says "$(pick "${parts[@]}"): $(pick add fix tune move) $(pick lists menus words pages) $clock"; }
save() { git add -A; git commit -q -m "$(new)" || true; }
clean() { [ -z "$(git status --porcelain)" ]; }
here() { git symbolic-ref -q --short HEAD || echo main; }
names() { git for-each-ref --format='%(refname:short)' refs/heads; }
settle() { # whatever a command left half-done is finished by hand
  if [ -d "$(git rev-parse --git-path rebase-merge)" ]; then
    while [ -d "$(git rev-parse --git-path rebase-merge)" ]; do
      git checkout -q --theirs . 2> /dev/null || true
      git add -A
      git rebase --continue > /dev/null 2>&1 || git rebase --skip > /dev/null 2>&1 || { git rebase --abort; break; }
    done
  elif [ -e "$(git rev-parse --git-path MERGE_HEAD)" ]; then
    git checkout -q --ours . 2> /dev/null || true
    git add -A
    git commit -q --no-edit
  elif [ -e "$(git rev-parse --git-path CHERRY_PICK_HEAD)" ]; then
    git cherry-pick --abort
  elif [ -e "$(git rev-parse --git-path REVERT_HEAD)" ]; then
    git revert --abort
  fi
  git diff --quiet --diff-filter=U 2> /dev/null || true
  if [ -n "$(git ls-files -u)" ]; then git checkout -q HEAD -- . 2> /dev/null || git reset -q --hard; fi
}
tidy() { clean || { git add -A; git commit -q -m "$(new)"; }; }

step() {
  case $((RANDOM % 26)) in
    0 | 1 | 2 | 3 | 4) edit; [ $((RANDOM % 3)) = 0 ] && edit; save ;;
    5) edit; git add -A; git commit -q --amend --no-edit ;;
    6) git commit -q --amend --allow-empty -m "$(new)" ;;
    7) git reset -q --soft HEAD~1; edit; save ;;
    8) git reset -q HEAD~1; save ;;
    9) edit; git stash push -q; tick; git stash pop -q ;;
    10) edit; git stash push -q -m 'for later' ;;
    11) git stash pop -q ;;
    12 | 13) tidy; git checkout -q -b "topic-$RANDOM" ;;
    14 | 15) tidy; git checkout -q "$(pick $(names))" ;;
    16) tidy; git merge -q --no-edit "$(pick $(names))" > /dev/null ;;
    17) tidy; git rebase -q "$(pick $(names))" > /dev/null ;;
    18) tidy; GIT_SEQUENCE_EDITOR="sed -i -e '2,\$s/^pick/$(pick squash fixup)/'" git rebase -q -i HEAD~2 > /dev/null ;;
    19) tidy; git push -q --force-with-lease -u origin "$(here)" ;;
    20) edit; git add -A; git pull -q --rebase --autostash > /dev/null; save ;;
    21) tidy; local other; other=$(pick $(names)); git checkout -q main; git merge -q --squash "$other" > /dev/null; save; [ "$other" = main ] || git branch -q -D "$other" ;;
    22) if [ -d "$main_tree/.worktrees/w" ]; then git worktree remove "$main_tree/.worktrees/w"
        else worktree w "wt-$RANDOM"; (in_worktree w; edit; save); fi ;;
    23) tidy; git checkout -q --detach; edit; save; git checkout -q -b "kept-$RANDOM" ;;
    24) tidy; git revert --no-edit HEAD > /dev/null ;;
    25) tidy; git cherry-pick "$(pick $(names))" > /dev/null ;;
  esac
}

tick
edit
git add -A
git commit -q -m start
git push -q -u origin main
for _ in $(seq "$count"); do
  tick
  step > /dev/null 2>&1 || true
  tick
  settle > /dev/null 2>&1 || true
done
