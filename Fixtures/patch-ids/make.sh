#!/usr/bin/env bash
# Every quirk by which patch-ids may differ from git's: one commit for each, its subject names it. All is written through
# the index, so that no file system has a say in names, modes and bytes; the working tree stays empty, as the last tree is.

. "$(dirname "$0")/../lib.sh"
begin "$@"

as Ada
clock=1780304400
tip=none

file() { # PATH [MODE]: its content is stdin
  git update-index --add --cacheinfo "${2:-100644},$(git hash-object -w --stdin),$1"
}
again() { # PATH: the content it has now
  git cat-file blob ":$1"
}
edit() { # PATH COMMAND …: its content goes through the command
  local path=$1 mode
  shift
  mode=$(git ls-files -s -- "$path" | cut -d ' ' -f 1)
  again "$path" | "$@" | file "$path" "$mode"
}
mode() { # PATH MODE
  git update-index --cacheinfo "$2,$(git rev-parse ":$1"),$1"
}
submodule() { # PATH COMMIT
  git update-index --add --cacheinfo "160000,$2,$1"
}
symlink() { # PATH TARGET
  printf '%s' "$2" | file "$1" 120000
}
remove() { git update-index --force-remove -- "$@"; }

record() { # SUBJECT [PARENT …]: the index becomes a commit upon the parents (the last commit, where none is told)
  local subject=$1 parent
  shift
  [ $# -gt 0 ] || set -- "$tip"
  local arguments=(-m "$subject")
  for parent in "$@"; do [ "$parent" = none ] || arguments+=(-p "$parent"); done
  clock=$((clock + 60))
  at "$clock +0200"
  tip=$(git commit-tree "${arguments[@]}" "$(git write-tree)")
}

functions() { # FROM TO: functions that look alike, as generated or repetitive code does
  blocks "$1" "$2" <<'C'
static int {verb}_{noun}(struct {noun} *it)
{
	if (!it)
		return -1;

	it->{adjective} = {n};
	return 0;
}

C
}
alike() { # COUNT: functions whose bodies are equal, the hard case of the indent heuristic
  local n
  for n in $(seq 1 "$1"); do
    printf 'def task_%s(self):\n    if self.ready:\n        self.run()\n\n    return self.done\n\n' "$n"
  done
}
# shellcheck disable=SC2059 # the escapes are the point
bytes() { printf "$1"; }

# `read-tree --empty` makes no object, so that the empty tree has to be written by hand.
git hash-object -t tree -w --stdin < /dev/null > /dev/null

# ---- roots -----------------------------------------------------------------------------------------------------------

functions 1 6 | file src/first.c
printf 'all:\n\tcc -o first src/first.c\n' | file Makefile
printf '#!/bin/sh\nexec make\n' | file build 100755
record 'root commit with several files' none

# ---- binary files ----------------------------------------------------------------------------------------------------

bytes '\0\1\2\3 a picture \0\n' | file art/a.png
record 'binary added, alone'
bytes '\0\1\2\3 another picture \0\n' | file art/a.png
record 'binary changed, alone'
remove art/a.png
record 'binary deleted, alone'
bytes '\0 first \n' | file art/b.png
printf 'what b shows\n' | file art/c.txt
record 'binary added, followed by a text file'
bytes '\0 second \n' | file art/b.png
printf 'what b shows\nand does not\n' | file art/c.txt
record 'binary changed, followed by a text file'
remove art/b.png
printf 'nothing is shown\n' | file art/c.txt
record 'binary deleted, followed by a text file'
printf 'first\n' | file art/1.txt
bytes '\0 last\n' | file art/z.bin
record 'binary last, after a text file'
bytes '\0 one\n' | file art/m.bin
bytes '\0 two\n' | file art/n.bin
printf 'three\n' | file art/o.txt
bytes '\0 four\n' | file art/z.bin
record 'binary, binary, text, binary'
printf 'was binary, is text\n' | file art/m.bin
bytes 'was text, is \0 binary\n' | file art/o.txt
record 'binary becomes text, and text becomes binary'
bytes '\0 run me\n' | file art/run.bin
record 'binary that will become executable'
mode art/run.bin 100755
record 'binary with a change of mode only'
bytes '\0 run me again\n' | file art/run.bin 100644
record 'binary with a change of mode and of content'

# ---- modes and empty files -------------------------------------------------------------------------------------------

mode Makefile 100755
record 'mode change only'
mode Makefile 100644
edit src/first.c sed '3s/$/ \/* first *\//'
record 'mode change only, followed by a text file'
{ again build; echo '# done'; } | file build 100644
record 'mode change with content'
{ again build; echo '# done again'; } | file build 100755
mode Makefile 100755
mode src/first.c 100755
record 'mode change only twice, and once with content'
file empty/a < /dev/null
record 'empty file added, alone'
file empty/b < /dev/null
printf 'not empty\n' | file empty/c
record 'empty file added, followed by a text file'
remove empty/a
record 'empty file deleted, alone'
remove empty/b
printf 'not empty at all\n' | file empty/c
record 'empty file deleted, followed by a text file'
file empty/a < /dev/null
bytes '\0 binary\n' | file empty/b.bin
printf 'text\n' | file empty/d
record 'empty file added, followed by a binary and a text file'
printf 'no longer empty\n' | file empty/a
record 'empty file is filled'
file empty/a < /dev/null
record 'file is emptied'
printf '\n' | file empty/a
record 'empty file gets one empty line'

# ---- ends of lines and of files --------------------------------------------------------------------------------------

printf 'one\ntwo\nthree' | file ends/a
record 'no newline at the end, new file'
printf 'one\ntwo\nthree\n' | file ends/a
record 'no newline at the end of the old side'
printf 'one\ntwo\nthree' | file ends/a
record 'no newline at the end of the new side'
printf 'one\n2\nthree' | file ends/a
record 'no newline at the end of either side, change before it'
printf 'one\n2\nthree four' | file ends/a
record 'no newline at the end of either side, last line changed'
printf 'x' | file ends/b
printf '\n' | file ends/c
record 'a file of one byte and a file of one newline'
printf 'one\r\ntwo\r\nthree\r\n' | file ends/crlf
record 'CRLF, new file'
printf 'one\r\n2\r\nthree\r\n' | file ends/crlf
record 'CRLF, one line changed'
printf 'one\n2\nthree\n' | file ends/crlf
record 'CRLF becomes LF'
printf 'one\r2\rthree\r' | file ends/cr
record 'CR alone, no line ends'
printf 'a\fb\n\vc\nd\f\n\f\n' | file ends/feeds
record 'form feeds and vertical tabs, new file'
printf 'a\fb\n\vC\nd\f\v\n\f\f\n' | file ends/feeds
record 'form feeds and vertical tabs, changed'
{ blocks 1 400 <<< 'line {n} of the {adjective} {noun}, long enough to pass the eight thousand'; printf 'before\0after the nul\n'; } | file ends/nul
record 'NUL in a line beyond the first 8000 bytes, new file'
edit ends/nul sed 's/after the nul/behind the nul/'
record 'NUL in a line beyond the first 8000 bytes, what follows it changed'
edit ends/nul sed 's/before/in front of/'
record 'NUL in a line beyond the first 8000 bytes, what precedes it changed'
printf 'caf\351\n\377\376\n' | file ends/latin1
record 'bytes that are not UTF-8'
printf 'one two\n\tthree\n  four\n' | file ends/white
record 'white space, new file'
printf 'one  two\n        three\nfour\n' | file ends/white
record 'white space only changed'
printf 'one  two \n        three\t\nfour   \n' | file ends/white
record 'white space at the ends of lines only'
printf '\n\none  two \n\n        three\t\nfour   \n\n\n' | file ends/white
record 'blank lines only'

# ---- submodules, symbolic links, changes of type ---------------------------------------------------------------------

submodule vendor/lib 1111111111111111111111111111111111111111
printf '[submodule "lib"]\n\tpath = vendor/lib\n\turl = https://example.com/lib.git\n' | file .gitmodules
record 'submodule added'
submodule vendor/lib 2222222222222222222222222222222222222222
record 'submodule updated'
remove vendor/lib .gitmodules
record 'submodule removed'
symlink links/a ../Makefile
record 'symbolic link added'
symlink links/a ../build
record 'symbolic link to another target'
printf '../build\n' | file links/a
record 'symbolic link becomes a file'
symlink links/a ../build
record 'file becomes a symbolic link'
remove links/a
submodule links/a 3333333333333333333333333333333333333333
record 'symbolic link becomes a submodule'
printf 'a file again\n' | file links/a
record 'submodule becomes a file'
bytes '\0 binary\n' | file links/b
symlink links/c a
record 'binary and symbolic link'
symlink links/b c
bytes '\0 binary\n' | file links/c
printf 'text\n' | file links/d
record 'binary and symbolic link change places, followed by a text file'
symlink links/d a
mode links/a 100755
record 'mode change, followed by a change of type'
remove links/c
record 'binary deleted among symbolic links'
printf 'a\nb\nc\n' | file swap/x
printf 'd\n' | file swap/x.y
record 'a file that will become a directory'
remove swap/x
printf 'a\nb\nc\n' | file swap/x/inner
printf 'e\n' | file swap/x/other
record 'file replaced by a directory'
remove swap/x/inner swap/x/other
printf 'a\nb\n' | file swap/x
record 'directory replaced by a file'

# ---- paths -----------------------------------------------------------------------------------------------------------

odd() { # WHAT PATH
  printf 'odd\n' | file "paths/$2"
  record "path with $1"
}
odd 'a space' 'with space'
odd 'spaces around a folder' 'a/ b /c'
odd 'a tab' $'with\ttab'
odd 'a newline' $'with\nnewline'
odd 'a control byte' $'with\001control'
odd 'a delete byte' $'with\177delete'
odd 'a quote' 'with"quote'
odd 'an apostrophe' "with'apostrophe"
odd 'a backslash' 'with\backslash'
odd 'letters beyond ASCII' $'\303\274nicode'
odd 'bytes that are not UTF-8' $'not-utf8-\351\377'
odd 'a dash in front' '-dash'
odd 'a colon in front' ':colon'
odd 'a star' '*star'
printf 'odd\nand changed\n' | file $'paths/with\ttab'
printf 'odd\nand changed\n' | file $'paths/with\nnewline'
printf 'odd\nand changed\n' | file $'paths/\303\274nicode'
printf 'odd\nand changed\n' | file $'paths/not-utf8-\351\377'
record 'paths that are quoted, changed in one commit'
mode $'paths/\303\274nicode' 100755
bytes '\0\n' | file $'paths/not-utf8-\351\377'
file $'paths/with"quote' < /dev/null
remove $'paths/with\nnewline'
record 'paths that are quoted, without hunks and binary'
bottom=deep/$(printf 'level%s/' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20)
printf 'at the bottom\n' | file "${bottom}bottom.txt"
record 'a deep directory'
printf 'at the very bottom\n' | file "${bottom}bottom.txt"
record 'a deep directory, changed'
printf 'x\n' | file order/a.b
printf 'x\n' | file order/a/b
printf 'x\n' | file order/a0b
printf 'x\n' | file order/a-b
record 'names around a directory, in tree order'
printf 'y\n' | file order/a.b
printf 'y\n' | file order/a/b
printf 'y\n' | file order/a0b
printf 'y\n' | file order/a-b
record 'names around a directory, changed'

# ---- hunks -----------------------------------------------------------------------------------------------------------

numbered() { blocks 1 "$1" <<< '{n} the {adjective} {noun} may {verb}'; }
numbered 120 | file hunks/a
record 'a file of 120 lines'
edit hunks/a sed -e '10s/$/ !/' -e '60s/$/ !/' -e '110s/$/ !/'
record 'three hunks far apart'
edit hunks/a sed -e '30s/$/ !/' -e '37s/$/ !/'
record 'two changes with a gap of 6 lines, one hunk'
edit hunks/a sed -e '80s/$/ !/' -e '88s/$/ !/'
record 'two changes with a gap of 7 lines, two hunks'
edit hunks/a sed -e '50s/$/ !/' -e '56s/$/ !/'
record 'two changes with a gap of 5 lines, one hunk'
edit hunks/a sed -e '1s/$/ !/'
record 'change at the first line'
edit hunks/a sed -e '120s/$/ !/'
record 'change at the last line'
edit hunks/a sed -e '1d' -e '120d'
record 'first and last line deleted'
{ echo 'a new first line'; again hunks/a; echo 'a new last line'; } | file hunks/a
record 'lines added at both ends'
edit hunks/a sed -e '40,70d'
record 'a block deleted in the middle'
{ again hunks/a | sed -n '60,$p'; again hunks/a | sed -n '1,59p'; } | file hunks/a
record 'two halves change places'
edit hunks/a sed -n '1!G;h;$p'
record 'all lines reversed'
edit hunks/a sed 's/the/a/'
record 'nearly all lines changed'
printf 'a\nb\nc\na\nb\nb\na\n' | file hunks/myers
record "Myers' own example, before"
printf 'c\nb\na\nb\na\nc\n' | file hunks/myers
record "Myers' own example, after"
for n in $(seq 1 40); do printf '}\n\n'; done | file hunks/braces
record 'lines that are all alike'
edit hunks/braces sed -e '20a\
}' -e '41d'
record 'lines that are all alike, one more and one less'

# ---- where a group of lines may slide --------------------------------------------------------------------------------

functions 1 8 | file slide/c.c
alike 8 | file slide/a.py
record 'repeated functions'
{ functions 1 4; functions 100 101; functions 5 8; } | file slide/c.c
record 'two functions inserted among like ones'
{ functions 1 3; functions 100 101; functions 5 8; } | file slide/c.c
record 'one function removed among like ones'
{ alike 8 | sed -n '1,18p'; printf 'def task_new(self):\n    if self.ready:\n        self.run()\n\n    return self.done\n\n'; alike 8 | sed -n '19,$p'; } | file slide/a.py
record 'a function inserted whose body is equal to its neighbours'
alike 8 | sed '25,36d' | file slide/a.py
record 'functions removed whose bodies are equal to their neighbours'
{ alike 3; alike 3; alike 3; } | file slide/b.py
record 'the same three functions, three times'
{ alike 3; alike 3; } | file slide/b.py
record 'the same three functions, twice'
{ alike 3; alike 3; alike 3; alike 3; } | file slide/b.py
record 'the same three functions, four times'
printf 'begin\n\n\n\n  x\n\n\n\nend\n' | file slide/blank
record 'blank lines before and after'
printf 'begin\n\n\n\n  x\n\n\n\n  y\n\n\n\nend\n' | file slide/blank
record 'an item inserted among blank lines'
printf 'begin\n\n  y\n\nend\n' | file slide/blank
record 'an item removed among blank lines'
{ printf '<ul>\n'; for n in 1 2 3 4 5; do printf '  <li>\n    item\n  </li>\n'; done; printf '</ul>\n'; } | file slide/list.html
record 'a list of like items'
{ printf '<ul>\n'; for n in 1 2 3 4 5 6 7; do printf '  <li>\n    item\n  </li>\n'; done; printf '</ul>\n'; } | file slide/list.html
record 'a list of like items, two more'
{ printf '<ul>\n'; for n in 1 2 3; do printf '  <li>\n    item\n  </li>\n'; done; printf '\n\t<li>\n\t\titem\n\t</li>\n</ul>\n'; } | file slide/list.html
record 'a list of like items, fewer, and one indented by tabs'

# ---- size ------------------------------------------------------------------------------------------------------------

numbered 3000 | file large/a.txt
record 'a file of 3,000 lines'
edit large/a.txt sed -e '7s/may/must/' -e '400,410d' -e '801s/^/> /' -e '1500,1520s/the/that/' -e '2100a\
a line between' -e '2996s/$/ at last/'
record 'scattered edits in a file of 3,000 lines'
edit large/a.txt awk 'NR % 7 == 0 { print "inserted before " NR } NR % 11 != 0 { print }'
record 'hundreds of edits in a file of 3,000 lines'
{ again large/a.txt | sed -n '1000,2000p'; again large/a.txt | sed -n '1,999p'; } | file large/a.txt
record 'a thousand lines moved'
edit large/a.txt awk '{ for (i = 0; i < 3; i++) print $2, $3 }'
record 'thousands of lines replaced by lines that repeat'
printf '%s\n' "$(awk 'BEGIN { for (i = 0; i < 20000; i++) printf "%d,", i * i % 1009 }')" | file large/one-line
record 'one line of 80,000 bytes'
edit large/one-line sed 's/,9,/,99,/'
record 'one line of 80,000 bytes, changed'
for n in $(seq 101 160); do
  printf '100644 blob %s\tmany/%s.txt\n' "$(git rev-parse :art/c.txt)" "$n"
done | git update-index --index-info
record 'sixty files added'
for n in $(seq 101 160); do
  printf '100644 blob %s\tmany/%s.txt\n' "$(git rev-parse :ends/latin1)" "$n"
done | git update-index --index-info
record 'sixty files changed'

# ---- renames, empty commits, merges, a second root -------------------------------------------------------------------

again hunks/a | file hunks/renamed
remove hunks/a
record 'a file renamed'
again hunks/renamed | file hunks/copied
record 'a file copied'
record 'an empty commit'
before=$tip
printf 'left\n' | file sides/left
record 'left side of a merge'
left=$tip
git read-tree "$before"
printf 'right\n' | file sides/right
record 'right side of a merge' "$before"
right=$tip
printf 'left\n' | file sides/left
record 'a merge' "$left" "$right"
trunk=$tip
git read-tree --empty
printf 'another history\n' | file other/readme
bytes '\0 from elsewhere\n' | file other/z.bin
record 'a second root' none
git read-tree --empty
record 'everything of the second root deleted'
other=$tip
git read-tree "$trunk"
printf 'another history\n' | file other/readme
record 'two histories are merged' "$trunk" "$other"
record 'an octopus that changes nothing' "$tip" "$left" "$right"
git read-tree --empty
record 'everything deleted'

git update-ref refs/heads/main "$tip"
