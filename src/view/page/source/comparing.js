// SPDX-License-Identifier: Apache-2.0
// Two days compared: what was gained and lost between them.

import { gainsOf } from './day_map.js';
import { byId, element } from './elements.js';
import { exactArea, grouped, nameOf } from './words.js';

export class Comparing {
  #campaign;
  #atlas;
  #colours;
  #state;
  #calendar;

  constructor(campaign, atlas, colours, state, calendar) {
    this.#campaign = campaign;
    this.#atlas = atlas;
    this.#colours = colours;
    this.#state = state;
    this.#calendar = calendar;
    byId('compare').addEventListener('click', () => this.toggle());
    for (const [id, name] of [['from-day', 'against'], ['until-day', 'day']]) {
      const input = byId(id);
      input.min = calendar.iso(0);
      input.max = calendar.iso(campaign.lastDay);
      input.addEventListener('change', () => this.#typed(input, name));
    }
    state.watch(['day', 'against', 'palette'], () => this.#show());
  }

  toggle() {
    this.#state.set({ against: this.#state.get('against') === null ? 0 : null });
  }

  #typed(input, name) {
    const day = this.#calendar.number(input.value);
    if (day === null || day < 0 || day > this.#campaign.lastDay) this.#show();
    else this.#state.set({ [name]: day });
  }

  #show() {
    const against = this.#state.get('against');
    const day = this.#state.get('day');
    const isOn = against !== null;
    byId('comparison').hidden = !isOn;
    byId('compare').setAttribute('aria-pressed', isOn);
    byId('date-on-map').hidden = isOn;
    if (!isOn) return;
    byId('from-day').value = this.#calendar.iso(against);
    byId('until-day').value = this.#calendar.iso(day);
    byId('side-before').textContent = this.#calendar.words(against);
    byId('side-after').textContent = this.#calendar.words(day);
    const changes = this.#atlas.changes(Math.min(against, day), Math.max(against, day));
    byId('gains').replaceChildren(...gainsOf(changes).map((gain) => this.#row(gain)));
    byId('no-gains').hidden = changes.length > 0;
  }

  #row({ gained, lost, area, places }) {
    return element('tr', {},
      element('th', { scope: 'row' },
        element('i', { class: 'bead', style: { background: this.#colours.of(gained) } }), nameOf(this.#campaign, gained)),
      element('td', {}, nameOf(this.#campaign, lost)),
      element('td', { class: 'number' }, exactArea(area)),
      element('td', { class: 'number' }, grouped(places)));
  }
}
