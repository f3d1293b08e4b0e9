// SPDX-License-Identifier: Apache-2.0
// Keys, wherever the reader is on the page but in a field.

const WEEK = 7;
const PAN = 120; // pixels

export function listenToKeys({ time, map, search, comparing, state, help }) {
  const keys = {
    ArrowLeft: () => time.step(-1),
    ArrowRight: () => time.step(1),
    'Shift+ArrowLeft': () => time.step(-WEEK),
    'Shift+ArrowRight': () => time.step(WEEK),
    PageDown: () => time.step(-WEEK),
    PageUp: () => time.step(WEEK),
    Home: () => time.goTo(0),
    End: () => time.goTo(Infinity),
    ' ': () => time.toggle(),
    '+': () => map.leaflet.zoomIn(),
    '=': () => map.leaflet.zoomIn(),
    '-': () => map.leaflet.zoomOut(),
    i: () => map.leaflet.panBy([0, -PAN]),
    k: () => map.leaflet.panBy([0, PAN]),
    j: () => map.leaflet.panBy([-PAN, 0]),
    l: () => map.leaflet.panBy([PAN, 0]),
    0: () => map.showStart(),
    9: () => map.showAll(),
    '/': () => search.focus(),
    c: () => comparing.toggle(),
    a: () => state.set({ arrows: !state.get('arrows') }),
    '?': () => help(),
    Escape: () => state.set({ place: null, spot: null }),
  };
  document.addEventListener('keydown', (event) => {
    const isField = event.target.matches('input:not([type=range]), select, textarea, dialog *');
    const isButton = event.target.matches('button, summary, a') && event.key === ' ';
    if (isField || isButton || event.ctrlKey || event.metaKey || event.altKey) return;
    const press = keys[event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key];
    if (!press) return;
    event.preventDefault();
    press();
  });
}
