// SPDX-License-Identifier: Apache-2.0
// Dates, areas and controls in words.

const MS_PER_DAY = 86400000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export class Calendar {
  #first;

  constructor(first) {
    this.#first = Date.parse(`${first}T00:00:00Z`);
  }

  date(day) { return new Date(this.#first + day * MS_PER_DAY); }

  iso(day) { return this.date(day).toISOString().slice(0, 10); }

  /** The number of a day written `2020-03-02`; null for what is no day. */
  number(iso) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso ?? '')) return null;
    const number = Math.round((Date.parse(`${iso}T00:00:00Z`) - this.#first) / MS_PER_DAY);
    return Number.isFinite(number) ? number : null;
  }

  words(day) {
    const date = this.date(day);
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  }

  short(day) {
    const date = this.date(day);
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()].slice(0, 3)}`;
  }

  month(day) {
    const date = this.date(day);
    return `${MONTHS[date.getUTCMonth()].slice(0, 3)} ${date.getUTCFullYear()}`;
  }

  weekday(day) { return WEEKDAYS[this.date(day).getUTCDay()]; }

  /** As exactly as it is known: a day, between two, or by one. */
  range(first, last) {
    if (first === last) return this.words(last);
    if (first === null) return `by ${this.words(last)}`;
    return `${this.short(first)} – ${this.words(last)}`;
  }
}

const NARROW_SPACE = '\u202f';

export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, NARROW_SPACE);
}

/** With one decimal below 100 km², whole above, so that small land is not called none. */
export function areaInWords(km2) {
  if (km2 > 0 && km2 < 0.05) return '< 0.1\u00a0km²';
  if (km2 < 100) return `${km2.toFixed(1)}\u00a0km²`;
  return `${grouped(Math.round(km2))}\u00a0km²`;
}

export function exactArea(km2) {
  const [whole, part] = km2.toFixed(1).split('.');
  return `${grouped(whole)}.${part}\u00a0km²`;
}

export function signedArea(km2) {
  const size = Math.abs(km2);
  if (size < 0.05) return '±0';
  return (km2 < 0 ? '−' : '+') + (size < 100 ? size.toFixed(1) : grouped(Math.round(size)));
}

export function plural(count, word) {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
}

export function nameOf(campaign, actor) {
  return actor === null || actor === undefined ? 'nobody known' : campaign.actors[actor].name;
}

export function controlInWords(campaign, number) {
  const { status, actor, rival } = campaign.controls[number];
  if (status === 'unknown') return 'Not known';
  if (status === 'held') return nameOf(campaign, actor);
  return `${nameOf(campaign, actor)}, ${status} by ${nameOf(campaign, rival)}`;
}

/** What a kind of claim says: `captured by A from B`. */
export function claimInWords(campaign, claim) {
  const who = nameOf(campaign, claim.actor);
  const other = claim.from === null ? null : nameOf(campaign, claim.from);
  const withOther = (text, joint) => (other === null ? text : `${text} ${joint} ${other}`);
  switch (claim.kind) {
    case 'held': return `held by ${who}`;
    case 'captured': return withOther(`captured by ${who}`, 'from');
    case 'withdrew': return `${who} withdrew`;
    case 'contested': return withOther(`contested by ${who}`, 'against');
    case 'besieged': return withOther(`besieged by ${who}`, 'against');
    case 'relieved': return withOther(`relieved by ${who}`, 'from');
    case 'clashes': return withOther(`clashes: ${who}`, 'against');
    case 'repelled': return withOther(`attack repelled by ${who}`, 'of');
    case 'denied': return withOther(`denied by ${who}: taking by`, '').trim();
    case 'strike': return `strike by ${who}`;
    default: return `${claim.kind}: ${who}`;
  }
}
