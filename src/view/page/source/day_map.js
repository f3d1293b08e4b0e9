// SPDX-License-Identifier: Apache-2.0
// The map of one day, and what changed hands between two of them: both read off the same borders.

import { Chains, ringsByLabel } from './borders.js';
import { controlsOn, frontBetween, spanOn } from './campaign.js';

const OUTSIDE = -1;

/** Pieces of one label that hang together over borders get one number. */
function numbersOf(campaign, labels) {
  const parent = labels.map((_, i) => i);
  const root = (i) => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]];
    return at;
  };
  for (const { left, right } of campaign.borders) {
    if (right >= 0 && labels[left] === labels[right]) parent[root(left)] = root(right);
  }
  return labels.map((_, i) => root(i));
}

const km2 = (campaign, pieces) => pieces.reduce((sum, piece) => sum + campaign.pieces[piece].area, 0) / 1e6;

function piecesByNumber(numbers) {
  const pieces = new Map();
  numbers.forEach((number, piece) => {
    if (!pieces.has(number)) pieces.set(number, []);
    pieces.get(number).push(piece);
  });
  return pieces;
}

export class Atlas {
  #campaign;
  #chains;
  #maps = new Map();
  #changes = new Map();

  constructor(campaign) {
    this.#campaign = campaign;
    this.#chains = new Chains(campaign.borders);
  }

  /** The map at the end of a day: regions with rings, lines between them, areas. */
  on(day) {
    if (!this.#maps.has(day)) this.#maps.set(day, this.#make(day));
    return this.#maps.get(day);
  }

  #make(day) {
    const campaign = this.#campaign;
    const controls = controlsOn(campaign, day);
    const regionOf = numbersOf(campaign, controls);
    const chains = this.#chains.all(this.#sides(regionOf));
    const rings = ringsByLabel(chains);
    const regions = new Map([...piecesByNumber(regionOf)].map(([number, pieces]) => [number, {
      number,
      pieces,
      control: controls[number],
      area: km2(campaign, pieces),
      rings: rings.get(number) ?? [],
    }]));
    return { day, controls, regionOf, regions, lines: this.#lines(chains, controls, day), areas: this.#areas(controls) };
  }

  #sides(labels) {
    return (k) => {
      const { left, right } = this.#campaign.borders[k];
      return [labels[left], right < 0 ? OUTSIDE : labels[right]];
    };
  }

  /** Labels of chains are regions, whose number is that of one of their pieces. */
  #lines(chains, controls, day) {
    return chains.map((chain) => {
      const isInner = chain.left !== OUTSIDE && chain.right !== OUTSIDE;
      const front = isInner ? frontBetween(this.#campaign, controls[chain.left], controls[chain.right], day) : null;
      return { key: chain.key, line: chain.line, isOutline: chain.isOutline, front };
    });
  }

  /** control -> km² on that day. */
  #areas(controls) {
    const areas = new Map();
    controls.forEach((control, piece) => {
      areas.set(control, (areas.get(control) ?? 0) + this.#campaign.pieces[piece].area / 1e6);
    });
    return areas;
  }

  /** In whose hands a piece is; contested land is in those of its last undisputed holder. */
  #hand(control) {
    return this.#campaign.controls[control].actor;
  }

  /** Land that went from one actor's hands to another's between two days, in parts that hang together. */
  changes(before, after) {
    const key = `${before} ${after}`;
    if (!this.#changes.has(key)) this.#changes.set(key, this.#compare(before, after));
    return this.#changes.get(key);
  }

  #compare(before, after) {
    const campaign = this.#campaign;
    const [was, is] = [this.on(before).controls, this.on(after).controls];
    const labels = was.map((control, piece) => {
      const [lost, gained] = [this.#hand(control), this.#hand(is[piece])];
      return lost === gained ? '' : `${lost} ${gained}`;
    });
    const numbers = numbersOf(campaign, labels).map((number) => (labels[number] === '' ? OUTSIDE : number));
    const rings = ringsByLabel(this.#chains.all(this.#sides(numbers)));
    const places = this.#knownPlaces(before, after);
    const parts = piecesByNumber(numbers);
    parts.delete(OUTSIDE);
    return [...parts].map(([number, pieces]) => ({
      lost: this.#hand(was[number]),
      gained: this.#hand(is[number]),
      pieces,
      area: km2(campaign, pieces),
      places: pieces.reduce((sum, piece) => sum + (places.get(piece) ?? 0), 0),
      rings: rings.get(number) ?? [],
      movement: this.#movement(new Set(pieces), this.#hand(is[number]), was, is),
    }));
  }

  #knownPlaces(before, after) {
    const counts = new Map();
    for (const place of this.#campaign.places) {
      const isKnown = [before, after].some((day) => (spanOn(place, day)?.claims.length ?? 0) > 0);
      if (isKnown) counts.set(place.piece, (counts.get(place.piece) ?? 0) + 1);
    }
    return counts;
  }

  /** From the middle of the line that the gainer stood on to the middle of the one he stands on now; null: neither. */
  #movement(pieces, gainer, was, is) {
    const from = new Middle();
    const to = new Middle();
    for (const { left, right, points } of this.#campaign.borders) {
      if (right < 0 || pieces.has(left) === pieces.has(right)) continue;
      const beyond = pieces.has(left) ? right : left;
      if (this.#hand(was[beyond]) === gainer) from.add(points);
      else if (this.#hand(is[beyond]) !== gainer) to.add(points);
    }
    return from.length > 0 && to.length > 0 ? { from: from.point(), to: to.point() } : null;
  }
}

/** The middle of lines by length. */
class Middle {
  length = 0;

  #x = 0;
  #y = 0;

  add(points) {
    for (let i = 0; i + 3 < points.length; i += 2) {
      const step = Math.hypot(points[i + 2] - points[i], points[i + 3] - points[i + 1]);
      this.length += step;
      this.#x += step * (points[i] + points[i + 2]) / 2;
      this.#y += step * (points[i + 1] + points[i + 3]) / 2;
    }
  }

  point() {
    return [this.#x / this.length, this.#y / this.length];
  }
}

/** What each actor gained from each other: [{gained, lost, area, places}], the most first. */
export function gainsOf(changes) {
  const gains = new Map();
  for (const { gained, lost, area, places } of changes) {
    const key = `${gained} ${lost}`;
    const gain = gains.get(key) ?? { gained, lost, area: 0, places: 0 };
    gain.area += area;
    gain.places += places;
    gains.set(key, gain);
  }
  return [...gains.values()].sort((a, b) => b.area - a.area);
}

/** Whether a point lies in a region, by the pieces' own borders and not by the drawn ones. */
export function regionAt(map, [x, y]) {
  for (const region of map.regions.values()) {
    let isIn = false;
    for (const { points } of region.rings) {
      for (let i = 0, j = points.length - 1; i < points.length; j = i, i += 1) {
        const [[xi, yi], [xj, yj]] = [points[i], points[j]];
        if ((yi > y) !== (yj > y) && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isIn = !isIn;
      }
    }
    if (isIn) return region;
  }
  return null;
}
