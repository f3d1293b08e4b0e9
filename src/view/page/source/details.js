// SPDX-License-Identifier: Apache-2.0
// Who holds a place or some land, since when, and which claims say so or say otherwise.

import { paintedSince, spanOn } from './campaign.js';
import { regionAt } from './day_map.js';
import { byId, element, link } from './elements.js';
import { nameIn, scriptsOf } from './names.js';
import { areaInWords, claimInWords, controlInWords, plural } from './words.js';

const MOST_CLAIMS = 20;
const MOST_NEAR = 6;
const RULES = {
  credibility: 'the one counts whose source is most reliable and whose information is most credible (letter and digit)',
  newest: 'the one counts that was published last',
  majority: 'what most sources say counts',
  'against-interest': 'a source that favours somebody is heard only where it reports against him',
  strict: 'none counts more than another',
};
const TELLING = ['held', 'captured', 'contested', 'besieged', 'denied'];

export class Details {
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
    state.watch(['place', 'spot', 'day', 'palette', 'names'], () => this.#show());
  }

  #show() {
    const box = byId('details');
    const content = this.#content();
    box.hidden = content === null;
    if (content === null) return;
    const close = element('button', { class: 'close', 'aria-label': 'Close', title: 'Close (Esc)',
      onclick: () => this.#state.set({ place: null, spot: null }) }, '×');
    box.replaceChildren(close, ...content.filter((part) => part !== null));
  }

  #content() {
    const place = this.#campaign.places.find(({ id }) => id === this.#state.get('place'));
    if (place) return this.#ofPlace(place);
    const spot = this.#state.get('spot');
    return spot ? this.#ofLand(spot) : null;
  }

