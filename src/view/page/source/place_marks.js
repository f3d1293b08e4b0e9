// SPDX-License-Identifier: Apache-2.0
// Dots and names of places, as many as there is room for.

import { spanOn } from './campaign.js';
import { drawn } from './elements.js';
import { nameIn } from './names.js';

const DAYS_OF_NEWS = 7;
const NEWS_COUNTS_AS = 1.5; // steps of size: an eventful village comes before a quiet town
const ROOM = 7000; // square pixels for each name
const TRIED = 6; // times as many places as there is room for are tried
const SQUARE = 48; // pixels
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

  /** Calls `visit` with the number of each square that a box lies in, until that says true. */
  #someSquare(box, visit) {
    const last = Math.floor(box.bottom / SQUARE);
    for (let x = Math.floor(box.left / SQUARE); x <= Math.floor(box.right / SQUARE); x += 1) {
      for (let y = Math.floor(box.top / SQUARE); y <= last; y += 1) if (visit(x * 4096 + y)) return true;
    }
    return false;
  }

  add(box) {
    this.#someSquare(box, (square) => {
      if (!this.#squares.has(square)) this.#squares.set(square, []);
      this.#squares.get(square).push(box);
    });
  }

  isFree(box) {
    return !this.#someSquare(box, (square) => this.#squares.get(square)?.some((other) => overlap(box, other)));
  }

  /** About how many of the boxes it would cover: one that lies in two squares may count twice. */
  count(box) {
    let count = 0;
    this.#someSquare(box, (square) => {
      for (const other of this.#squares.get(square) ?? []) if (overlap(box, other)) count += 1;
    });
    return count;
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
  #frame = '';
  #positions = new Map();

  constructor(colours, onChoose) {
    this.#colours = colours;
    this.#onChoose = onChoose;
  }

  /** Draws into an Overlay. `chosen`: the id of a place that is named whatever the room. */
  draw({ frame, keep, at, box, zoom }, { campaign, day, script, chosen, reserved }) {
    const marks = marksOn(campaign, day)
      .map((mark) => ({ ...mark, at: this.#position(mark.place, frame, at) }))
      .filter((mark) => isInside(mark.at, box));
    const first = marks.findIndex(({ place }) => place.id === chosen);
    if (first > 0) marks.unshift(...marks.splice(first, 1));
    const most = Math.max(6, Math.round((box.width * box.height) / ROOM));
    const isShown = (mark) => mark.isNews || mark.place.size + zoom >= 9.5;
    const named = this.#named(marks, script, most, reserved, marks.filter(isShown));
    const shown = marks.filter((mark) => named.has(mark) || isShown(mark));
    keep('dots', new Map(shown.reverse().map((mark) => {
      const isChosen = mark.place.id === chosen;
      const colour = mark.isNews ? this.#colours.of(campaign.controls[mark.span.control].actor) : null;
      return [`${mark.place.id} ${colour} ${isChosen}`, () => this.#dot(mark, colour, isChosen)];
    })));
    keep('labels', new Map([...named].map(([mark, label]) => (
      [`${mark.place.id} ${label.text} ${label.x} ${label.y} ${label.weight}`, () => this.#label(mark, label)]))));
  }

  #position(place, frame, at) {
    if (frame !== this.#frame) this.#positions = new Map();
    this.#frame = frame;
    if (!this.#positions.has(place)) this.#positions.set(place, at(place.at));
    return this.#positions.get(place);
  }

  #named(marks, script, most, reserved, dotted) {
    const taken = new Taken();
    reserved.forEach((box) => taken.add(box));
    const dots = new Taken();
    dotted.forEach((mark) => dots.add(this.#dotBox(mark)));
    const named = new Map();
    for (const mark of marks.slice(0, TRIED * most)) {
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
      if (!taken.isFree(box)) continue;
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
