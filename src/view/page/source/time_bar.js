// SPDX-License-Identifier: Apache-2.0
// The bar of time: buttons, the slider, playing.

import { byId } from './elements.js';
import { plural } from './words.js';

const MS_OF_A_DAY = 160;
const MS_OF_A_RUN = 25000; // a long campaign is played in about so much time, in longer steps

export class TimeBar {
  #campaign;
  #state;
  #calendar;
  #timer = null;

  constructor(campaign, state, calendar) {
    this.#campaign = campaign;
    this.#state = state;
    this.#calendar = calendar;
    const slider = byId('slider');
    slider.max = campaign.lastDay;
    slider.addEventListener('input', () => this.goTo(Number(slider.value)));
    for (const button of document.querySelectorAll('[data-step]')) {
      button.addEventListener('click', () => this.step(Number(button.dataset.step)));
    }
    byId('play').addEventListener('click', () => this.toggle());
    state.watch(['day'], () => this.#show());
  }

  goTo(day) {
    this.#state.set({ day: Math.min(this.#campaign.lastDay, Math.max(0, day)) });
  }

  step(days) { this.goTo(this.#state.get('day') + days); }

  toggle() { if (this.#timer === null) this.#play(); else this.stop(); }

  stop() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.#showButton('Play', '▶');
  }

  #play() {
    if (this.#state.get('day') === this.#campaign.lastDay) this.goTo(0);
    const step = Math.max(1, Math.round((this.#campaign.days * MS_OF_A_DAY) / MS_OF_A_RUN));
    this.#timer = setInterval(() => {
      this.step(step);
      if (this.#state.get('day') === this.#campaign.lastDay) this.stop();
    }, MS_OF_A_DAY);
    this.#showButton('Pause', '❚❚');
  }

  #showButton(label, sign) {
    byId('play').setAttribute('aria-label', label);
    byId('play').title = `${label} (space)`;
    byId('play').textContent = sign;
  }

  #show() {
    const day = this.#state.get('day');
    byId('slider').value = day;
    byId('slider').setAttribute('aria-valuetext', this.#calendar.words(day));
    byId('date').textContent = byId('date-on-map').textContent = this.#calendar.words(day);
    byId('date').dateTime = this.#calendar.iso(day);
    byId('weekday').textContent = `${this.#calendar.weekday(day)}, day ${day + 1} of ${plural(this.#campaign.days, 'day').replace(' days', '')}`;
  }
}
