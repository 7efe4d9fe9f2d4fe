#!/usr/bin/env bash
# A history that is made up: history.sh DEST SEED. Lines that repeat, move, come back; files that come, go and are renamed;
# branches that are merged. The same seed gives the same history.

. "$(dirname "$0")/../../Fixtures/lib.sh"
begin "$1"
seed=$2
as Ada
git config merge.conflictStyle merge

# random N: 0 to N-1, by a linear congruence (Numerical Recipes, "ranqd1").
random() {
  seed=$(((seed * 1664525 + 1013904223) % 4294967296))
  result=$(((seed >> 8) % $1))
}

line() {
  random 12
  case $result in
    0) text= ;;
    1) text='}' ;;
    2) text='    return' ;;
    3) text=$'\t' ;;
    4) text=$'ends with a return\r' ;;
    5) text='--- a/b' ;;
    6) text='+++ x' ;;
    7) text='@@ -1 +1 @@' ;;
    *) random 60 && text="line $result" ;;
  esac
}

# edit FILE: a few lines more, fewer or elsewhere
edit() {
  local -a lines=()
  [ ! -f "$1" ] || mapfile -t lines < "$1"
  random 4
  local edits=$((result + 1)) n count place
  for ((n = 0; n < edits; n++)); do
    count=${#lines[@]}
    random $((count + 1)) && place=$result
    random 3
    case $result in
      0)
        random 9
        local -a new=()
        for ((m = result; m >= 0; m--)); do line && new+=("$text"); done
        lines=("${lines[@]:0:place}" "${new[@]}" "${lines[@]:place}")
        ;;
      1) random 6 && lines=("${lines[@]:0:place}" "${lines[@]:place + result}") ;;
      2) random 6 && lines=("${lines[@]:place:result}" "${lines[@]:0:place}" "${lines[@]:place + result}") ;;
    esac
  done
  [ ${#lines[@]} -gt 0 ] || lines=('one line')
  printf '%s\n' "${lines[@]}" > "$1"
  random 6
  [ "$result" != 0 ] || truncate -s -1 "$1"
}

a_start 2026-06-01T09:00:00+00:00
time=$(date -d 2026-06-01T09:00:00Z +%s)
for ((turn = 0; turn < 40; turn++)); do
  time=$((time + 600))
  at "@$time +0000"
  random 5 && file="file-$result.txt"
  random 10
  case $result in
    0) [ ! -f "$file" ] || git rm -qf "$file" ;;
    1)
      random 5
      [ ! -f "$file" ] || [ "$file" = "file-$result.txt" ] || git mv -f "$file" "file-$result.txt"
      ;;
    2) git rev-parse -q --verify HEAD~2 > /dev/null && git checkout -q -B side HEAD~2 ;;
    3)
      git checkout -q main
      if git rev-parse -q --verify side > /dev/null; then
        git merge -q --no-edit -s recursive -X ours side > /dev/null 2>&1 || git merge --abort 2> /dev/null || git reset -q --hard
      fi
      continue
      ;;
    4) printf 'bin\0%s' "$turn" > binary && chmod $((turn % 2 ? 644 : 755)) binary ;;
    *) edit "$file" ;;
  esac
  git add -A
  git commit -q --allow-empty -m "turn $turn"
done
git checkout -q main
