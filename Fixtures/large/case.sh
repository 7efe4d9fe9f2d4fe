#!/usr/bin/env bash
# Repositories that are too large for every run of the tests, each in one way: case.sh CASE DEST. Each begins as
# the story of `independent`. `scripts/check-large` audits them; what it must find and how much it may take is in
# cases.tsv.

name=$1
shift
here=$(dirname "$0")
. "$here/../lib.sh"
[ $# -eq 1 ] || { echo "usage: case.sh CASE DEST" >&2; exit 64; }
bash "$here/../independent/make.sh" "$1"
cd "$1"
as Ada
at '2026-06-03T16:00:00+00:00'

# zeros N, numbers FROM TO, same N: much text, soon
zeros() { head -c "$1" /dev/zero; }
same() { awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) print "the same" }'; }
numbers() { seq -f 'line %.0f of a long file' "$1" "$2"; }
# grown FILE: main grows by a commit with stdin as FILE
grown() {
  local blob
  blob=$(git hash-object -w --stdin)
  git update-index --add --cacheinfo "100644,$blob,$1"
  git commit -q -m "grow $1"
}

case $name in
  packed-refs)
    main=$(git rev-parse main)
    git pack-refs --all
    for n in $(seq 50000); do echo "$main refs/heads/branch-$n"; done >> .git/packed-refs
    ;;
  pull-requests)
    base=$(git rev-parse main)
    for n in $(seq 5000); do
      printf 'commit refs/pull/%s/head\ncommitter Ben <ben@example.com> %s +0000\ndata 5\nwork\nfrom %s\n' \
        $((n + 1000)) $((1780500000 + n)) "$base"
      printf 'M 100644 inline work/%s.txt\ndata 8\nwork %s\n\n' "$n" $((n % 90 + 10))
    done | git fast-import --quiet
    ;;
  wide-tree)
    blob=$(echo x | git hash-object -w --stdin)
    for n in $(seq 100000); do printf '100644 blob %s\tfile-%06d.ts\n' "$blob" "$n"; done | git mktree > .git/wide
    git update-ref refs/heads/main "$(echo wide | git commit-tree "$(cat .git/wide)" -p main)"
    ;;
  deep-tree)
    # As deep as three times what git takes.
    tree=$(git rev-parse 'main^{tree}')
    for _ in $(seq 6000); do tree=$(printf '040000 tree %s\td\n' "$tree" | git mktree); done
    git update-ref refs/heads/main "$(echo deep | git commit-tree "$tree" -p main)"
    ;;
  tree-bomb)
    # Ten names for one folder, twelve times over: a million millions of files out of twelve small trees.
    sort=blob mode=100644 entry=$(echo x | git hash-object -w --stdin)
    for _ in $(seq 12); do
      entry=$(for n in {0..9}; do printf '%s %s %s\tf%s\n' $mode $sort "$entry" "$n"; done | git mktree)
      sort=tree mode=040000
    done
    git update-ref refs/heads/main "$(echo bomb | git commit-tree "$entry" -p main)"
    ;;
  large-blob)
    zeros 314572800 | tr '\0' 'x' | grown one-line.txt
    ;;
  large-binary)
    zeros 314572800 | grown zeros.bin
    ;;
  too-large-blob)
    zeros 734003200 | tr '\0' 'x' | grown one-line.txt
    ;;
  too-large-and-loose)
    zeros 734003200 | tr '\0' 'x' | git -c core.bigFileThreshold=2g hash-object -w --stdin > .git/big
    git update-index --add --cacheinfo "100644,$(cat .git/big),one-line.txt"
    git commit -q -m 'grow one-line.txt'
    ;;
  two-large-blobs)
    { zeros 314572800 | tr '\0' 'x'; echo; } | grown one-line.txt
    { zeros 314572800 | tr '\0' 'x'; echo; echo more; } | grown one-line.txt
    ;;
  long-diff)
    numbers 1 200000 | grown long.txt
    numbers 200001 400000 | grown long.txt
    ;;
  shuffled-lines)
    # What costs a difference most: all lines are there on both sides, in another order.
    numbers 1 100000 | grown long.txt
    numbers 1 100000 | shuf --random-source=<(zeros 10000000 | tr '\0' 'r') | grown long.txt
    ;;
  equal-lines)
    same 300000 | grown long.txt
    { same 150000; echo other; same 200000; } | grown long.txt
    ;;
  many-parents)
    tree=$(git rev-parse 'main^{tree}') words=()
    for n in $(seq 1000); do words+=(-p "$(echo "side $n" | git commit-tree "$tree" -p main)"); done
    git update-ref refs/heads/main "$(echo octopus | git commit-tree "$tree" -p main "${words[@]}")"
    ;;
  long-message)
    { echo 'a long message'; echo; zeros 20971520 | tr '\0' 'm'; } > .git/message
    git commit -q --allow-empty -F .git/message
    rm .git/message
    ;;
  many-logs)
    for n in $(seq 1000000); do
      echo '1111111111111111111111111111111111111111 2222222222222222222222222222222222222222 A <a@x> 1780500000 +0000	commit: x'
    done > ../log.$$
    mkdir -p .git/logs && mv ../log.$$ .git/logs/HEAD
    ;;
  many-merges)
    # Criss-cross: each merge has both tips of the one before for parents.
    tree=$(git rev-parse 'main^{tree}')
    one=$(echo one | git commit-tree "$tree" -p main) two=$(echo two | git commit-tree "$tree" -p main)
    for n in $(seq 500); do
      left=$(echo "left $n" | git commit-tree "$tree" -p "$one" -p "$two")
      two=$(echo "right $n" | git commit-tree "$tree" -p "$two" -p "$one")
      one=$left
    done
    git update-ref refs/heads/main "$(echo last | git commit-tree "$tree" -p "$one" -p "$two")"
    ;;
  *)
    echo "case.sh: there is no case $name" >&2
    exit 64
    ;;
esac
