#!/usr/bin/env bash
# Holds every sessions.tsv and relations.tsv against plain git: verify.sh [NAME …]
#   sessions.tsv   SESSION RULE SUBJECT: every commit of the story; equal letters are one session, which has one rule
#   relations.tsv  SESSION SESSION RELATION: the pairs that the story is about, in no order; no file, no such pair
# (fields parted by tabs; lines with # give the reason, in the definitions' words)
# Builds each story in a temporary directory and checks that
#   1. it builds twice to the same refs, HEADs of worktrees and reflogs,
#   2. sessions.tsv lists each commit of the repository but those of notes by its subject, once, the worktrees' HEADs
#      included,
#   3. each has a known rule, and a session has one rule,
#   4. relations.tsv, where there is one, relates two different sessions of sessions.tsv, once, by a known word.
# Which session made a commit, git cannot say: that is judged by hand, from the design's definitions.

cd "$(dirname "$0")"
. ../lib.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

state() { # REPOSITORY: all by which two builds could differ
  git -C "$1" for-each-ref
  local head
  for head in "$1"/.git/HEAD "$1"/.git/worktrees/*/HEAD; do [ ! -e "$head" ] || cat "$head"; done
  (cd "$1/.git" && find . -path '*logs/*' -type f | sort | xargs -r tail -n +1)
}

subjects() { # REPOSITORY: of all commits
  local heads
  mapfile -t heads < <(git -C "$1" worktree list --porcelain | sed -n 's/^HEAD //p')
  git -C "$1" log --exclude='refs/notes/*' --all --format=%s "${heads[@]}"
}

verify() {
  local name=$1 repository=$scratch/$1 tables wrong
  if ! "./$name/make.sh" "$repository" || ! "./$name/make.sh" "$repository.again"; then
    echo "$name: make.sh failed" >&2
    return 1
  fi
  tables=("$name/sessions.tsv")
  [ ! -e "$name/relations.tsv" ] || tables+=("$name/relations.tsv")
  wrong=$(
    [ "$(state "$repository")" = "$(state "$repository.again")" ] || echo "two builds differ"
    grep -v '^#' "$name/sessions.tsv" | cut -f 3 | sort > "$repository.told"
    subjects "$repository" | sort > "$repository.real"
    uniq -d "$repository.told" | sed 's/^/told twice: /'
    uniq -d "$repository.real" | sed 's/^/two commits of one subject: /'
    comm -23 "$repository.told" "$repository.real" | sed 's/^/no such commit: /'
    comm -13 "$repository.told" "$repository.real" | sed 's/^/not told: /'
    awk -F '\t' -v relations="$name/relations.tsv" '
      BEGIN {
        split("mark pullRequest name branch worktree chain push", words, " ")
        for (i in words) rules[words[i]]
        split("proven likely stacked sequential", words, " ")
        for (i in words) known[words[i]]
      }
      /^#/ { next }
      NF != 3 { print "not three fields: " $0; next }
      FILENAME != relations {
        if (!($2 in rules)) print "no such rule: " $2
        if ($1 in rule && rule[$1] != $2) print "two rules in session " $1
        rule[$1] = $2
        next
      }
      !($3 in known) { print "no such relation: " $3 }
      !($1 in rule) || !($2 in rule) || $1 == $2 { print "not two sessions: " $0 }
      ($1, $2) in seen || ($2, $1) in seen { print "related twice: " $0 }
      { seen[$1, $2] }
    ' "${tables[@]}"
  )
  [ -z "$wrong" ] || { printf '%s\n' "$name: ${wrong//$'\n'/$'\n'$name: }" >&2; return 1; }
  echo "$name: ok, commits: $(wc -l < "$repository.real" | tr -d ' ')"
}

stories=("$@")
[ $# -gt 0 ] || for story in */make.sh; do stories+=("${story%/make.sh}"); done
for story in "${stories[@]}"; do verify "$story" || failures=$((failures + 1)); done
[ $failures = 0 ] || { echo "stories that are not as told: $failures" >&2; exit 1; }
