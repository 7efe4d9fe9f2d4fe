#!/usr/bin/env bash
# Two sessions, the cook and the waiter, in one clone of a restaurant's books: what each race leaves behind, and beside
# it (NAME-innocent) what one session leaves that does much the same to itself.
#
#   story.sh DEST NAME [MARK]   MARK: trailer, email or none (the default), how far the sessions can be told apart
#
# DEST.told holds the kind and the victim of the race; nothing where nothing happened.

. "$(dirname "$0")/../lib.sh"
destination=$1 story=$2 mark=${3:-none}
begin "$destination"
keeping_reflogs
: > "$main_tree.told"

clock=1780300000 who=
by() { # by SESSION SECONDS: so much later this session acts
  who=$1 clock=$((clock + $2))
  if [ "$mark" = email ]; then as Ada "ada+$1@example.com"; else as Ada; fi
  at "$clock +0000"
}
put() { mkdir -p "$(dirname "$1")"; printf '%s\n' "${@:2}" > "$1"; }
says() { printf '%s\n' "$1"; if [ "$mark" = trailer ]; then printf '\nSession-Id: %s\n' "$who"; fi; }
keep() { git commit -q -m "$(says "$1")" "${@:2}"; }
dish() { put "kitchen/$1.txt" "${@:3}"; git add kitchen; keep "$2"; }
guest() { put "hall/$1.txt" "${@:3}"; git add hall; keep "$2"; }
told() { printf '%s\t%s\n' "$1" "$(git rev-parse "$2")" > "$main_tree.told"; }
far() { git init -q --bare -b main "$main_tree/.git/far.git"; git remote add origin "$main_tree/.git/far.git"; git push -q -u origin main; }
other_clone() { [ -d "$main_tree/.git/other" ] || git clone -q "$main_tree/.git/far.git" "$main_tree/.git/other"; cd "$main_tree/.git/other"; }
quiet() { "$@" > /dev/null 2>&1 || true; }

by owner 0
put kitchen/menu.txt bread cheese plums
put hall/tables.txt one two three
git add .
git commit -q -m 'open the books'

