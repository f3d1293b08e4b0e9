// SPDX-License-Identifier: Apache-2.0
// What the colours mean, and how much land each has on that day.

import { byId, drawn, element } from './elements.js';
import { areaInWords, controlInWords, signedArea } from './words.js';

const DAYS = 7;

/** Controls with land on that day, the most first, unknown land last. */
function rowsOf(campaign, areas) {
  const isUnknown = (control) => campaign.controls[control].status === 'unknown';
  return [...areas]
    .filter(([, area]) => area > 0)
    .sort(([a, x], [b, y]) => isUnknown(a) - isUnknown(b) || y - x);
}

function shareInWords(share) {
  const percent = 100 * share;
  if (percent < 0.05) return '< 0.1\u202f%';
  return `${percent < 0.95 ? percent.toFixed(1) : percent.toFixed(0)}\u202f%`;
}

export class Legend {
  #campaign;
  #atlas;
  #colours;
  #state;

  constructor(campaign, atlas, colours, state, calendar) {
    Object.assign(this, { calendar });
    this.#campaign = campaign;
    this.#atlas = atlas;
    this.#colours = colours;
    this.#state = state;
    state.watch(['day', 'palette'], () => this.#show());
  }

  #show() {
    const day = this.#state.get('day');
    const { areas } = this.#atlas.on(day);
    const before = this.#atlas.on(Math.max(0, day - DAYS)).areas;
    const all = [...areas.values()].reduce((sum, area) => sum + area, 0);
    const rows = rowsOf(this.#campaign, areas);
    byId('legend').replaceChildren(...rows.map(([control, area]) => (
      this.#row(control, area, area - (before.get(control) ?? 0), all))));
    byId('spoken').textContent = `${this.calendar.words(day)}. ${rows.map(([control, area]) => (
      `${controlInWords(this.#campaign, control)}: ${areaInWords(area)}`)).join('. ')}.`;
  }

  #row(control, area, gained, all) {
    const isUnknown = this.#campaign.controls[control].status === 'unknown';
    const tone = Math.abs(gained) < 0.05 || isUnknown ? 'none' : gained > 0 ? 'more' : 'less';
    const change = tone === 'none' ? null : element('b', { class: tone }, signedArea(gained));
    return element('tr', {},
      element('td', {}, this.#colours.swatch(control)),
      element('th', { scope: 'row' }, controlInWords(this.#campaign, control)),
      element('td', { class: 'number' }, areaInWords(area), element('small', {}, change, ' ', shareInWords(area / all))));
  }
}

/** What lines and dots mean; it is the same on every day. */
export function signsOfTheMap() {
  const sign = (...children) => drawn('svg', { class: 'swatch', viewBox: '0 0 22 14', width: 22, height: 14, 'aria-hidden': 'true' }, ...children);
  return [
    [sign(drawn('path', { d: 'M0 7H22', stroke: '#1d232a', 'stroke-width': 2.2 })), 'front line'],
    [sign(drawn('circle', { cx: 11, cy: 7, r: 4.5, fill: '#d55e00', stroke: '#1d232a', 'stroke-width': 1.2 })), 'changed in the last 7 days'],
    [sign(drawn('path', { d: 'M1 8.2L13 10V13L21 7L13 1V4L1 5.8Z', fill: '#555' })), 'front moved in the last 7 days'],
  ].map(([picture, text]) => element('li', {}, picture, ' ', text));
}
