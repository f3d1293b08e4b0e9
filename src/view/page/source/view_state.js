// SPDX-License-Identifier: Apache-2.0
// What the reader looks at. Everything that shows something listens to it; the link of the page keeps it.

export class ViewState {
  #listeners = [];
  #values;

  constructor(values) {
    this.#values = values;
  }

  get(name) { return this.#values[name]; }

  /** Tells all listeners which values are others now. */
  set(values) {
    const changed = Object.keys(values).filter((name) => values[name] !== this.#values[name]);
    if (changed.length === 0) return;
    Object.assign(this.#values, values);
    for (const listen of this.#listeners) listen(new Set(changed));
  }

  /** `listen` is called now, and when one of the values changes. */
  watch(names, listen) {
    listen();
    this.#listeners.push((changed) => { if (names.some((name) => changed.has(name))) listen(); });
  }
}

/** `#on=2020-03-02&at=9/35.8640/36.8060&against=2019-12-19&place=170592&names=arabic` */
export function readLink(hash, calendar, lastDay) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const dayOf = (name) => {
    const day = calendar.number(parts.get(name));
    return day === null ? undefined : Math.min(Math.max(day, 0), lastDay);
  };
  const [zoom, lat, lon] = (parts.get('at') ?? '').split('/').map(Number);
  const isPlaced = [zoom, lat, lon].every(Number.isFinite) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return {
    day: dayOf('on'),
    against: dayOf('against'),
    at: isPlaced ? { zoom, lat, lon } : undefined,
    place: parts.get('place') ?? undefined,
    names: parts.get('names') ?? undefined,
  };
}

export function writeLink({ day, against, at, place, names }, calendar) {
  const parts = [`on=${calendar.iso(day)}`];
  if (at) parts.push(`at=${at.zoom}/${at.lat.toFixed(4)}/${at.lon.toFixed(4)}`);
  if (against !== null && against !== undefined) parts.push(`against=${calendar.iso(against)}`);
  if (place) parts.push(`place=${encodeURIComponent(place)}`);
  if (names && names !== 'latin') parts.push(`names=${encodeURIComponent(names)}`);
  return `#${parts.join('&')}`;
}
