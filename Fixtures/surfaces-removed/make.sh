#!/usr/bin/env bash
# Ben takes the feed reader out: component, style and test, 60 lines and more. Tests stay that speak of the feed, but
# none that says that the reader is gone: the one that names it asks for its heading, and a note about it is a comment.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'
blocks 1 12 <<'TSX' | write src/home/feed-reader.tsx
export function {Verb}{Noun}{n}(props: { {noun}: string }) {
  const {adjective}{Noun} = props.{noun}.trim() + "{n}";
  return <li title="{adjective} {noun}">{{adjective}{Noun}}</li>;
}
TSX
blocks 1 12 <<'CSS' | write src/home/feed-reader.css
.feed-reader-{noun}-{n} { margin: {n}px; order: {n}; }
CSS
blocks 1 3 <<'TS' | write src/home/feed-reader.test.ts
test("{verb} the {noun} {n}", () => assert.match({verb}{Noun}{n}({ {noun}: "{n}" }), /{noun}/));
TS
write src/home/home.test.ts <<'TS'
// FeedReader is still mounted, so assert.doesNotMatch(home, /FeedReader/) would fail.
const home = readFileSync("src/home/home.tsx", "utf8");
assert.match(home, /Feed reader/, "home keeps its heading");
assert.doesNotMatch(home, /FeedBanner/, "the banner of the FeedReader is gone");
TS
echo '<h1>Feed reader</h1>' | write src/home/home.tsx
commit 'home: a feed reader'
as Ben
at '2026-06-09T11:00:00+00:00'
git rm -q src/home/feed-reader.tsx src/home/feed-reader.css src/home/feed-reader.test.ts
commit 'home: retire the feed'
at '2026-06-09T11:50:00+00:00'
change 'notes' README.md
