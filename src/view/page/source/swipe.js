// SPDX-License-Identifier: Apache-2.0
// Two days side by side: a line that can be dragged, left of it the earlier day.

import { byId } from './elements.js';

const STEP = 0.02; // of the map's width, by an arrow key

export class Swipe {
  #map;
  #bar = byId('swipe');
  #share = 0.5;
  #isOn = false;

  constructor(map) {
    this.#map = map;
    map.on('move zoom zoomend moveend resize', () => this.#clip());
    this.#bar.addEventListener('pointerdown', (event) => this.#drag(event));
    this.#bar.addEventListener('keydown', (event) => this.#key(event));
  }

  show(isOn) {
    this.#isOn = isOn;
    this.#bar.hidden = !isOn;
    this.#clip();
  }

  #drag(down) {
    down.preventDefault();
    this.#bar.setPointerCapture(down.pointerId);
    this.#bar.focus();
    const box = this.#map.getContainer().getBoundingClientRect();
    const move = (event) => this.#moveTo((event.clientX - box.left) / box.width);
    this.#bar.addEventListener('pointermove', move);
    this.#bar.addEventListener('pointerup', () => this.#bar.removeEventListener('pointermove', move), { once: true });
  }

  #key(event) {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#moveTo(this.#share + step);
  }

  #moveTo(share) {
    this.#share = Math.min(0.98, Math.max(0.02, share));
    this.#clip();
  }

  /** Panes have no size of their own; what is cut off is said in their pixels, which move with the map. */
  #clip() {
    const size = this.#map.getSize();
    const middle = size.x * this.#share;
    this.#bar.style.setProperty('left', `${middle}px`);
    this.#bar.setAttribute('aria-valuenow', Math.round(this.#share * 100));
    const cut = (left, right) => {
      const from = this.#map.containerPointToLayerPoint([left, -size.y]);
      const to = this.#map.containerPointToLayerPoint([right, 2 * size.y]);
      return `polygon(${from.x}px ${from.y}px, ${to.x}px ${from.y}px, ${to.x}px ${to.y}px, ${from.x}px ${to.y}px)`;
    };
    for (const pane of ['land', 'lines', 'fronts']) {
      this.#map.getPane(pane).style.clipPath = this.#isOn ? cut(middle, 2 * size.x) : '';
      this.#map.getPane(`${pane}-before`).style.clipPath = this.#isOn ? cut(-size.x, middle) : '';
    }
  }
}
