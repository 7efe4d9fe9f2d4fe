#!/usr/bin/env bash
# Files come back, and nothing is to be said: one by git's own revert of its removal, one a hundred days later, one that
# has no line of the old one, and one of the same name in another folder.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-02-01T09:00:00+00:00'
surface() {
  blocks "$1" "$(($1 + 11))" <<'TSX' | write "$2"
export function {Verb}{Noun}{n}(props) { return props.{noun} + "{adjective} {n}"; }
export const {adjective}{Noun}{n} = {Verb}{Noun}{n};
TSX
}
surface 1 src/maps/port-map.tsx
surface 31 src/maps/sea-chart.tsx
surface 61 src/maps/sky-chart.tsx
surface 91 src/maps/star-chart.tsx
commit 'maps: four of them'
as Ben
at '2026-02-03T15:00:00+00:00'
git rm -q src/maps/port-map.tsx
commit 'maps: retire the port map'
at '2026-02-03T16:00:00+00:00'
git revert --no-edit HEAD > /dev/null
at '2026-02-05T16:00:00+00:00'
git rm -q src/maps/sea-chart.tsx src/maps/sky-chart.tsx src/maps/star-chart.tsx
write src/maps/maps.test.ts <<'TS'
test("three charts are retired", () => {
  assert.doesNotMatch(index, /SeaChart|SkyChart|StarChart/);
});
TS
commit 'maps: retire three charts'
at '2026-02-07T16:00:00+00:00'
blocks 200 212 <<'TSX' | write src/maps/sky-chart.tsx
import {Noun}{n} from "./{noun}-{n}";
TSX
surface 91 src/stars/star-chart.tsx
commit 'maps: begin the sky anew'
at '2026-06-07T16:00:00+00:00'
surface 31 src/maps/sea-chart.tsx
commit 'maps: the sea, as it was'
