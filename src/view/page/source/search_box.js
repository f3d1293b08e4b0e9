// SPDX-License-Identifier: Apache-2.0
// Finding a place by any spelling: a combobox as the ARIA patterns describe it.

import { byId, element } from './elements.js';
import { NameIndex, nameIn } from './names.js';

export class SearchBox {
  #index = null;
  #campaign;
  #state;
  #onFound;
  #found = [];
  #at = -1;
  #input = byId('search');
  #list = byId('found');

  constructor(campaign, state, onFound) {
    this.#campaign = campaign;
    this.#state = state;
    this.#onFound = onFound;
    this.#input.addEventListener('input', () => this.#ask());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
  }

  focus() { this.#input.focus(); this.#input.select(); }

  #ask() {
    this.#index ??= new NameIndex(this.#campaign.places);
    this.#found = this.#index.find(this.#input.value);
    this.#at = this.#found.length > 0 ? 0 : -1;
    this.#show();
  }

  #show() {
    const isAsked = this.#input.value.trim() !== '';
    this.#list.hidden = !isAsked;
    this.#input.setAttribute('aria-expanded', isAsked);
    const rows = this.#found.map((match, i) => this.#row(match, i));
    if (rows.length === 0) rows.push(element('li', { class: 'none' }, 'No place of this map has such a name.'));
    this.#list.replaceChildren(...rows);
    this.#input.setAttribute('aria-activedescendant', this.#at < 0 ? '' : `found-${this.#at}`);
  }

  #row({ place, name }, i) {
    const shown = nameIn(place, this.#state.get('names'));
    return element('li', { id: `found-${i}`, role: 'option', 'aria-selected': String(i === this.#at),
      onpointerdown: (event) => { event.preventDefault(); this.#choose(i); } },
    element('bdi', {}, shown), name === shown ? '' : element('small', {}, ' ', element('bdi', {}, name)),
    element('small', { class: 'kind' }, place.kind));
  }

  #key(event) {
    if (event.key === 'Escape') { this.#input.value = ''; this.#close(); this.#input.blur(); }
    if (event.key === 'Enter' && this.#at >= 0) this.#choose(this.#at);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || this.#found.length === 0) return;
    event.preventDefault();
    this.#at = (this.#at + step + this.#found.length) % this.#found.length;
    this.#show();
  }

  #choose(i) {
    const { place } = this.#found[i];
    this.#input.value = nameIn(place, this.#state.get('names'));
    this.#close();
    this.#state.set({ place: place.id, spot: null });
    this.#onFound(place.id);
  }

  #close() {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', false);
  }
}
