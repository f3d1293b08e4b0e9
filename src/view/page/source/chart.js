// SPDX-License-Identifier: Apache-2.0
// Land over time, one line for each actor, under the slider's days: as it is, or as it changed since the first day.

import { areasOverTime, daysOfChange } from './campaign.js';
import { byId, drawn } from './elements.js';
import { areaInWords, grouped } from './words.js';

const TOP = 8;
const FOOT = 18;
const LEAST_CHANGE = 0.5; // km²: whoever gained and lost less has no line

/** Steps of a scale: 1, 2 or 5 times a power of ten, about `count` of them. */
function steps(least, most, count) {
  const rough = (most - least || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough);
  const all = [];
  for (let at = Math.ceil(least / step) * step; at <= most; at += step) all.push(Math.round(at * 1e6) / 1e6);
  return all;
}

export class Chart {
  #campaign;
  #state;
  #calendar;
  #colours;
  #areas;
  #turns;
  #svg = byId('chart');

  constructor(campaign, state, calendar, colours, goTo) {
    Object.assign(this, { goTo });
    this.#campaign = campaign;
    this.#state = state;
    this.#calendar = calendar;
    this.#colours = colours;
    this.#areas = areasOverTime(campaign);
    this.#turns = daysOfChange(campaign);
    new ResizeObserver(() => this.#draw()).observe(this.#svg);
    this.#svg.addEventListener('pointerdown', (event) => this.#drag(event));
    state.watch(['palette', 'chart'], () => this.#draw());
    state.watch(['day', 'against'], () => this.#showDay());
  }

  #drag(down) {
    this.#svg.setPointerCapture(down.pointerId);
    const move = (event) => this.goTo(this.#dayAt(event.clientX));
    move(down);
    this.#svg.addEventListener('pointermove', move);
    this.#svg.addEventListener('pointerup', () => this.#svg.removeEventListener('pointermove', move), { once: true });
  }

  #dayAt(clientX) {
    const { left, width } = this.#svg.getBoundingClientRect();
    return Math.round(((clientX - left) / width) * this.#campaign.lastDay);
  }

  #x(day) { return (day / Math.max(1, this.#campaign.lastDay)) * this.width; }

  #series() {
    const isChange = this.#state.get('chart') === 'change';
    return this.#areas
      .map((areas, actor) => ({ actor, values: isChange ? areas.map((area) => area - areas[0]) : areas, areas }))
      .filter(({ areas }) => Math.max(...areas) - Math.min(...areas) > LEAST_CHANGE || (!isChange && Math.max(...areas) > 0));
  }

  #draw() {
    const { width, height } = this.#svg.getBoundingClientRect();
    if (width === 0) return;
    this.width = width;
    const series = this.#series();
    const all = series.flatMap(({ values }) => [Math.min(...values), Math.max(...values)]);
    const [least, most] = [Math.min(0, ...all), Math.max(1, ...all)];
    const y = (value) => height - FOOT - ((value - least) / (most - least)) * (height - TOP - FOOT);
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#svg.replaceChildren(
      drawn('g', { class: 'grid' }, steps(least, most, height < 80 ? 2 : 4).map((value) => this.#gridLine(value, y(value)))),
      drawn('g', { class: 'turns' }, this.#turns.map((day) => (
        drawn('line', { x1: this.#x(day), x2: this.#x(day), y1: height - FOOT, y2: height - FOOT + 4 })))),
      drawn('g', { class: 'months' }, this.#months(height)),
      drawn('g', { class: 'series' }, series.map(({ actor, values }) => this.#path(actor, values, y))),
      drawn('line', { id: 'chart-against', y1: 0, y2: height - FOOT }),
      drawn('line', { id: 'chart-day', y1: 0, y2: height - FOOT }),
    );
    this.#showDay();
  }

  #gridLine(value, y) {
    const sign = this.#state.get('chart') === 'change' && value > 0 ? '+' : '';
    const text = value < 0 ? `−${grouped(-value)}` : `${sign}${grouped(value)}`;
    return drawn('g', { class: value === 0 ? 'zero' : null }, drawn('line', { x1: 0, x2: this.width, y1: y, y2: y }),
      drawn('text', { x: 2, y: y - 3 }, value === 0 ? '0 km²' : text));
  }

  /** Steps, since land changes hands on a day and stays so until the next. */
  #path(actor, values, y) {
    let path = `M0 ${y(values[0]).toFixed(1)}`;
    values.forEach((value, day) => {
      if (day > 0 && value !== values[day - 1]) path += `H${this.#x(day).toFixed(1)}V${y(value).toFixed(1)}`;
    });
    return drawn('path', { d: `${path}H${this.width}`, stroke: this.#colours.dark(actor) },
      drawn('title', {}, `${this.#campaign.actors[actor].name}: ${areaInWords(values[values.length - 1])}`));
  }

  #months(height) {
    const days = Array.from({ length: this.#campaign.days }, (_, day) => day)
      .filter((day) => this.#calendar.date(day).getUTCDate() === 1);
    const every = Math.max(1, Math.ceil((days.length * 64) / this.width));
    return days.filter((_, i) => i % every === 0).map((day) => drawn('g', {},
      drawn('line', { x1: this.#x(day), x2: this.#x(day), y1: 0, y2: height - FOOT }),
      this.#x(day) > this.width - 56 ? null : drawn('text', { x: this.#x(day) + 3, y: height - 4 }, this.#calendar.month(day))));
  }

  #showDay() {
    for (const [id, name] of [['chart-day', 'day'], ['chart-against', 'against']]) {
      const day = this.#state.get(name);
      const line = byId(id);
      if (!line) continue;
      line.style.display = day === null ? 'none' : '';
      for (const end of ['x1', 'x2']) line.setAttribute(end, this.#x(day ?? 0));
    }
  }
}
