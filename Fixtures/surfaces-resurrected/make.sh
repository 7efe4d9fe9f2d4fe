#!/usr/bin/env bash
# Ada retires the port map with its style and leaves a sentinel. Ben's branch is older and works on the map: it comes back
# with his merge three days later, for he kept his side, and the sentinel speaks to nobody who merges.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'
blocks 1 14 <<'TSX' | write src/maps/port-map.tsx
export function {Verb}{Noun}{n}(props) { return props.{noun} + "{adjective} {n}"; }
export const {adjective}{Noun}{n} = {Verb}{Noun}{n};
TSX
blocks 1 4 <<'CSS' | write src/maps/port-map.css
.port-map-{noun}-{n} { margin: {n}px; }
CSS
commit 'maps: the port'
as Ben
at '2026-06-02T10:00:00+00:00'
branch ben/harbour
insert src/maps/port-map.tsx 'export function' <<'TSX'
// The harbour lies in the north.
TSX
commit 'maps: where the harbour is'
as Ada
on main
at '2026-06-03T15:00:00+00:00'
git rm -q src/maps/port-map.tsx src/maps/port-map.css
write src/maps/maps.test.ts <<'TS'
assert.ok(!existsSync("src/maps/port-map.tsx"), "the port map is retired");
TS
commit 'maps: retire the port map'
as Ben
at '2026-06-06T15:00:00+00:00'
git merge -q --no-commit ben/harbour > /dev/null 2>&1 || true
git checkout -q ben/harbour -- src/maps/port-map.tsx src/maps/port-map.css
commit 'Merge branch ben/harbour'
gone ben/harbour
