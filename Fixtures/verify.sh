#!/usr/bin/env bash
# Holds every expected.tsv against plain git: verify.sh [NAME …]
# Builds each fixture in a temporary directory and checks that
#   1. it builds twice to the same refs,
#   2. the members of every expected group resolve and have one patch-id,
#   3. the expected groups are exactly the groups of two or more equal patch-ids among all commits that are not merges.
# Which kind a group is of, git cannot say: the kinds are judged by hand, from the design's definitions.
# A fixture whose expected.tsv holds a line "# incomplete" is held to 1 and 2 only. A row with a cause (the fourth column),
# and any emptyLanding or duplicatePublication, is no group of equal patches: of an empty landing the first member is
# the landing and has its parent's tree, of a droppedSide a merge, of a duplicatePublication it is a head that two refs
# name, and what the key without context joins has one patch-id by `git diff-tree -U0`. Of orphaned work, at least 20
# lines that git blame gives to one member are gone by another, and its fourth column says how. What dismissed.tsv lists
# resolves.

cd "$(dirname "$0")"
. ./lib.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tab=$(printf '\t')
failures=0

patch_ids() { # REV-LIST-ARGUMENT … : "patch-id commit" of every commit that is not a merge and changes something
  git -C "$1" rev-list --no-merges "${@:2}" |
    git -C "$1" diff-tree --stdin -p --root --no-renames --full-index |
    git -C "$1" patch-id --stable
}

bare_ids() { # COMMIT … : their patch-ids without context, each once
  local commit
  for commit in "${@:2}"; do
    git -C "$1" diff-tree -p -U0 --root --no-renames --full-index "$commit" | git -C "$1" patch-id --stable | cut -d ' ' -f 1
  done | sort -u
}

blamed() { # REPOSITORY REV PATHS MEMBER …: how many lines of the files, at REV, are by one of the members
  local repository=$1 revision=$2 paths=$3 path
  shift 3
  while IFS= read -r path; do
    git -C "$repository" blame -l -s -w -M -C --root "$revision" -- "$path" 2> /dev/null || true
  done <<< "$paths" | sed 's/^[0-9a-f]* [^)]*) */&@/' | grep -v '@[[:space:]]*$' | cut -c 1-40 | grep -c -F -f <(printf '%s\n' "$@") || true
}

check_orphaned() { # REPOSITORY MEMBER …: some lines that members added are gone by others
  local repository=$1 member gone=0 before after paths rest other
  shift
  for member in "$@"; do
    git -C "$repository" rev-parse --verify --quiet "$member^2" > /dev/null && continue
    paths=$(git -C "$repository" diff-tree -r --no-commit-id --name-only --no-renames "$member")
    rest=()
    for other in "$@"; do
      [ "$other" = "$member" ] || rest+=("$(git -C "$repository" rev-parse "$other^{commit}")")
    done
    before=$(blamed "$repository" "$member^" "$paths" "${rest[@]}")
    after=$(blamed "$repository" "$member" "$paths" "${rest[@]}")
    [ "$before" -le "$after" ] || gone=$((gone + before - after))
  done
  [ $gone -ge 20 ] || complain "only $gone lines of $* are gone"
}

check_dismissed() { # REPOSITORY: what dismissed.tsv lists
  local reason members member
  [ -f "$name/dismissed.tsv" ] || return 0
  while IFS=$tab read -r reason members; do
    case $reason in
      '' | '#'*) continue ;;
      revert | fixup | bot | stacked | sequential | rewrite | comesBack | temporary | mechanical | scattered) ;;
      *) complain "no such reason: $reason" ;;
    esac
    for member in $members; do
      git -C "$1" rev-parse --verify --quiet "$member^{commit}" > /dev/null || complain "$member names no commit"
    done
  done < "$name/dismissed.tsv"
}

check_other() { # REPOSITORY KIND CAUSE MEMBER …: what is no group of equal patches
  local repository=$1 kind=$2 cause=$3
  shift 3
  case $kind:$cause in
    emptyLanding: | emptyLanding:samePatch | emptyLanding:swallowed | emptyLanding:netEmpty | emptyLanding:sharedHead)
      git -C "$repository" diff --quiet "$1^" "$1" || complain "$1 brings something" ;;
    duplicatePublication:*)
      [ "$(git -C "$repository" for-each-ref --points-at "$1" | grep -c /head)" -ge 2 ] || complain "$1 is one pull request's" ;;
    nearDuplicate:*)
      [ "$(bare_ids "$repository" "$@" | grep -c .)" -gt 1 ] || complain "these have one patch: $*" ;;
    stranded:*)
      git -C "$repository" merge-base --is-ancestor "$1" main && complain "$1 has landed" ;;
    branchDeleteLost:*)
      [ -z "$(git -C "$repository" for-each-ref --contains "$1")" ] || complain "$1 is on a ref" ;;
    droppedSide:*)
      git -C "$repository" rev-parse --verify --quiet "$1^2" > /dev/null || complain "$1 is no merge" ;;
    *:contextFree)
      [ "$(bare_ids "$repository" "$@" | grep -c .)" = 1 ] || complain "not one patch-id without context: $*" ;;
    orphan:'declared likely' | orphan:'silent likely' | orphan:'declared proven') check_orphaned "$repository" "$@" ;;
    clobber:'declared proven' | clobber:'silent proven' | massClobber:'silent proven') check_orphaned "$repository" "$@" ;;
    *) complain "no such cause: $kind $cause" ;;
  esac
}

