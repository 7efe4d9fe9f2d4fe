#!/usr/bin/env bash
# A repository that means harm to whoever renders it: HTML, Markdown, terminal escapes, workflow commands and
# right-to-left overrides in subjects, bodies, author names, branch names and paths. One genuine duplicate is among it,
# so that all of this reaches a finding.

. "$(dirname "$0")/../lib.sh"
begin "$@"
git config core.protectHFS false
git config core.protectNTFS false

escape=$'\033' bell=$'\007' override=$'\342\200\256' isolate=$'\342\201\246' joiner=$'\342\200\213'

# Git takes <, > and line ends out of names; the rest it keeps.
eve="Eve [click](javascript:alert(1)) | \`rm -rf\` &lt;img src=x onerror=alert(2)&gt; ${escape}[31mred${escape}[0m"
mal="Mal ${override}nimda${escape}]0;owned${bell} ::error file=a.ts,line=1::${joiner}**bold** ![](https://example.com/pixel.png)"

path="src/<img src=x onerror=alert(3)>|\`a\`[b](c)${escape}[2J${override}st.ts"

as "$eve" 'eve"><script>@example.com'
at '2026-06-02T09:00:00+00:00'
write README.md <<'MD'
# Nothing to see here
MD
blocks 1 12 <<'TS' | write "$path"
export function {verb}{Noun}(input: string): string {
  return input.replace("{adjective}", "{noun}");
}

TS
commit '<script>alert("subject")</script><!-- ' '--><style>*{display:none}</style>' "::error title=owned::a workflow command at the start of a line
::set-output name=x::y
##[error]another"

at '2026-06-02T09:10:00+00:00'
echo 'a' | write "a | b | c.md"
echo 'b' | write "::warning file=x::y.md"
echo 'c' | write $'line\nbreak\ttab.md'
echo 'd' | write "\"quoted\" 'twice' \\.md"
echo 'e' | write "&amp;&#x3c;b&#x3e;.md"
commit "| a | table | row |" "
| --- | --- |
| <b>x</b> | \`\`\`"

at '2026-06-02T09:20:00+00:00'
echo 'one' >> README.md
commit "[a link](https://example.com/?q=\"onmouseover=alert(4)) ![an image](https://example.com/x.png) <https://example.com>"
at '2026-06-02T09:21:00+00:00'
echo 'two' >> README.md
commit "${escape}[2J${escape}[1;1H${escape}]8;;https://example.com${escape}\\a terminal link${escape}]8;;${escape}\\ ${escape}]52;c;cm0gLXJm${bell}clipboard"
at '2026-06-02T09:22:00+00:00'
echo 'three' >> README.md
commit "${override}${isolate}txt.exe${joiner} right to left $(printf '\302\233')31m c1 control $(printf '\302\205')next line"
at '2026-06-02T09:23:00+00:00'
echo 'four' >> README.md
commit '::add-mask::a workflow command as the subject %0A::error::and one more'
at '2026-06-02T09:24:00+00:00'
echo 'five' >> README.md
commit "$(printf 'a very long subject that does not end %.0s' $(seq 1 100))"
at '2026-06-02T09:25:00+00:00'
echo 'six' >> README.md
commit 'bytes that are not UTF-8: BYTES and a carriage return, RETURNOVERWRITTEN'
# `git commit` would turn the bytes into UTF-8, so they are put in behind its back.
git update-ref refs/heads/main "$(git cat-file commit HEAD |
  sed -e "s/BYTES/$(printf '\377\376\200')/" -e "s/RETURN/$(printf '\r')/" |
  git hash-object -t commit -w --stdin)"
at '2026-06-02T09:26:00+00:00'
echo 'seven' >> README.md
commit '{{#each}}{{{subject}}}{{/each}} ${subject} %s %n $(id) `id` "; DROP TABLE commits; --'
at '2026-06-02T09:27:00+00:00'
echo 'eight' >> README.md
commit '```' '</details></td></tr></table>' 'Signed-off-by: <script>alert(5)</script> <x@example.com>'
at '2026-06-02T09:28:00+00:00'
echo 'nine' >> README.md
commit '=HYPERLINK("https://example.com","a spreadsheet") @everyone #1 GH-2 @octo/team'

# The duplicate: Eve's #201 and Mal's #202, six lines in the path of paths, eleven minutes apart.
same_fix() {
  insert "$path" 'export function attachBadge' <<'TS'
  if (input === "") {
    return "<script>alert(6)</script>";
  }
  if (input.length > 4_096) {
    throw new RangeError("| too | long |");
  }
TS
}
at '2026-06-02T10:00:00+00:00'
branch 'eve/<script>alert(7)<-script>'
same_fix
commit "<img src=x onerror=alert(8)> | [fix](javascript:alert(9)) \`it\` ${escape}[32m${override}"
pull_request 201 HEAD
on main
at '2026-06-02T10:05:00+00:00'
echo 'ten' >> README.md
commit 'one more line'
as "$mal" 'mal@example.com'
at '2026-06-02T10:11:00+00:00'
branch 'mal/$(id)|`id`&amp;'
same_fix
commit "::error file=src/a.ts::</td></tr></table> ${escape}]0;title${bell} **not bold** <!-- $(printf '%.0sx' $(seq 1 300))"
pull_request 202 HEAD
on main
