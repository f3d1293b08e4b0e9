// SPDX-License-Identifier: Apache-2.0
// Colours of actors, as the data has them or from a palette that the colour-blind can tell apart.

import { drawn } from './elements.js';

// Okabe and Ito, "Color universal design" (2008), without black.
const SAFE = ['#d55e00', '#009e73', '#f0e442', '#0072b2', '#cc79a7', '#56b4e9', '#e69f00'];
const GREY = '#808080';
export const INK = '#1d232a';
const UNKNOWN = '#efeeea';
const LAND_SHARE = 0.46; // of the actor's colour in that of his land, so that names can be read on it

function channels(colour) {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

export function mixed(one, other, share) {
  const second = channels(other);
  const sum = channels(one).map((channel, i) => Math.round(channel * share + second[i] * (1 - share)));
  return `#${sum.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Actors of one colour cannot be told apart: all but the first get one of the palette. */
function ownColours(actors) {
  const used = new Set();
  return actors.map(({ colour }) => {
    const free = SAFE.find((safe) => !used.has(safe)) ?? GREY;
    const chosen = used.has(colour) || colour === GREY ? free : colour;
    used.add(chosen);
    return chosen;
  });
}

export class Colours {
  #campaign;
  #byActor;
  #patterns;

  constructor(campaign, patterns) {
    this.#campaign = campaign;
    this.#patterns = patterns;
    this.choose('own');
  }

  /** `own`: as actors.csv has them; `safe`: the palette, the largest holder first. */
  choose(palette, order = []) {
    const rank = new Map(order.map((actor, i) => [actor, i]));
    const safe = this.#campaign.actors.map((_, i) => SAFE[rank.get(i) ?? i] ?? GREY);
    this.#byActor = palette === 'safe' ? safe : ownColours(this.#campaign.actors);
    this.#drawPatterns();
  }

  of(actor) { return actor === null || actor === undefined ? GREY : this.#byActor[actor]; }

  land(actor) { return mixed(this.of(actor), '#ffffff', LAND_SHARE); }

  /** For lines and text on white. */
  dark(actor) { return mixed(this.of(actor), '#000000', 0.72); }

  /** What land of a control is filled with: contested land is striped in both colours. */
  fill(number) {
    const { status, actor } = this.#campaign.controls[number];
    if (status === 'unknown') return UNKNOWN;
    if (status === 'contested') return `url(#contested-${number})`;
    return this.land(actor);
  }

  /** The same for a swatch of the legend. */
  swatch(number) {
    const { status, actor, rival } = this.#campaign.controls[number];
    const attributes = { x: 1, y: 1, width: 20, height: 12, rx: 2, fill: this.fill(number), stroke: '#0003' };
    if (status === 'besieged') Object.assign(attributes, this.siege(rival));
    if (status === 'held') attributes.stroke = this.dark(actor);
    return drawn('svg', { class: 'swatch', viewBox: '0 0 22 14', width: 22, height: 14, 'aria-hidden': 'true' },
      drawn('rect', attributes));
  }

  siege(rival) {
    return { stroke: this.dark(rival), 'stroke-width': 2.5, 'stroke-dasharray': '2 2.5' };
  }

  #drawPatterns() {
    this.#patterns.replaceChildren(...this.#campaign.controls.flatMap(({ status, actor, rival }, number) => (
      status === 'contested' ? [this.#stripes(`contested-${number}`, this.land(actor), this.of(rival))] : [])),
    ...this.#campaign.actors.map((_, actor) => this.#stripes(`gained-${actor}`, 'transparent', this.dark(actor), 1.6)));
  }

  #stripes(id, ground, stripe, width = 3) {
    return drawn('pattern',
      { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      drawn('rect', { width: 8, height: 8, fill: ground }),
      drawn('rect', { width, height: 8, fill: stripe }));
  }
}