  #controlLine(control, since) {
    const when = since === null ? 'since before the first day shown' : `since ${this.#calendar.words(since)}`;
    const isUnknown = this.#campaign.controls[control].status === 'unknown';
    return element('p', { class: 'control' }, this.#colours.swatch(control), ' ',
      element('strong', {}, controlInWords(this.#campaign, control)), isUnknown ? '' : `, ${when}`);
  }

  #ofPlace(place) {
    const day = this.#state.get('day');
    const span = spanOn(place, day);
    const parts = [
      element('h2', {}, element('bdi', {}, nameIn(place, this.#state.get('names')))),
      element('p', { class: 'aliases' }, this.#otherNames(place)),
    ];
    if (!span) return [...parts, element('p', {}, 'Nothing is known of it on this day.')];
    const since = Number.isFinite(span.from) ? span.from : null;
    return [...parts, this.#controlLine(span.control, since), this.#history(place, day), ...this.#claims(place, span, day)];
  }

  #otherNames(place) {
    const shown = nameIn(place, this.#state.get('names'));
    const inScripts = scriptsOf([place]).map(({ id }) => nameIn(place, id));
    const names = [...new Set([place.name, ...inScripts, ...place.names])].filter((name) => name !== shown);
    return [place.kind, ...names.slice(0, 5)].filter((text) => text)
      .flatMap((text, i) => [i > 0 ? ' · ' : '', element('bdi', {}, text)]);
  }

  /** A bar of all its days, one stretch for each span. */
  #history(place, day) {
    const { days, lastDay } = this.#campaign;
    const stretches = place.spans.flatMap((span, i) => {
      const from = Math.max(0, span.from);
      const until = Math.min(days, place.spans[i + 1]?.from ?? days);
      if (until <= from) return [];
      const { actor, status } = this.#campaign.controls[span.control];
      return [element('span', { title: `${this.#calendar.words(from)}: ${controlInWords(this.#campaign, span.control)}`,
        class: status, style: { flex: until - from, background: actor === null ? '#e4e2dc' : this.#colours.of(actor) } })];
    });
    return element('div', { class: 'history', 'aria-hidden': 'true' }, stretches,
      element('i', { style: { left: `${(100 * (day + 0.5)) / (lastDay + 1)}%` } }));
  }

  #claims(place, span, day) {
    const known = (number) => this.#campaign.claims[number].last <= day;
    const yes = span.claims.filter((number) => span.toldBack.includes(number) || known(number));
    const no = [...new Set([...span.against, ...place.claims.filter((number) => this.#saysOtherwise(number, span))])]
      .filter((number) => known(number) && !yes.includes(number));
    const said = new Set([...yes, ...no]);
    const others = place.claims.filter((number) => !said.has(number) && known(number));
    return [
      this.#list('For', yes, 'for'),
      this.#list('Against', no, 'against'),
      this.#list('Said earlier, or of fighting there', others, 'others'),
      element('p', { class: 'rule' }, `A newer day overrules an older one. Of claims that could have happened in any `
        + `order, ${RULES[this.#campaign.rule] ?? this.#campaign.rule}; equals make a place contested.`),
    ];
  }

  /** Whether a claim from the day on which a span began, or later, names another holder. */
  #saysOtherwise(number, span) {
    const { kind, actor, last } = this.#campaign.claims[number];
    const holder = this.#campaign.controls[span.control].actor;
    return TELLING.includes(kind) && actor !== holder && last >= span.from;
  }

  #list(title, numbers, kind) {
    if (numbers.length === 0) return null;
    const claims = numbers.map((number) => this.#campaign.claims[number])
      .sort((a, b) => b.last - a.last).slice(0, MOST_CLAIMS);
    const more = numbers.length > MOST_CLAIMS ? element('li', {}, `and ${numbers.length - MOST_CLAIMS} more`) : null;
    const items = element('ul', { class: 'claims' }, claims.map((claim) => this.#claim(claim)), more);
    if (kind === 'others') {
      return element('details', { class: kind }, element('summary', {}, `${title} (${numbers.length})`), items);
    }
    return element('section', { class: kind }, element('h3', {}, title), items);
  }

  #claim(claim) {
    return element('li', {},
      element('time', {}, this.#calendar.range(claim.first, claim.last)), ': ',
      element('span', {}, claimInWords(this.#campaign, claim)),
      claim.said.flatMap((statement) => this.#statement(statement, claim.spelt)));
  }

  /** One source that says a claim. */
  #statement({ id, source, url, title, code, note }, spelt) {
    const name = source?.[0] ?? '';
    const favours = source?.[2] ? `, favours ${source[2]}` : '';
    const words = title || name || url || 'no source named';
    return [
      element('div', { class: 'source', dir: 'auto' }, url ? link(url, words) : words,
        element('span', { class: 'who' }, ` ${title && name ? `${name}${favours}, ` : ''}`,
          element('abbr', { title: 'reliability of the source (A to F), credibility of the information (1 to 6)' }, code),
          `, as “${spelt}”, ${id}`)),
      note ? element('div', { class: 'note', dir: 'auto' }, note) : null,
    ];
  }

  #ofLand(spot) {
    const day = this.#state.get('day');
    const map = this.#atlas.on(day);
    const region = regionAt(map, spot);
    if (!region) return null;
    const piece = this.#pieceAt(region, spot);
    const near = this.#placesIn(region, spot);
    return [
      element('h2', {}, controlInWords(this.#campaign, region.control)),
      this.#controlLine(region.control, paintedSince(this.#campaign.pieces[piece], day)),
      element('p', {}, `Land of ${areaInWords(region.area)} that hangs together, with ${plural(near.length, 'known place')}.`),
      element('h3', {}, 'Nearest places'),
      element('ul', { class: 'near' }, near.slice(0, MOST_NEAR).map((place) => this.#nearPlace(place, day))),
    ];
  }

  /** The piece whose places are nearest; of a region without places its first one. */
  #pieceAt(region, spot) {
    return this.#placesIn(region, spot)[0]?.piece ?? region.pieces[0];
  }

  #placesIn(region, [x, y]) {
    const pieces = new Set(region.pieces);
    const narrow = Math.cos(((y / this.#campaign.units_per_degree) * Math.PI) / 180);
    const far = ({ at }) => Math.hypot((at[0] - x) * narrow, at[1] - y);
    return this.#campaign.places.filter(({ piece }) => pieces.has(piece)).sort((a, b) => far(a) - far(b));
  }

  #nearPlace(place, day) {
    const span = spanOn(place, day);
    const since = span && Number.isFinite(span.from) ? `, since ${this.#calendar.words(span.from)}` : '';
    return element('li', {},
      element('button', { class: 'plain', dir: 'auto', onclick: () => this.#state.set({ place: place.id, spot: null }) },
        nameIn(place, this.#state.get('names'))),
      span ? ` ${controlInWords(this.#campaign, span.control)}${since}` : '');
  }
}
