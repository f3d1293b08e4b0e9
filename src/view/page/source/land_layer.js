// SPDX-License-Identifier: Apache-2.0
// The land of one day on the map: regions, lines between them, fronts. What stays from one day to the next stays drawn.

import * as L from 'leaflet';
import { INK } from './colours.js';

const COAST = '#7d8a94';
const BARRIER = '#7f9fb5';

/** Things on the map by key: those that are asked for again are left alone. */
class KeptLayers {
  #group;
  #kept = new Map();

  constructor(map) {
    this.#group = L.layerGroup().addTo(map);
  }

  /** `wanted`: key -> a function that makes its layer. */
  show(wanted) {
    for (const [key, layer] of this.#kept) {
      if (wanted.has(key)) continue;
      this.#group.removeLayer(layer);
      this.#kept.delete(key);
    }
    for (const [key, make] of wanted) {
      if (this.#kept.has(key)) continue;
      const layer = make();
      this.#kept.set(key, layer);
      this.#group.addLayer(layer);
    }
  }

  clear() { this.show(new Map()); }
}

export class LandLayer {
  #colours;
  #options;
  #layers;
  #toPosition;

  /** `panes`: the names of its panes, from below: land, lines, fronts. */
  constructor(map, campaign, colours, panes) {
    this.#colours = colours;
    this.#toPosition = ([x, y]) => [y / campaign.units_per_degree, x / campaign.units_per_degree];
    this.#options = panes.map((pane) => ({ pane, renderer: L.svg({ pane, padding: 0.4 }), interactive: false }));
    this.#layers = { land: new KeptLayers(map), lines: new KeptLayers(map), fronts: new KeptLayers(map) };
    this.controls = campaign.controls;
  }

  show(dayMap) {
    this.#layers.land.show(new Map([...dayMap.regions.values()].map((region) => (
      [`${region.control}:${region.rings.map((ring) => ring.keys.join()).join('|')}`, () => this.#region(region)]))));
    const inner = dayMap.lines.filter((line) => !line.front);
    this.#layers.lines.show(new Map(inner.map((line) => [line.key, () => this.#line(line)])));
    this.#layers.fronts.show(new Map(dayMap.lines.filter(({ front }) => front).map((line) => (
      [line.key, () => this.#front(line)]))));
  }

  clear() {
    for (const layers of Object.values(this.#layers)) layers.clear();
  }

  #region({ control, rings }) {
    const { status, rival } = this.controls[control];
    const siege = status === 'besieged' ? this.#colours.siege(rival) : null;
    const edge = siege ? { color: siege.stroke, weight: siege['stroke-width'], dashArray: siege['stroke-dasharray'] } : {};
    return L.polygon(rings.map(({ points }) => points.map(this.#toPosition)), {
      ...this.#options[0],
      smoothFactor: 0.6,
      fillColor: this.#colours.fill(control),
      fillOpacity: this.opacity ?? 1,
      stroke: siege !== null,
      ...edge,
    });
  }

  #positions(flat) {
    const positions = [];
    for (let i = 0; i < flat.length; i += 2) positions.push(this.#toPosition([flat[i], flat[i + 1]]));
    return positions;
  }

  #line({ line, isOutline }) {
    const look = isOutline ? { color: COAST, weight: 1 } : { color: '#fff', weight: 1.6, opacity: 0.95 };
    return L.polyline(this.#positions(line), { ...this.#options[1], smoothFactor: 0.6, ...look });
  }

  #front({ line }) {
    const positions = this.#positions(line);
    const look = { ...this.#options[2], smoothFactor: 0.6 };
    return L.layerGroup([
      L.polyline(positions, { ...look, color: '#fff', weight: 5, opacity: 0.85 }),
      L.polyline(positions, { ...look, color: INK, weight: 2.2 }),
    ]);
  }
}

/** Rivers, roads and borders of districts: the same on every day. */
export function barrierLayer(campaign, pane) {
  const scale = campaign.units_per_degree;
  const lines = campaign.barriers.map((points) => (
    Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i + 1] / scale, points[2 * i] / scale])));
  const renderer = L.svg({ pane, padding: 0.4 });
  return L.polyline(lines, { pane, renderer, interactive: false, color: BARRIER, weight: 1.2, smoothFactor: 0.8 });
}

/** What changed hands between two days. */
export class ChangeLayer {
  #colours;
  #layers;
  #options;
  #toPosition;

  constructor(map, campaign, colours, pane) {
    this.#colours = colours;
    this.#toPosition = ([x, y]) => [y / campaign.units_per_degree, x / campaign.units_per_degree];
    this.#options = { pane, renderer: L.svg({ pane, padding: 0.4 }), interactive: false };
    this.#layers = new KeptLayers(map);
  }

  show(changes) {
    this.#layers.show(new Map(changes.map((change) => (
      [`${change.gained} ${change.lost} ${change.pieces.join()}`, () => this.#part(change)]))));
  }

  #part({ gained, rings }) {
    return L.polygon(rings.map(({ points }) => points.map(this.#toPosition)), {
      ...this.#options,
      smoothFactor: 0.6,
      fillColor: gained === null ? '#8884' : `url(#gained-${gained})`,
      fillOpacity: 0.8,
      color: gained === null ? '#555' : this.#colours.dark(gained),
      weight: 1.6,
    });
  }
}