complain() { echo "$name: $*" >&2; wrong=1; }

verify() {
  local name=$1 repository=$scratch/$1 wrong=0 count=0 weight kind members cause others=0
  if ! "./$name/make.sh" "$repository" || ! "./$name/make.sh" "$repository.again"; then
    complain "make.sh failed"
    return 1
  fi
  if [ "$(git -C "$repository" for-each-ref; git -C "$repository" rev-parse HEAD)" \
    != "$(git -C "$repository.again" for-each-ref; git -C "$repository.again" rev-parse HEAD)" ]; then
    complain "two runs gave different ids"
  fi
  patch_ids "$repository" --exclude='refs/notes/*' --all > "$repository.ids"
  check_dismissed "$repository"

  : > "$repository.expected"
  while IFS=$tab read -r weight kind members cause; do
    case $weight in '' | '#'*) continue ;; esac
    case $weight:$kind in
      artifact:revertReapply | artifact:cherryPick | artifact:snapshot | artifact:landing | artifact:suggestion) ;;
      artifact:redo | artifact:relanded | artifact:amended | artifact:replay) ;;
      finding:emptyLanding | finding:duplicatePublication) ;;
      finding:droppedSide | finding:nearDuplicate | finding:stranded) ;;
      finding:orphan | finding:clobber | finding:massClobber | finding:branchDeleteLost) ;;
      finding:twin | finding:independent | note:copied | note:mechanical | note:trivial) ;;
      *) complain "no such kind: $weight $kind" ;;
    esac
    if [ -n "$cause" ] || [ "$kind" = emptyLanding ] || [ "$kind" = duplicatePublication ] ||
      [ "$kind" = droppedSide ] || [ "$kind" = nearDuplicate ] ||
      [ "$kind" = stranded ] || [ "$kind" = branchDeleteLost ]; then
      others=$((others + 1))
      # shellcheck disable=SC2086 # members are words
      check_other "$repository" "$kind" "$cause" $members
      continue
    fi
    count=$((count + 1))
    local ids='' commits='' member commit
    for member in $members; do
      commit=$(git -C "$repository" rev-parse --verify --quiet "$member^{commit}") || { complain "$member names no commit"; continue; }
      commits="$commits$commit "
      ids="$ids$(patch_ids "$repository" --no-walk "$commit" | cut -d ' ' -f 1) "
    done
    [ "$(printf '%s' "$ids" | tr ' ' '\n' | sort -u | grep -c .)" = 1 ] || complain "not one patch-id: $members"
    printf '%s' "$commits" | tr ' ' '\n' | sort | tr '\n' ' ' | sed 's/ *$//' >> "$repository.expected"
    echo >> "$repository.expected"
  done < "$name/expected.tsv"
  sort -o "$repository.expected" "$repository.expected"

  if ! grep -q '^# incomplete' "$name/expected.tsv"; then
    sort "$repository.ids" |
      awk '{ members[$1] = members[$1] (count[$1]++ ? " " : "") $2 } END { for (id in count) if (count[id] > 1) print members[id] }' |
      sort > "$repository.found"
    diff "$repository.expected" "$repository.found" > "$repository.diff" ||
      complain "expected (<) and real (>) groups differ:
$(sed -n 's/^\([<>]\) /\1 /p' "$repository.diff" | while read -r side line; do
        read -r -a commits <<< "$line"
        echo "$side"
        git -C "$repository" log --no-walk --format='    %h %ad %an: %s' --date=iso --decorate "${commits[@]}"
      done)"
  fi
  [ $wrong = 0 ] && echo "$name: ok, $(wc -l < "$repository.ids" | tr -d ' ') patches, groups as expected: $count, others: $others"
  return $wrong
}

fixtures=("$@")
if [ $# = 0 ]; then
  for story in */make.sh; do fixtures+=("${story%/make.sh}"); done
fi
for fixture in "${fixtures[@]}"; do verify "$fixture" || failures=$((failures + 1)); done
[ $failures = 0 ] || { echo "fixtures that are not as expected: $failures" >&2; exit 1; }
