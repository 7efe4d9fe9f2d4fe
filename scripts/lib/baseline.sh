# shellcheck shell=bash
# git's own answers, which coven-audit is held against and timed against. Sourced after setup.sh.
#
# The objects are read through an empty bare repository that borrows them, from an empty folder: no
# attributes, configuration, replacement, graft or promisor of the audited repository acts, and nothing
# can be written in it. A shallow boundary stays one.

# baseline_open REPO main|all [MAINLINE]: prepares $scratch/baseline, with the tips in …/tips, and sets
# $mainline to the commit that `main` means.
baseline_open() {
  local repository=$1 refs=$2 common
  # shellcheck disable=SC2154 # make_scratch, in setup.sh, sets it
  baseline=$scratch/baseline
  mkdir -p "$baseline/empty"
  common=$(git_in "$repository" rev-parse --git-common-dir 2> /dev/null) ||
    fail "$repository is not a git repository."
  common=$(cd "$repository" && cd "$common" && pwd -P)
  git -c init.defaultBranch=main init -q --bare --template= "$baseline/git"
  [ ! -f "$common/shallow" ] || cp "$common/shallow" "$baseline/git/shallow"
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_ATTR_NOSYSTEM=1
  export GIT_NO_REPLACE_OBJECTS=1 GIT_NO_LAZY_FETCH=1
  if [ "$refs" = all ]; then
    git_in "$repository" for-each-ref --format='%(objectname)' > "$baseline/tips"
    git_in "$repository" rev-parse --verify --quiet HEAD >> "$baseline/tips" || true
  else
    mainline=$(git_in "$repository" rev-parse --verify --quiet "${3:-HEAD}^{commit}") ||
      fail "$repository has no commit that ${3:-HEAD} names."
    echo "$mainline" > "$baseline/tips"
  fi
  export GIT_OBJECT_DIRECTORY=$common/objects
}

git_in() { git -c safe.directory='*' -C "$@"; }

bare() { (cd "$baseline/empty" && exec git --git-dir="$baseline/git" "$@"); }

# The commits that are not merges, newest first: …/commits. baseline_commits [LIMIT]
# A shallow clone lacks the parents of its oldest commits, which git shows as if they were roots: they
# are left out here, and their number is in $boundary.
baseline_commits() {
  bare rev-list --no-merges --ignore-missing ${1:+--max-count="$1"} --stdin < "$baseline/tips" > "$baseline/walked" ||
    fail 'git cannot walk this history.'
  touch "$baseline/git/shallow"
  awk 'FILENAME == ARGV[1] { out[$1]; next } !($1 in out)' \
    "$baseline/git/shallow" "$baseline/walked" > "$baseline/commits"
  # shellcheck disable=SC2034 # for the script that sources this
  boundary=$(($(wc -l < "$baseline/walked") - $(wc -l < "$baseline/commits")))
}

# The commits among them that touch a missing blob: …/left-out; the others: …/read.
baseline_leave_out() {
  bare rev-list --objects --missing=print --ignore-missing --stdin < "$baseline/tips" |
    sed -n 's/^?//p' > "$baseline/missing" || fail 'git cannot list the objects of this history.'
  if [ -s "$baseline/missing" ]; then
    bare diff-tree --stdin -r --root --no-renames --raw --no-abbrev < "$baseline/commits" |
      awk 'FILENAME == ARGV[1] { missing[$1]; next }
           /^[0-9a-f]/ { commit = $1; next }
           ($3 in missing) || ($4 in missing) { if (commit != last) print commit; last = commit }' \
        "$baseline/missing" - > "$baseline/left-out" || fail 'git cannot compare the trees of this history.'
  else
    : > "$baseline/left-out"
  fi
  awk 'FILENAME == ARGV[1] { out[$1]; next } !($1 in out)' \
    "$baseline/left-out" "$baseline/commits" > "$baseline/read"
}

# `PATCHID COMMIT` lines of …/read, sorted by commit: …/ids. Any status but 0 in the pipe is a failure.
baseline_patch_ids() {
  bare diff-tree --stdin -p --root --no-renames --full-index < "$baseline/read" 2> "$baseline/errors" |
    bare patch-id --stable | LC_ALL=C sort -k 2 > "$baseline/ids"
}

# The same, leaving commits out only when git meets a blob that is missing: to look for them first
# means to list every object, which costs more than the ids.
baseline_ids() {
  : > "$baseline/left-out"
  cp "$baseline/commits" "$baseline/read"
  baseline_patch_ids && return
  baseline_leave_out
  [ -s "$baseline/left-out" ] && baseline_patch_ids && return
  cat "$baseline/errors" >&2
  fail 'git diff-tree or git patch-id failed, and no blob is missing.'
}
