#!/usr/bin/env bash
# Five surfaces go, and nothing is to be said: tests in three languages say that they stay gone, one is only moved, one
# is too small to miss, and one was never written by hand.

. "$(dirname "$0")/../lib.sh"
begin "$@"
an_app '2026-06-01T09:00:00+00:00'
surface() {
  blocks "$1" "$(($1 + 11))" <<'TSX' | write "$2"
export function {Verb}{Noun}{n}(props) { return props.{noun} + "{adjective} {n}"; }
export const {adjective}{Noun}{n} = {Verb}{Noun}{n};
TSX
}
surface 1 src/home/rss-widget.tsx
surface 21 src/home/docs-pane.tsx
surface 41 src/home/tour_guide.py
surface 61 src/home/night-sky.tsx
surface 81 src/home/port-map.tsx
surface 101 dist/home-bundle.js
echo 'export const one = 1;' | write src/home/small-thing.tsx
commit 'home: many things'

as Ben
at '2026-06-09T11:00:00+00:00'
git rm -q src/home/rss-widget.tsx src/home/docs-pane.tsx
write src/home/home.test.ts <<'TS'
const retired = [
  "./rss-widget.tsx",
  "./docs-pane.tsx",
];
for (const file of retired) {
  assert.equal(existsSync(new URL(file, import.meta.url)), false, `${file} stays deleted`);
}
TS
commit 'home: retire the widget and the pane'
at '2026-06-09T12:00:00+00:00'
git rm -q src/home/tour_guide.py src/home/night-sky.tsx
write tests/test_home.py <<'PY'
def test_the_tour_is_gone():
    with pytest.raises(ModuleNotFoundError):
        import home.tour_guide
PY
write tests/gone.sh <<'SH'
#!/bin/sh
[ ! -e src/home/night-sky.tsx ] || exit 1
SH
commit 'home: retire the tour and the sky'
at '2026-06-09T13:00:00+00:00'
mkdir -p src/maps
git mv src/home/port-map.tsx src/maps/harbour.tsx
echo '// The harbour.' >> src/maps/harbour.tsx
commit 'maps: a folder of their own'
at '2026-06-09T14:00:00+00:00'
git rm -q src/home/small-thing.tsx dist/home-bundle.js
commit 'home: tidy up'
