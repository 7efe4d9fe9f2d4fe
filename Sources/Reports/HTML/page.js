'use strict';
(() => {
  const one = (id) => document.getElementById(id);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const findings = all('#findings details.finding');
  const form = one('filters');

  // A finding that a link leads to unfolds.
  const unfold = () => {
    const target = one(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') {
      target.hidden = false;
      target.open = true;
      target.scrollIntoView({ block: 'start' });
      target.querySelector('summary').focus({ preventScroll: true });
    }
  };
  window.addEventListener('hashchange', unfold);
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a');
    const place = link && link.getAttribute('href');
    if (place && place === location.hash) unfold();
  });

  // Paper cannot be unfolded.
  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    folded.forEach((details) => { details.open = true; });
  });
  window.addEventListener('afterprint', () => {
    folded.forEach((details) => { details.open = false; });
  });

  // The lanes begin where the first finding is.
  const lanes = one('lanes');
  const first = lanes && (lanes.querySelector('a.arrow path')
    || lanes.querySelector('g.bar:not(.plain) rect'));
  if (first && lanes.scrollWidth > lanes.clientWidth) {
    lanes.scrollLeft = Math.max(0, first.getBBox().x - lanes.clientWidth / 3);
  }

  if (form) {
    const words = new Map(findings.map((f) => [f, f.textContent.toLowerCase()]));
    const filter = () => {
      const text = one('text').value.trim().toLowerCase();
      const bucket = one('class').value;
      const severities = new Set(all('input[name=severity]:checked').map((box) => box.value));
      let shown = 0;
      for (const finding of findings) {
        const { severity } = finding.dataset;
        const fits = severities.has(severity)
          && (!bucket || finding.dataset.class === bucket)
          && (!text || words.get(finding).includes(text) || finding.id.includes(text));
        finding.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      const total = findings.length;
      one('status').textContent = shown === total
        ? `${total} finding${total === 1 ? '' : 's'}` : `${shown} of ${total} findings`;
    };
    form.hidden = false;
    form.addEventListener('input', filter);
    form.addEventListener('submit', (event) => event.preventDefault());
    one('open-all').addEventListener('click', () => {
      findings.forEach((f) => { if (!f.hidden) f.open = true; });
    });
    one('close-all').addEventListener('click', () => findings.forEach((f) => { f.open = false; }));
    one('clear').addEventListener('click', () => { form.reset(); filter(); });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      event.preventDefault();
      one('text').focus();
    });
    filter();
  }
  unfold();
  document.documentElement.classList.add('ready');
})();
