// SPDX-License-Identifier: Apache-2.0
// Where fronts moved: for each part of land that changed hands an arrow from the old front to the new one.

import { drawn } from './elements.js';

const LEAST_PIXELS = 16;
const LEAST_SHARE = 0.28; // of the width of the land gained: an arrow much shorter tells no direction

function arrowPath([x, y], [toX, toY], width) {
  const length = Math.hypot(toX - x, toY - y);
  const [ux, uy] = [(toX - x) / length, (toY - y) / length];
  const head = Math.min(length * 0.55, width * 2.1);
  const at = (along, across) => `${(x + ux * along - uy * across).toFixed(1)} ${(y + uy * along + ux * across).toFixed(1)}`;
  const neck = length - head;
  return `M${at(0, width * 0.18)}L${at(neck, width * 0.5)}L${at(neck, width * 1.25)}L${at(length, 0)}`
    + `L${at(neck, -width * 1.25)}L${at(neck, -width * 0.5)}L${at(0, -width * 0.18)}Z`;
}

/** Carried on past the new front's middle, so that short moves can be seen. */
function stretched([x, y], [toX, toY]) {
  const [dx, dy] = [toX - x, toY - y];
  return [[x - dx * 0.15, y - dy * 0.15], [toX + dx * 0.15, toY + dy * 0.15]];
}

export function arrowsOf(changes, { at, box }, colours) {
  const arrows = changes.flatMap(({ movement, gained, area, rings }) => {
    if (!movement || gained === null) return [];
    const [from, to] = stretched(at(movement.from), at(movement.to));
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const isSeen = to[0] > 0 && to[1] > 0 && to[0] < box.width && to[1] < box.height;
    if (!isSeen || length < LEAST_PIXELS || length < LEAST_SHARE * extentOf(rings, at)) return [];
    const width = Math.min(14, Math.max(4, length / 6));
    return [{ area, path: arrowPath(from, to, width), colour: colours.dark(gained) }];
  });
  arrows.sort((a, b) => b.area - a.area);
  return new Map(arrows.map(({ path, colour }) => (
    [colour + path, () => drawn('path', { d: path, fill: colour, class: 'arrow' })])));
}

function extentOf(rings, at) {
  const points = rings[0]?.points ?? [];
  const seen = points.filter((_, i) => i % 8 === 0).map(at);
  const spread = (axis) => Math.max(...seen.map((p) => p[axis])) - Math.min(...seen.map((p) => p[axis]));
  return seen.length === 0 ? 0 : Math.min(spread(0), spread(1));
}
