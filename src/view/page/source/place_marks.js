// SPDX-License-Identifier: Apache-2.0
// Dots and names of places, as many as there is room for.

import { spanOn } from './campaign.js';
import { drawn } from './elements.js';
import { nameIn } from './names.js';

const DAYS_OF_NEWS = 7;
const NEWS_COUNTS_AS = 1.5; // steps of size: an eventful village comes before a quiet town
const ROOM = 7000; // square pixels for each name
const FONT = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", "Noto Sans Arabic", sans-serif';

const ruler = document.createElement('canvas').getContext('2d');

const widths = new Map();

function widthOf(text, size, weight) {
  const font = `${weight} ${size}px ${FONT}`;
  const key = font + text;
  if (!widths.has(key)) {
    ruler.font = font;
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

/** The known places on a day, the most important first. */
export function marksOn(campaign, day) {
  return campaign.places
    .map((place) => {
      const span = spanOn(place, day);
      if (!span || (span.claims.length === 0 && campaign.controls[span.control].status === 'unknown')) return null;
      const isNews = span.from > day - DAYS_OF_NEWS && span.from <= day && span.from > 0;
      const isFought = ['contested', 'besieged'].includes(campaign.controls[span.control].status);
      return { place, span, isNews, importance: place.weight + (isNews || isFought ? NEWS_COUNTS_AS : 0) };
    })
    .filter((mark) => mark !== null)
    .sort((a, b) => b.importance - a.importance || (a.place.id < b.place.id ? -1 : 1));
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes that are taken, in squares so that few have to be looked at. */
class Taken {
  #squares = new Map();

  #keys(box) {
    const keys = [];
    for (let x = Math.floor(box.left / 64); x <= Math.floor(box.right / 64); x += 1) {
      for (let y = Math.floor(box.top / 64); y <= Math.floor(box.bottom / 64); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  }

  add(box) {
    for (const key of this.#keys(box)) {
      if (!this.#squares.has(key)) this.#squares.set(key, []);
      this.#squares.get(key).push(box);
    }
  }

  /** How many of the boxes it would cover. */
  count(box) {
    const all = this.#keys(box).flatMap((key) => this.#squares.get(key) ?? []);
    return new Set(all.filter((other) => overlap(box, other))).size;
  }
}

const SIDES = ['right', 'left', 'top', 'bottom'];

/** Where a name beside a dot would be: its anchor, its baseline and the box that it covers. */
function labelAt(side, [x, y], radius, width, size) {
  const gap = radius + 3;
  const half = size * 0.36;
  if (side === 'right') return { x: x + gap, y: y + half, anchor: 'start', left: x + gap, right: x + gap + width };
  if (side === 'left') return { x: x - gap, y: y + half, anchor: 'end', left: x - gap - width, right: x - gap };
  const below = side === 'bottom' ? gap + size * 0.8 : -gap;
  return { x, y: y + below, anchor: 'middle', left: x - width / 2, right: x + width / 2 };
}

const isInside = ([x, y], { width, height }) => x >= 0 && y >= 0 && x <= width && y <= height;

export class PlaceMarks {
  #colours;
  #onChoose;

  constructor(colours, onChoose) {
    this.#colours = colours;
    this.#onChoose = onChoose;
  }

  /** Draws into an Overlay. `chosen`: the id of a place that is named whatever the room. */
  draw({ keep, at, box, zoom }, { campaign, day, script, chosen, reserved }) {
    const marks = marksOn(campaign, day)
      .map((mark) => ({ ...mark, at: at(mark.place.at) }))
      .filter((mark) => isInside(mark.at, box));
    const first = marks.findIndex(({ place }) => place.id === chosen);
    if (first > 0) marks.unshift(...marks.splice(first, 1));
    const most = Math.max(6, Math.round((box.width * box.height) / ROOM));
    const named = this.#named(marks, script, most, reserved);
    const shown = marks.filter((mark) => named.has(mark) || mark.isNews || mark.place.size + zoom >= 9.5);
    keep('dots', new Map(shown.reverse().map((mark) => {
      const isChosen = mark.place.id === chosen;
      const colour = mark.isNews ? this.#colours.of(campaign.controls[mark.span.control].actor) : null;
      return [`${mark.place.id} ${colour} ${isChosen}`, () => this.#dot(mark, colour, isChosen)];
    })));
    keep('labels', new Map([...named].map(([mark, label]) => (
      [`${mark.place.id} ${label.text} ${label.x} ${label.y} ${label.weight}`, () => this.#label(mark, label)]))));
  }

  #named(marks, script, most, reserved) {
    const taken = new Taken();
    reserved.forEach((box) => taken.add(box));
    const dots = new Taken();
    marks.forEach((mark) => dots.add(this.#dotBox(mark)));
    const named = new Map();
    for (const mark of marks) {
      if (named.size >= most) break;
      const text = nameIn(mark.place, script);
      const size = mark.place.size >= 3 ? 13.5 : mark.place.size === 2 ? 12 : 11;
      const weight = mark.place.size >= 3 ? 650 : mark.isNews ? 600 : 450;
      const width = widthOf(text, size, weight);
      const best = this.#bestSide(mark, { width, size }, taken, dots);
      if (!best) continue;
      taken.add(best.box);
      taken.add(this.#dotBox(mark));
      named.set(mark, { ...best.label, text, size, weight });
    }
    return named;
  }

  /** Of the sides where no name is the one that covers the fewest dots; null: none is free. */
  #bestSide(mark, { width, size }, taken, dots) {
    let best = null;
    for (const side of SIDES) {
      const label = labelAt(side, mark.at, this.#radius(mark), width, size);
      const box = { left: label.left - 3, right: label.right + 4, top: label.y - size, bottom: label.y + size * 0.3 };
      if (taken.count(box) > 0) continue;
      const covered = dots.count(box);
      if (!best || covered < best.covered) best = { label, box, covered };
      if (covered === 0) break;
    }
    return best;
  }

  #radius({ place, isNews }) {
    return 1.6 + 0.7 * place.size + (isNews ? 0.9 : 0);
  }

  #dotBox(mark) {
    const radius = this.#radius(mark) + 1;
    const [x, y] = mark.at;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }

  #dot(mark, colour, isChosen) {
    const [cx, cy] = mark.at;
    const look = colour ? { fill: colour, class: 'dot news' } : { class: 'dot' };
    const choose = () => this.#onChoose(mark.place);
    const dot = drawn('circle', { cx, cy, r: this.#radius(mark), ...look, onclick: choose, 'data-place': mark.place.id });
    return isChosen ? drawn('g', {}, drawn('circle', { cx, cy, r: this.#radius(mark) + 5, class: 'chosen' }), dot) : dot;
  }

  #label(mark, { x, y, anchor, text, size, weight }) {
    return drawn('text', { x, y, class: 'place-name', 'text-anchor': anchor, 'font-size': size, 'font-weight': weight,
      direction: 'ltr', 'unicode-bidi': 'plaintext', 'data-place': mark.place.id,
      onclick: () => this.#onChoose(mark.place) }, text);
  }
}
