// SPDX-License-Identifier: Apache-2.0
// How much land changed hands, written on it where there is room.

import { drawn } from './elements.js';
import { areaInWords } from './words.js';

const LEAST_SIDE = 52; // pixels of land that a figure needs
const HALF_WIDTH = 44;

function middleOf(points) {
  let [twice, x, y] = [0, 0, 0];
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return { middle: [x / (3 * twice), y / (3 * twice)], area: Math.abs(twice) / 2 };
}

/** Where figures stand: each in the middle of the largest ring of its land. */
export function changeFigures(changes, at) {
  return changes.flatMap(({ gained, area, rings }) => {
    const largest = rings.map(({ points }) => middleOf(points.map(at))).sort((a, b) => b.area - a.area)[0];
    if (!largest || Math.sqrt(largest.area) < LEAST_SIDE) return [];
    const [x, y] = largest.middle;
    return [{ x, y, area, gained, box: { left: x - HALF_WIDTH, right: x + HALF_WIDTH, top: y - 16, bottom: y + 6 } }];
  });
}

export function figureMarks(figures, colours) {
  return new Map(figures.map(({ x, y, area, gained }) => [`${x} ${y} ${area} ${gained}`, () => drawn('text', {
    x, y, class: 'change-name', 'text-anchor': 'middle', fill: gained === null ? '#333' : colours.dark(gained),
  }, areaInWords(area))]));
}