case $story in
  amend-clobber)
    by cook 90; dish soup 'soup of the day' peas
    by waiter 40; guest seats 'seats by the window' four; told amendClobber HEAD
    by cook 30; git commit -q --amend -m "$(says 'soup of the day, for order 12')" ;;
  amend-clobber-innocent)
    by cook 90; dish soup 'soup of the day' peas
    by cook 40; dish soup 'salt in the soup' peas salt
    by cook 30; git commit -q --amend -m "$(says 'salt in the soup, for order 12')" ;;
  absorb)
    by cook 60; put kitchen/menu.txt bread brie plums; git add .; keep 'kitchen: brie'
    by waiter 60; guest seats 'hall: seats' four; told amendClobber HEAD
    by cook 60; put kitchen/menu.txt bread brie quinces; put hall/seats.txt four five
    by cook 9; git commit -q -a --amend -m "$(says 'kitchen: brie and quinces')" ;;
  absorb-innocent)
    by cook 60; put kitchen/menu.txt bread brie plums; git add .; keep 'kitchen: brie'
    by cook 60; guest seats 'hall: seats' four
    by cook 60; put kitchen/menu.txt bread brie quinces; put hall/seats.txt four five
    by cook 9; git commit -q -a --amend -m "$(says 'hall: seats, and quinces')" ;;
  autostash-swallow)
    far
    by cook 60; dish stock 'kitchen: stock' bones; git push -q
    by owner 60; (other_clone; put ledger.txt 1; git add .; git commit -q -m ledger; git push -q origin HEAD:main)
    by cook 60; put kitchen/menu.txt bread brie plums; put kitchen/sauce.txt butter; git add kitchen
    by waiter 20; git pull -q --rebase --autostash
    by guest 20; put hall/bell.txt bell; git add -A; keep 'hall: a bell'; told autostashSwallow HEAD ;;
  autostash-swallow-innocent)
    far
    by cook 60; dish stock 'kitchen: stock' bones; git push -q
    by owner 60; (other_clone; put ledger.txt 1; git add .; git commit -q -m ledger; git push -q origin HEAD:main)
    by cook 60; put kitchen/menu.txt bread brie plums; put kitchen/sauce.txt butter; git add kitchen
    by cook 20; git pull -q --rebase --autostash; git add kitchen; keep 'kitchen: sauce' ;;
  add-all-swallow)
    by cook 60; dish pie 'kitchen: pie' crust
    by waiter 60; guest lamp 'hall: lamp' oil
    by cook 60; put kitchen/pie.txt crust apples; put kitchen/oven.txt hot
    by waiter 30; put hall/lamp.txt oil wick; git add -A; keep 'hall: light it'; told addAllSwallow HEAD
    by cook 60; dish pie 'kitchen: the pie is done' crust apples sugar ;;
  add-all-swallow-innocent)
    by cook 60; dish pie 'kitchen: pie' crust
    by cook 60; guest lamp 'hall: lamp' oil
    by cook 60; put kitchen/pie.txt crust apples; put hall/lamp.txt oil wick; git add -A; keep 'kitchen, hall: evening'
    by cook 60; dish pie 'kitchen: the pie is done' crust apples sugar ;;
  add-all-repaired)
    by cook 60; dish pie 'kitchen: pie' crust
    by waiter 60; guest lamp 'hall: lamp' oil
    by cook 60; put kitchen/pie.txt crust apples
    by waiter 30; put hall/lamp.txt oil wick; git add -A; keep 'hall: light it'; told addAllSwallow HEAD
    by waiter 60; git reset -q HEAD~1; git add hall; keep 'hall: light it'
    by cook 60; git add kitchen; keep 'kitchen: apples' ;;
  add-all-repaired-innocent)
    by cook 60; dish pie 'kitchen: pie' crust
    by cook 60; guest lamp 'hall: lamp' oil
    by cook 60; put kitchen/pie.txt crust apples; put hall/lamp.txt oil wick; git add -A; keep 'hall: light it'
    by cook 60; git reset -q HEAD~1; git add hall; keep 'hall: light it'
    by cook 60; git add kitchen; keep 'kitchen: apples' ;;
  wrong-branch)
    by cook 30; branch kitchen/new; by cook 30; dish roast 'kitchen: roast' lamb
    by waiter 60; branch hall/new main; by waiter 30; guest rug 'hall: rug' red
    by cook 30; dish gravy 'kitchen: gravy' flour; told wrongBranch HEAD
    by waiter 30; guest vase 'hall: vase' blue ;;
  wrong-branch-innocent)
    by cook 30; branch kitchen/new; by cook 30; dish roast 'kitchen: roast' lamb
    by cook 60; branch hall/new main; by cook 30; guest rug 'hall: rug' red
    by cook 30; on kitchen/new; dish gravy 'kitchen: gravy' flour ;;
  wrong-branch-merged-innocent)
    by cook 30; branch kitchen/new; by cook 30; dish roast 'kitchen: roast' lamb; by cook 30; on main
    by waiter 60; guest rug 'hall: rug' red
    by cook 60; git merge -q --no-ff -m "$(says 'kitchen: all of it')" kitchen/new; by waiter 60; guest vase 'hall: vase' blue ;;
  reset-discard)
    by cook 60; dish jam 'kitchen: jam' figs
    by waiter 60; guest bar 'hall: bar' gin; told resetDiscard HEAD
    by cook 60; git reset -q --hard HEAD~1; by cook 60; dish jam 'kitchen: less jam' fig ;;
  reset-discard-innocent)
    by cook 60; dish jam 'kitchen: jam' figs
    by cook 60; put kitchen/a.txt a; put kitchen/b.txt b; git add .; keep 'kitchen: both'
    by cook 60; git reset -q HEAD~1; git add kitchen/a.txt; keep 'kitchen: a'; by cook 9; git add .; keep 'kitchen: b' ;;
  reset-keep)
    by cook 60; dish jam 'kitchen: jam' figs
    by waiter 60; guest bar 'hall: bar' gin; told resetDiscard HEAD
    by cook 60; dish bun 'kitchen: bun' flour
    by cook 60; git reset -q --keep HEAD~2; by cook 30; dish bun 'kitchen: bun, alone' flour ;;
  reset-keep-innocent)
    by cook 60; dish jam 'kitchen: jam' figs; by cook 60; git branch -q later
    by cook 60; dish bun 'kitchen: bun' flour; git branch -q -f later
    by cook 60; git reset -q --keep HEAD~2 ;;
  rebase-onto)
    by cook 30; branch feast; by cook 60; dish fish 'kitchen: fish' cod
    by waiter 60; guest song 'hall: song' one; told rebaseDrop HEAD
    by cook 60; dish chips 'kitchen: chips' potatoes
    by cook 60; git rebase -q --onto HEAD~2 HEAD~1 ;;
  rebase-onto-innocent)
    by cook 30; branch base; by cook 60; dish fish 'kitchen: fish' cod
    by cook 60; branch feast; by cook 60; dish chips 'kitchen: chips' potatoes
    by cook 60; on main; squashed base; keep 'kitchen: fish, whole'
    by cook 60; git rebase -q --onto main base feast ;;
  rebase-rewrite)
    far; by cook 30; branch feast; by cook 30; dish fish 'kitchen: fish' cod
    by waiter 60; guest song 'hall: song' one; git push -q -u origin feast; told rebaseRewrite HEAD
    by cook 60; dish chips 'kitchen: chips' potatoes; by waiter 60; guest dance 'hall: dance' two
    by cook 60; GIT_SEQUENCE_EDITOR="sed -i -e 1s/pick/reword/ -e 4s/pick/drop/" quiet git rebase -i main ;;
  rebase-rewrite-innocent)
    far; by cook 30; branch feast; by cook 30; dish fish 'kitchen: fish' cod
    by cook 60; dish chips 'kitchen: chips' potatoes; by cook 60; dish chips 'kitchen: chips, salted' potatoes salt
    by cook 60; GIT_SEQUENCE_EDITOR="sed -i -e 1s/pick/reword/ -e 3s/pick/squash/" quiet git rebase -i main ;;
  rebase-drop)
    by waiter 30; branch hall/wide; put hall/tables.txt one wide three; git add .; keep 'hall: wide'; told rebaseDrop HEAD
    by waiter 30; guest stool 'hall: stool' oak
    by cook 60; on main; put hall/tables.txt one small three; git add .; keep 'hall: small'
    by waiter 60; on hall/wide; quiet git rebase main; by cook 90; quiet git rebase --skip ;;
  rebase-drop-innocent)
    by cook 30; branch hall/wide; put hall/tables.txt one wide three; git add .; keep 'hall: wide'
    by cook 60; on main; put hall/tables.txt one small three; git add .; keep 'hall: small'
    by cook 60; on hall/wide; quiet git rebase main
    by cook 90; put hall/tables.txt one middling three; git add .; quiet git rebase --continue ;;
  pull-rebase-drop)
    far; by cook 60; dish tart 'kitchen: tart' pears; git push -q; told pullRebaseDrop HEAD
    by waiter 60; (other_clone; git reset -q --hard HEAD~1; put hall/o.txt o; git add .; keep 'hall: o'; git push -q --force origin HEAD:main)
    by cook 60; git pull -q --rebase ;;
  pull-rebase-drop-innocent)
    far; by cook 60; dish tart 'kitchen: tart' pears
    by owner 60; (other_clone; put kitchen/tart.txt pears; git add .; git commit -q -m 'tart, taken'; git push -q origin HEAD:main)
    by cook 60; git pull -q --rebase ;;
  force-push)
    far; by waiter 30; branch party; by waiter 30; guest list 'hall: list' ann; git push -q -u origin party
    by cook 60; worktree stove; (in_worktree stove; git checkout -q -b party-cook party; dish cake 'kitchen: cake' eggs)
    by waiter 60; guest band 'hall: band' drums; git push -q; told forcePushOverwrite HEAD
    by cook 60; (in_worktree stove; git push -q --force origin party-cook:party) ;;
  force-push-followed)
    far; by waiter 30; worktree door party; (in_worktree door; by waiter 30; guest list 'hall: list' ann; git push -q -u origin party)
    by waiter 60; (in_worktree door; guest band 'hall: band' drums; git push -q; told forcePushOverwrite HEAD)
    by cook 60; branch cake; by cook 30; dish cake 'kitchen: cake' eggs; by cook 30; git push -q --force origin cake:party
    by waiter 60; (in_worktree door; git fetch -q; git reset -q --hard origin/party) ;;
  force-push-followed-innocent)
    far; by cook 30; worktree door party; (in_worktree door; by cook 30; guest list 'hall: list' ann; git push -q -u origin party)
    by cook 60; (in_worktree door; put hall/list.txt ann bob; git add .; git commit -q --amend --no-edit; git push -q --force)
    by cook 60; (in_worktree door; git fetch -q; git reset -q --hard origin/party) ;;
  force-push-innocent)
    far; by cook 30; branch party; by cook 30; dish cake 'kitchen: cake' eggs; git push -q -u origin party
    by cook 60; put kitchen/cake.txt eggs flour; git add .; git commit -q --amend --no-edit; git push -q --force ;;
  stash-pop)
    by cook 30; worktree stove kitchen/x; by waiter 30; worktree door hall/x
    by cook 60; (in_worktree stove; put kitchen/menu.txt bread cheese quinces; git stash -q); told stashPopForeign refs/stash
    by waiter 60; (in_worktree door; quiet git stash; git stash pop -q; by waiter 60; put hall/key.txt key; git add -A; keep 'hall: key') ;;
  stash-pop-innocent)
    by cook 30; branch kitchen/x; by cook 60; put kitchen/menu.txt bread cheese quinces; git stash -q
    by cook 30; branch kitchen/y main; git stash pop -q; by cook 60; git add -A; keep 'kitchen: quinces' ;;
  stash-lost)
    by waiter 60; put hall/tables.txt one two seven; git add hall
    by waiter 5; git stash store -q -m 'lint-staged automatic backup' "$(git stash create)"
    by cook 5; put kitchen/recipe.txt secret; git add kitchen; git stash push -q -m 'the recipe' -- kitchen/recipe.txt; told stashLost refs/stash
    by waiter 5; git stash drop -q; by waiter 5; keep 'hall: seven' ;;
  stash-lost-innocent)
    by cook 60; put hall/tables.txt one two seven; git add hall
    by cook 5; git stash store -q -m 'lint-staged automatic backup' "$(git stash create)"; keep 'hall: seven'; git stash drop -q
    by cook 60; put kitchen/recipe.txt secret; git add kitchen; git stash push -q -m 'the recipe'
    by cook 60; git stash pop -q; put kitchen/recipe.txt secret sauce; git add -A; keep 'kitchen: recipe' ;;
  abort)
    by waiter 30; branch hall/wide; put hall/tables.txt one wide three; git add .; keep 'hall: wide'
    by waiter 60; on main; put hall/tables.txt one small three; git add .; keep 'hall: small'
    by waiter 60; on hall/wide; quiet git rebase main
    by cook 60; git reset -q --hard; dish egg 'kitchen: egg' soft; told abortDiscard HEAD; by waiter 60; git rebase --abort ;;
  abort-innocent)
    by cook 30; branch try; dish egg 'kitchen: egg' soft; by cook 30; dish toast 'kitchen: toast' dry
    by cook 60; GIT_SEQUENCE_EDITOR='sed -i 1s/pick/edit/' quiet git rebase -i main
    by cook 60; dish ham 'kitchen: ham' thin; by cook 60; git rebase --abort ;;
  merge-hijack)
    by cook 30; branch side; put kitchen/menu.txt bread brie plums; git add .; keep 'kitchen: brie'
    by cook 30; on main; put kitchen/menu.txt bread gouda plums; git add .; keep 'kitchen: gouda'
    by cook 60; quiet git merge side; put kitchen/menu.txt bread both plums; git add kitchen
    by waiter 30; put hall/fan.txt fan; git add -A; keep 'hall: a fan'; told mergeHijack HEAD ;;
  merge-hijack-innocent)
    by cook 30; branch side; put kitchen/menu.txt bread brie plums; git add .; keep 'kitchen: brie'
    by cook 30; on main; put kitchen/menu.txt bread gouda plums; git add .; keep 'kitchen: gouda'
    by cook 60; quiet git merge side; put kitchen/menu.txt bread both plums; git add kitchen; keep 'kitchen: both cheeses' ;;
  detached)
    by cook 30; dish rice 'kitchen: rice' long; by cook 30; git checkout -q --detach HEAD~1
    by cook 60; dish wok 'kitchen: wok' iron; told detachedLost HEAD
    by waiter 60; on main; by waiter 60; guest mat 'hall: mat' straw ;;
  detached-innocent)
    by cook 30; dish rice 'kitchen: rice' long; by cook 30; git checkout -q --detach HEAD~1
    by cook 60; dish wok 'kitchen: wok' iron; by cook 60; branch wok; on main; by cook 60; dish tea 'kitchen: tea' green ;;
  branch-delete)
    by cook 30; branch kitchen/grill; by cook 60; dish grill 'kitchen: grill' coal; told branchDeleteLost HEAD
    by cook 30; on main; by waiter 60; guest sign 'hall: sign' open; by waiter 30; gone kitchen/grill ;;
  branch-delete-innocent)
    by cook 30; branch kitchen/grill; by cook 60; dish grill 'kitchen: grill' coal
    by cook 30; on main; squashed kitchen/grill; keep 'kitchen: grill, whole'; by cook 30; gone kitchen/grill ;;
  unreachable)
    by cook 60; worktree shed; (in_worktree shed; by cook 60; dish keg 'kitchen: keg' ale; told unreachableLost HEAD)
    by waiter 60; git worktree remove --force "$main_tree/.worktrees/shed"; by waiter 60; guest sign 'hall: sign' open ;;
  unreachable-innocent)
    by cook 60; worktree shed kitchen/keg; (in_worktree shed; by cook 60; dish keg 'kitchen: keg' ale)
    by cook 60; git worktree remove "$main_tree/.worktrees/shed"; by cook 60; dish tea 'kitchen: tea' green ;;
  autosquash)
    by cook 60; dish mint 'more of it' mint; told autosquashForeign HEAD
    by waiter 60; guest wine 'hall: wine' red
    by waiter 60; put hall/tables.txt one two four; git add .; keep 'fixup! more of it'
    by waiter 60; quiet git rebase -i --autosquash HEAD~3 ;;
  autosquash-innocent)
    by cook 60; dish mint 'more of it' mint; by cook 60; guest wine 'hall: wine' red
    by cook 60; put kitchen/mint.txt mint leaves; git add .; keep 'fixup! more of it'
    by cook 60; quiet git rebase -i --autosquash HEAD~3 ;;
  gitlink | gitlink-innocent)
    first=1111111111111111111111111111111111111111 second=2222222222222222222222222222222222222222
    by waiter 60; git update-index --add --cacheinfo "160000,$first,cellar"; keep 'the cellar'
    by waiter 60; git update-index --cacheinfo "160000,$second,cellar"; keep 'the cellar, newer'
    if [ "$story" = gitlink ]; then told gitlinkRegress HEAD; by cook 60; text='kitchen: nuts'; else by waiter 60; text='cellar: back to the old one'; fi
    put kitchen/nuts.txt nuts; git add kitchen; git update-index --cacheinfo "160000,$first,cellar"; keep "$text" ;;
  revert-war)
    by waiter 60; put hall/tables.txt one round three; git add .; keep 'hall: round'; told revertWar HEAD
    by cook 90; git revert -n HEAD; keep 'Revert "hall: round"'
    by waiter 90; git checkout -q HEAD~1 -- hall/tables.txt; keep 'hall: round again'
    by cook 90; git revert -n HEAD; keep 'Revert "hall: round again"' ;;
  revert-war-innocent)
    by cook 60; put hall/tables.txt one round three; git add .; keep 'hall: round'
    by cook 90; git revert -n HEAD; keep 'Revert "hall: round"'
    by cook 90; put hall/tables.txt one rounder three; git add .; keep 'hall: rounder' ;;
  silent-undo)
    by cook 60; cp .git/index .git/index-of-the-cook
    by waiter 60; put hall/tables.txt one long three; put hall/cloth.txt white; git add .; keep 'hall: long table'; told silentUndo HEAD
    by cook 90; put kitchen/duck.txt duck; export GIT_INDEX_FILE=.git/index-of-the-cook; git add kitchen/duck.txt; keep 'kitchen: duck'; unset GIT_INDEX_FILE ;;
  silent-undo-innocent)
    by cook 60; put hall/tables.txt one long three; put hall/cloth.txt white; git add .; keep 'hall: long table'
    by cook 60; git revert --no-edit HEAD > /dev/null; by cook 60; dish duck 'kitchen: duck' duck ;;
  silent-undo-fetched)
    far; by cook 60; dish jam 'kitchen: jam' figs
    by waiter 60; (other_clone; put hall/lamp.txt lit; git add .; git commit -q -m 'hall: lamp'; told silentUndo HEAD; git push -q origin main)
    by cook 60; git fetch -q; by cook 30; git reset -q --soft origin/main; keep 'kitchen: jam, in one' ;;
  silent-undo-fetched-innocent)
    far; by waiter 60; (other_clone; put hall/lamp.txt lit; git add .; git commit -q -m 'hall: lamp'; git push -q origin main)
    by cook 30; git pull -q --ff-only; by cook 60; dish jam 'kitchen: jam' figs; by cook 60; dish bun 'kitchen: bun' flour
    by cook 30; git reset -q --soft origin/main; keep 'kitchen: jam and bun' ;;
  branch-force-move)
    by waiter 30; branch idea; by waiter 30; guest idea 'hall: idea' one; told branchForceMove HEAD
    by waiter 30; on main; by cook 60; git checkout -q -B idea main; by cook 30; dish idea 'kitchen: idea' two ;;
  branch-force-move-innocent)
    by cook 30; branch idea; by cook 30; dish idea 'kitchen: idea' one; by cook 30; on main; forward idea
    by cook 30; dish tea 'kitchen: tea' green; git branch -q -f idea main ;;
  message-swap)
    by cook 60; { says 'the plan' | head -n 1; printf '\nAs we said at noon.\n'; says '' | tail -n +2; } > .git/plan
    put kitchen/plan.txt a; git add .; git commit -q -F .git/plan; told messageSwap HEAD
    by waiter 60; put hall/plan.txt b; git add .; git commit -q -F .git/plan; by waiter 30; guest tip 'hall: tip' ten ;;
  message-swap-innocent)
    by cook 60; put kitchen/plan.txt a; git add .; keep wip; by cook 60; put hall/plan.txt b; git add .; keep wip ;;
  thrash)
    by cook 30; git branch -q hall/x; git branch -q kitchen/x; on kitchen/x
    for number in 1 2 3; do
      by cook 40; dish "pot-$number" "kitchen: pot $number" "$number"
      by waiter 20; on hall/x; guest "mat-$number" "hall: mat $number" "$number"; on kitchen/x
    done ;;
  thrash-innocent)
    by cook 30; git branch -q hall/x; git branch -q kitchen/x; on kitchen/x
    for number in 1 2 3; do
      by cook 40; dish "pot-$number" "kitchen: pot $number" "$number"
      by cook 20; on hall/x; guest "mat-$number" "hall: mat $number" "$number"; on kitchen/x
    done ;;
  stale-lock) by cook 60; dish tea 'kitchen: tea' green; cp .git/index .git/index.lock; touch -d "@$clock" .git/index.lock; told staleLock HEAD ;;
  stale-lock-innocent) by cook 60; dish tea 'kitchen: tea' green ;;
  coverage-gap) by cook 60; dish tea 'kitchen: tea' green; git reflog expire --expire=now --expire-unreachable=now --all; told coverageGap HEAD ;;
  coverage-gap-innocent) by cook 60; dish tea 'kitchen: tea' green; quiet git gc; by cook 60; dish mug 'kitchen: mug' big ;;
  *) echo "$story: no such story" >&2; exit 64 ;;
esac
