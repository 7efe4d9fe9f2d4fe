#!/usr/bin/env bash
# Repositories that are broken, odd or hostile in one way each: case.sh CASE DEST. Each begins as the story of
# `independent`, with its two duplicates (BASE: where that is made already). What an audit must say of each is in cases.tsv.

name=$1
shift
here=$(dirname "$0")
. "$here/../lib.sh"
[ $# -eq 1 ] || { echo "usage: case.sh CASE DEST" >&2; exit 64; }
if [ -n "${BASE-}" ]; then cp -a "$BASE" "$1"; else bash "$here/../independent/make.sh" "$1"; fi
cd "$1"
as Ada
at '2026-06-03T16:00:00+00:00'

file_of() { git rev-parse "$1" | sed 's,^..,&/,; s,^,.git/objects/,'; }
loose() {
  mv .git/objects/pack ../pack.$$ 2> /dev/null || return 0
  mkdir .git/objects/pack
  for pack in "../pack.$$"/*.pack; do [ ! -e "$pack" ] || git unpack-objects -q < "$pack"; done
  rm -rf ../pack.$$
}
packed() { git repack -adq && git prune-packed -q; }
pack() { ls .git/objects/pack/*."$1"; }
spoil() { chmod u+w "$1" && printf '\377\377\377\377\377\377\377\377' | dd of="$1" bs=1 seek="$2" conv=notrunc status=none; }
cut_to() { chmod u+w "$1" && truncate -s "$2" "$1"; }
extension() { git config core.repositoryformatversion "$2" && git config "extensions.$1" "$3"; }
# main_is ID: main is moved there, whatever it is.
main_is() { rm -f .git/packed-refs && echo "$1" > .git/refs/heads/main; }
# raw FORMAT: a commit object as it is given, with main's tree and main put in, on top of main
# shellcheck disable=SC2059
raw() { main_is "$(printf "$1" "$(git rev-parse 'main^{tree}')" "$(git rev-parse main)" | git hash-object -t commit -w --stdin --literally)"; }
# raw_tree FORMAT: a tree object as it is given, as the tree of a commit on top of main
# shellcheck disable=SC2059
raw_tree() {
  local tree
  tree=$(printf "$1" | git hash-object -t tree -w --stdin --literally)
  main_is "$(printf 'tree %s\nparent %s\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n' "$tree" "$(git rev-parse main)" | git hash-object -t commit -w --stdin --literally)"
}
# id BYTE: an object's id of one byte, for raw_tree
id() {
  local n
  for n in {1..20}; do printf '\\%s' "$1"; done
}
blob() { git rev-parse "main:$(git ls-tree -r --name-only main | head -n 1)"; }

case $name in
  sound) ;;

  # Extensions
  worktree-config-0) extension worktreeConfig 0 true ;;
  worktree-config-1) extension worktreeConfig 1 true ;;
  partial-clone-1) extension partialClone 1 origin ;;
  precious-1) extension preciousObjects 1 true ;;
  relative-worktrees-1) extension relativeWorktrees 1 true ;;
  noop-1) extension noop 1 true ;;
  two-extensions) extension worktreeConfig 1 true && extension partialClone 1 origin ;;
  all-extensions)
    extension worktreeConfig 1 true && extension partialClone 1 origin &&
      extension preciousObjects 1 true && extension relativeWorktrees 1 true
    ;;
  sha1-named) extension objectFormat 1 sha1 ;;
  files-named) extension refStorage 1 files ;;
  sha256) rm -rf .git && git init -q --object-format=sha256 . ;;
  reftable) extension refStorage 1 reftable ;;
  unknown-extension-0) extension futureThing 0 true ;;
  unknown-extension-1) extension futureThing 1 true ;;
  version-2) git config core.repositoryformatversion 2 ;;
  version-none) git config --unset core.repositoryformatversion ;;
  version-word) git config core.repositoryformatversion many ;;

  # Clones
  shallow-1 | shallow-2 | shallow-5)
    git clone -q --depth "${name#shallow-}" --no-local "file://$PWD" ../clone.$$
    rm -rf .git && mv ../clone.$$/.git .git && rm -rf ../clone.$$
    ;;
  blobless | treeless)
    filter=blob:none
    [ "$name" = blobless ] || filter=tree:0
    git config uploadpack.allowFilter true
    git clone -q --bare --filter=$filter --no-local "file://$PWD" ../clone.$$
    rm -rf .git && mv ../clone.$$ .git && git config core.bare false && git config --unset remote.origin.url
    ;;

  # Objects
  missing-blob) loose && rm -f "$(file_of "$(blob)")" ;;
  missing-tree) loose && rm -f "$(file_of 'main~2^{tree}')" ;;
  missing-commit) loose && rm -f "$(file_of main~2)" ;;
  swapped-blobs)
    loose
    one=$(file_of "$(git rev-parse main:src/upload.ts)") two=$(file_of main:README.md)
    chmod u+w "$one" && cp "$two" "$one"
    ;;
  commit-that-is-a-blob) loose && chmod u+w "$(file_of main~2)" && cp "$(file_of "$(blob)")" "$(file_of main~2)" ;;
  empty-object) loose && chmod u+w "$(file_of main~2)" && : > "$(file_of main~2)" ;;
  object-of-noise) loose && chmod u+w "$(file_of main~2)" && head -c 300 /dev/zero | tr '\0' 'x' > "$(file_of main~2)" ;;
  object-is-a-folder) loose && rm -f "$(file_of main~2)" && mkdir "$(file_of main~2)" ;;
  truncated-pack) packed && cut_to "$(pack pack)" 600 ;;
  empty-pack) packed && cut_to "$(pack pack)" 0 ;;
  flipped-pack) packed && spoil "$(pack pack)" 700 ;;
  truncated-index) packed && cut_to "$(pack idx)" 1100 ;;
  empty-index) packed && cut_to "$(pack idx)" 0 ;;
  flipped-index) packed && spoil "$(pack idx)" 1040 ;;
  flipped-fanout) packed && spoil "$(pack idx)" 200 ;;
  no-index) packed && rm -f "$(pack idx)" ;;
  index-alone) packed && rm -f "$(pack pack)" ;;
  commit-graph-flipped) packed && git commit-graph write --reachable 2> /dev/null && spoil .git/objects/info/commit-graph 1200 ;;
  commit-graph-empty) mkdir -p .git/objects/info && : > .git/objects/info/commit-graph ;;
  multi-pack-flipped) packed && git multi-pack-index write 2> /dev/null && spoil .git/objects/pack/multi-pack-index 60 ;;

  # Configuration and HEAD
  broken-config) printf '[core\n  x = "\n' >> .git/config ;;
  binary-config) head -c 200 /dev/zero > .git/config ;;
  no-config) rm .git/config ;;
  config-is-a-folder) rm .git/config && mkdir .git/config ;;
  config-includes-nowhere) git config include.path /nowhere/at/all ;;
  head-garbage) echo 'what is this' > .git/HEAD ;;
  head-empty) : > .git/HEAD ;;
  head-missing) rm .git/HEAD ;;
  head-is-a-folder) rm .git/HEAD && mkdir .git/HEAD ;;
  head-absent-commit) echo 1111111111111111111111111111111111111111 > .git/HEAD ;;
  head-unborn) git symbolic-ref HEAD refs/heads/nothing ;;
  head-outside) echo 'ref: refs/../../../etc/passwd' > .git/HEAD ;;
  head-of-a-blob) id=$(blob) && echo "$id" > .git/HEAD ;;
  head-is-a-loop) echo 'ref: HEAD' > .git/HEAD ;;
  head-is-a-link) rm .git/HEAD && ln -s refs/heads/main .git/HEAD ;;
  no-commits) rm -rf .git && git init -q -b main . ;;
  no-repository) rm -rf .git ;;
  gitfile-nowhere) rm -rf .git && echo 'gitdir: /nowhere/at/all' > .git ;;
  gitfile-garbage) rm -rf .git && head -c 100 /dev/zero > .git ;;

  # Refs
  dangling-ref) echo 2222222222222222222222222222222222222222 > .git/refs/heads/dangling ;;
  malformed-ref) echo 'no id' > .git/refs/heads/malformed ;;
  empty-ref) : > .git/refs/heads/empty ;;
  locked-ref) : > .git/refs/heads/main.lock ;;
  ref-of-a-blob) id=$(blob) && echo "$id" > .git/refs/heads/blob ;;
  tags-of-tags)
    git tag -a -m one one "$(blob)" && git tag -a -m two two one && git tag -a -m three three two
    ;;
  symbolic-loop) printf 'ref: refs/heads/b\n' > .git/refs/heads/a && printf 'ref: refs/heads/a\n' > .git/refs/heads/b ;;
  packed-refs-noise) git pack-refs --all && printf 'noise\n\0\0\n^^^\n' >> .git/packed-refs ;;
  replaced) git replace main~1 main~2 ;;
  grafted) mkdir -p .git/info && git rev-parse main > .git/info/grafts ;;
  odd-stash) git update-ref refs/stash main ;;
  odd-notes) git update-ref refs/notes/ai main ;;

  # Borrowed objects
  alternate-missing) mkdir -p .git/objects/info && echo /nowhere/at/all > .git/objects/info/alternates ;;
  alternate-itself) mkdir -p .git/objects/info && echo "$PWD/.git/objects" > .git/objects/info/alternates ;;
  alternate-cycle)
    git clone -q --bare . ../other.$$ && mkdir -p .git/objects/info
    mv ../other.$$ .git/other && echo "$PWD/.git/other/objects" > .git/objects/info/alternates
    echo "$PWD/.git/objects" > .git/other/objects/info/alternates
    ;;
  alternate-noise) mkdir -p .git/objects/info && printf '#\n\n\0\377\n"\n' > .git/objects/info/alternates ;;

  # Commits
  no-author) raw 'tree %s\nparent %s\ncommitter A <a@x> 1780500000 +0000\n\nno author\n' ;;
  no-committer) raw 'tree %s\nparent %s\nauthor A <a@x> 1780500000 +0000\n\nno committer\n' ;;
  author-without-brackets) raw 'tree %s\nparent %s\nauthor A a@x 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n' ;;
  author-without-date) raw 'tree %s\nparent %s\nauthor A <a@x>\ncommitter A <a@x>\n\nodd\n' ;;
  zone-9999) raw 'tree %s\nparent %s\nauthor A <a@x> 1780500000 +9999\ncommitter A <a@x> 1780500000 -9999\n\nodd\n' ;;
  zone-word) raw 'tree %s\nparent %s\nauthor A <a@x> 1780500000 CEST\ncommitter A <a@x> 1780500000 XYZ\n\nodd\n' ;;
  date-negative) raw 'tree %s\nparent %s\nauthor A <a@x> -86400 +0000\ncommitter A <a@x> -86400 +0000\n\nodd\n' ;;
  date-zero) raw 'tree %s\nparent %s\nauthor A <a@x> 0 +0000\ncommitter A <a@x> 0 +0000\n\nodd\n' ;;
  date-largest) raw 'tree %s\nparent %s\nauthor A <a@x> 9223372036854775807 +0000\ncommitter A <a@x> 9223372036854775807 +0000\n\nodd\n' ;;
  date-beyond) raw 'tree %s\nparent %s\nauthor A <a@x> 99999999999999999999999 +0000\ncommitter A <a@x> 99999999999999999999999 +0000\n\nodd\n' ;;
  parents-newer) raw 'tree %s\nparent %s\nauthor A <a@x> 1500000000 +0000\ncommitter A <a@x> 1500000000 +0000\n\nolder than its parent\n' ;;
  parent-twice) parent=$(git rev-parse main) && raw "tree %s\nparent %s\nparent $parent\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n" ;;
  parent-missing) raw 'tree %s\nparent %s\nparent 3333333333333333333333333333333333333333\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n' ;;
  parent-malformed) raw 'tree %s\nparent %s\nparent 12\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n' ;;
  parent-of-a-blob) raw "tree %s\nparent %s\nparent $(blob)\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n" ;;
  no-tree) raw 'parent %.0s%s\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n' ;;
  tree-missing) raw 'tree 4444444444444444444444444444444444444444\nparent %.0s%s\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\n' ;;
  message-with-nul) raw 'tree %s\nparent %s\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\n\nodd\0behind\n' ;;
  encoding-unknown) raw 'tree %s\nparent %s\nauthor A <a@x> 1780500000 +0000\ncommitter A <a@x> 1780500000 +0000\nencoding KLINGON-8\n\n\377\376\n' ;;
  commit-of-nothing) printf '' | git hash-object -t commit -w --stdin --literally > ../odd.$$ && mv ../odd.$$ .git/refs/heads/odd ;;
  many-parents)
    tree=$(git rev-parse 'main^{tree}') words=()
    for n in $(seq 300); do words+=(-p "$(echo "side $n" | git commit-tree "$tree" -p main)"); done
    git update-ref refs/heads/main "$(echo octopus | git commit-tree "$tree" -p main "${words[@]}")"
    ;;

  # Trees
  path-of-4000-bytes)
    part=$(printf 'x%.0s' $(seq 200))
    path=$(for n in $(seq 20); do printf '%s/' "$part"; done)file.ts
    git update-index --add --cacheinfo "100644,$(blob),$path" && git commit -qm 'a long path'
    ;;
  entries-outside) raw_tree "100644 ../../out\\0$(id 001)100644 .git\\0$(id 002)" ;;
  entries-unsorted) raw_tree "100644 z\\0$(id 001)100644 a\\0$(id 002)100644 z\\0$(id 003)" ;;
  entries-cut) raw_tree '100644 a\0\1\1\1\1\1\1\1' ;;
  entries-without-name) raw_tree "100644 \\0$(id 001)" ;;
  entries-of-noise) raw_tree "$(id 377)$(id 377)$(id 377)" ;;
  tree-in-itself)
    # A hash cannot be in what it is the hash of: a loose file that lies about its name can.
    loose
    raw_tree "40000 d\\0$(id 005)"
    mkdir -p .git/objects/05
    cp "$(file_of 'main^{tree}')" .git/objects/05/05050505050505050505050505050505050505
    ;;
  notes-that-hold-themselves)
    loose
    main=$(git rev-parse main)
    raw_tree "40000 aa\\0$(id 006)40000 bb\\0$(id 006)"
    mkdir -p .git/objects/06 .git/refs/notes
    cp "$(file_of 'main^{tree}')" .git/objects/06/06060606060606060606060606060606060606
    git rev-parse main > .git/refs/notes/ai
    main_is "$main"
    ;;
  submodule)
    git update-index --add --cacheinfo 160000,5555555555555555555555555555555555555555,sub
    printf '[submodule "sub"]\n\tpath = sub\n\turl = ../sub\n' > .gitmodules
    git add .gitmodules && git commit -qm 'a submodule that is not here'
    ;;
  file-becomes-folder)
    git rm -q README.md && mkdir README.md && echo x > README.md/x && git add README.md && git commit -qm 'a folder'
    ;;

  # Logs and what else lies in the folder
  log-of-noise) mkdir -p .git/logs && head -c 3000 /dev/zero | tr '\0' '\377' > .git/logs/HEAD ;;
  log-with-nul) mkdir -p .git/logs && printf '%s %s A <a@x> 1780500000 +0000\tcommit: \0x\n' "$(git rev-parse main~1)" "$(git rev-parse main)" > .git/logs/HEAD ;;
  log-of-one-line) mkdir -p .git/logs && head -c 2000000 /dev/zero | tr '\0' 'x' > .git/logs/HEAD ;;
  log-is-a-folder) mkdir -p .git/logs/HEAD ;;
  log-of-absent-commits)
    mkdir -p .git/logs
    printf '6666666666666666666666666666666666666666 7777777777777777777777777777777777777777 A <a@x> 1780500000 +0000\tcommit (amend): x\n' > .git/logs/HEAD
    ;;
  worktree-gone) git worktree add -q ../tree.$$ 2> /dev/null && rm -rf ../tree.$$ ;;
  worktree-of-noise) mkdir -p .git/worktrees/odd && head -c 99 /dev/zero > .git/worktrees/odd/HEAD && echo x > .git/worktrees/odd/gitdir ;;
  index-of-noise) head -c 500 /dev/zero | tr '\0' 'z' > .git/index ;;
  mailmap-of-noise) head -c 5000 /dev/zero | tr '\0' '<' > .mailmap && git add .mailmap && git commit -qm noise ;;
  attributes-of-noise)
    { printf '[attr]x\n"unclosed\n!!!\n'; head -c 5000 /dev/zero | tr '\0' '*'; } > .gitattributes
    printf 'not an id\n\377\n' > .git-blame-ignore-revs
    git add . && git commit -qm noise
    ;;
  *)
    echo "case.sh: there is no case $name" >&2
    exit 64
    ;;
esac
