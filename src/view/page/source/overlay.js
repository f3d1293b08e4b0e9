// SPDX-License-Identifier: Apache-2.0
// A drawing over the map that is made anew whenever the map has moved: marks whose size does not depend on the zoom.

import * as L from 'leaflet';
import { drawn } from './elements.js';

const PADDING = 0.25; // of the map's size, on each side: the map can be dragged a little before anything is missing

export const Overlay = L.Layer.extend({
  /**
   * `draw({ frame, keep, at, box, zoom })`: `keep(group, marks)` shows marks; `at([x, y])` is where a point of the data
   * is, the same as long as `frame` is.
   */
  initialize(campaign, pane, draw) {
    this.campaign = campaign;
    this.options = { pane };
    this.draw = draw;
  },

  onAdd(map) {
    this.svg = drawn('svg', { class: 'overlay leaflet-zoom-hide' });
    map.getPane(this.options.pane).append(this.svg);
    this.redraw();
  },

  onRemove() { this.svg.remove(); },

  getEvents() { return { moveend: this.redraw, zoomend: this.redraw, resize: this.redraw, viewreset: this.redraw }; },

  /** Marks of a group by key: those that are asked for again are left alone, since laying out text takes long. */
  keep(name, wanted) {
    let group = this.svg.querySelector(`:scope > .${name}`);
    if (!group) this.svg.append(group = drawn('g', { class: name }));
    const there = new Map([...group.children].map((mark) => [mark.dataset.key, mark]));
    for (const [key, mark] of there) if (!wanted.has(key)) mark.remove();
    for (const [key, make] of wanted) {
      if (there.has(key)) continue;
      const mark = make();
      mark.dataset.key = key;
      group.append(mark);
    }
  },

  redraw() {
    if (!this._map) return;
    const map = this._map;
    const size = map.getSize();
    const corner = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round();
    const extent = size.multiplyBy(1 + 2 * PADDING).round();
    L.DomUtil.setPosition(this.svg, corner);
    for (const [name, value] of [['width', extent.x], ['height', extent.y]]) this.svg.setAttribute(name, value);
    const scale = this.campaign.units_per_degree;
    const at = ([x, y]) => {
      const point = map.latLngToLayerPoint([y / scale, x / scale]);
      return [point.x - corner.x, point.y - corner.y];
    };
    // A point of the map is where it was only if the corner and the zoom are what they were.
    const frame = `${corner.x} ${corner.y} ${map.getZoom()} ${map.getPixelOrigin()}`;
    if (frame !== this.frame) this.svg.replaceChildren();
    this.frame = frame;
    this.draw({ frame, keep: (group, wanted) => this.keep(group, wanted), at, box: { width: extent.x, height: extent.y }, zoom: map.getZoom() });
  },
});
