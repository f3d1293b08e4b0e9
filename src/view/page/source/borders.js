// SPDX-License-Identifier: Apache-2.0
// Borders drawn on one day, chained end to end, and the rings that they make.

const PASSES = 2;
const LARGEST_STRAIGHT = 0.01; // sine of the turn: half a degree

function turn(p, a, b, c) {
  return (p[2 * b] - p[2 * a]) * (p[2 * c + 1] - p[2 * b + 1]) - (p[2 * b + 1] - p[2 * a + 1]) * (p[2 * c] - p[2 * b]);
}

function length(p, a, b) {
  return Math.hypot(p[2 * b] - p[2 * a], p[2 * b + 1] - p[2 * a + 1]);
}

/** Without vertices on straight parts; the ends stay. */
function straightened(points) {
  const kept = [points[0], points[1]];
  for (let i = 2; i + 3 < points.length; i += 2) {
    const three = [kept[kept.length - 2], kept[kept.length - 1], points[i], points[i + 1], points[i + 2], points[i + 3]];
    const sine = turn(three, 0, 1, 2) / (length(three, 0, 1) * length(three, 1, 2) || 1);
    if (Math.abs(sine) >= LARGEST_STRAIGHT) kept.push(points[i], points[i + 1]);
  }
  kept.push(points[points.length - 2], points[points.length - 1]);
  return kept;
}

/** A vertex where the line turns one way and at once the other is drawn towards its neighbours (weights 1, 2, 1). */
function smoothedOnce(p) {
  const last = p.length / 2 - 1;
  const moved = p.slice();
  const turnAt = (i) => (i > 0 && i < last ? turn(p, i - 1, i, i + 1) : 0);
  for (let i = 1; i < last; i += 1) {
    const here = turnAt(i);
    if (here * turnAt(i + 1) >= 0 && here * turnAt(i - 1) >= 0) continue;
    for (const axis of [0, 1]) {
      moved[2 * i + axis] = (p[2 * i - 2 + axis] + 2 * p[2 * i + axis] + p[2 * i + 2 + axis]) / 4;
    }
  }
  return moved;
}

/** Cells leave a zigzag that says nothing. Corners that turn one way and the ends stay: a lone cell keeps its shape. */
export function smoothed(points) {
  let line = straightened(points);
  for (let pass = 0; pass < PASSES; pass += 1) line = smoothedOnce(line);
  return line;
}

function reversed(points) {
  const turned = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    turned[i] = points[points.length - 2 - i];
    turned[i + 1] = points[points.length - 1 - i];
  }
  return turned;
}

function joined(lines) {
  const all = [lines[0][0], lines[0][1]];
  for (const line of lines) for (let i = 2; i < line.length; i += 1) all.push(line[i]);
  return all;
}

/** A border walked one way: 2k along border k, 2k+1 against it. */
const against = (way) => way % 2 === 1;
const turnedAround = (way) => way ^ 1;

/** Chains borders wherever just two of them meet, so that a line is smoothed and drawn as one. */
export class Chains {
  #borders;
  #lines = new Map(); // what was drawn on other days is drawn again as it was

  constructor(borders) {
    this.#borders = borders;
  }

  /** Of those borders whose `sides` (labels of the left and the right) differ. */
  all(sides) {
    const ways = this.#waysOut(sides);
    const walked = new Set();
    const chains = [];
    const walkFrom = (way) => {
      if (walked.has(way >> 1)) return;
      chains.push(this.#chain(way, ways, walked, sides));
    };
    for (const out of ways.values()) if (out.length !== 2) out.forEach(walkFrom);
    for (const out of ways.values()) out.forEach(walkFrom);
    return chains;
  }

  from(way) { return against(way) ? this.#borders[way >> 1].to : this.#borders[way >> 1].from; }

  to(way) { return this.from(turnedAround(way)); }

  #waysOut(sides) {
    const out = new Map();
    const add = (way) => {
      const node = this.from(way);
      if (!out.has(node)) out.set(node, []);
      out.get(node).push(way);
    };
    this.#borders.forEach((_, k) => {
      const [left, right] = sides(k);
      if (left === right) return;
      add(2 * k);
      add(2 * k + 1);
    });
    return out;
  }

  #chain(start, out, walked, sides) {
    const ways = [];
    for (let way = start; ;) {
      walked.add(way >> 1);
      ways.push(way);
      const here = out.get(this.to(way));
      if (here.length !== 2) break;
      way = here[0] === turnedAround(way) ? here[1] : here[0];
      if (walked.has(way >> 1)) break;
    }
    const [left, right] = sides(start >> 1);
    const isOutline = this.#borders[start >> 1].right < 0;
    return {
      key: ways.join(','),
      left: against(start) ? right : left,
      right: against(start) ? left : right,
      isOutline,
      borders: ways.map((way) => way >> 1),
      from: this.from(start),
      to: this.to(ways[ways.length - 1]),
      line: this.#line(ways, isOutline),
    };
  }

  #line(ways, isOutline) {
    const key = ways.join(',');
    if (!this.#lines.has(key)) {
      const points = joined(ways.map((way) => {
        const along = this.#borders[way >> 1].points;
        return against(way) ? reversed(along) : along;
      }));
      this.#lines.set(key, isOutline ? points : smoothed(points));
    }
    return this.#lines.get(key);
  }
}

/** label -> its rings, each a list of points [x, y], out of chains with labels on their sides. */
export function ringsByLabel(chains) {
  const starts = new Map();
  const add = (label, node, step) => {
    if (!starts.has(label)) starts.set(label, new Map());
    const here = starts.get(label);
    if (!here.has(node)) here.set(node, []);
    here.get(node).push(step);
  };
  for (const chain of chains) {
    add(chain.left, chain.from, { chain, forth: true, to: chain.to });
    add(chain.right, chain.to, { chain, forth: false, to: chain.from });
  }
  const rings = new Map();
  for (const [label, steps] of starts) rings.set(label, closedRings(steps));
  return rings;
}

/** Any way on from a node closes in the end: as many lines leave a node with the land on their left as come to it. */
function closedRings(steps) {
  const rings = [];
  for (const here of steps.values()) {
    while (here.length > 0) {
      const ring = { keys: [], points: [] };
      for (let step = here.pop(); step; step = steps.get(step.to)?.pop()) {
        ring.keys.push(step.forth ? step.chain.key : `-${step.chain.key}`);
        addPoints(ring.points, step);
      }
      rings.push(ring);
    }
  }
  return rings;
}

function addPoints(points, { chain, forth }) {
  const { line } = chain;
  if (forth) for (let i = 0; i + 3 < line.length; i += 2) points.push([line[i], line[i + 1]]);
  else for (let i = line.length - 2; i >= 2; i -= 2) points.push([line[i], line[i + 1]]);
}
