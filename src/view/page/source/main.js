// SPDX-License-Identifier: Apache-2.0
// Puts the page together.

import { areasOverTime, readCampaign } from './campaign.js';
import { Chart } from './chart.js';
import { Colours } from './colours.js';
import { Comparing } from './comparing.js';
import { Atlas } from './day_map.js';
import { Details } from './details.js';
import { byId, drawn, element } from './elements.js';
import { listenToKeys } from './keyboard.js';
import { Legend, signsOfTheMap } from './legend.js';
import { MapView } from './map_view.js';
import { scriptOfReader, scriptsOf } from './names.js';
import { SearchBox } from './search_box.js';
import { TimeBar } from './time_bar.js';
import { ViewState, readLink, writeLink } from './view_state.js';
import { Calendar } from './words.js';

// Browsers allow a page only so many changes of its address; while it plays there are many days.
const MS_UNTIL_LINK = 300;

function firstState(campaign, calendar) {
  const linked = readLink(window.location.hash, calendar, campaign.lastDay);
  const scripts = scriptsOf(campaign.places).map(({ id }) => id);
  const wanted = linked.names ?? scriptOfReader(navigator.languages ?? []);
  return new ViewState({
    day: linked.day ?? Math.min(Math.max(campaign.shown, 0), campaign.lastDay),
    against: linked.against ?? null,
    at: linked.at ?? null,
    place: linked.place ?? null,
    spot: null,
    names: scripts.includes(wanted) ? wanted : 'latin',
    palette: 'own',
    arrows: true,
    chart: 'change',
  });
}

function writeWords(campaign, calendar) {
  byId('title').textContent = campaign.title;
  byId('known').textContent = campaign.known;
  byId('attribution').textContent = campaign.attribution;
  byId('program').textContent = `Made with ${campaign.program}. Map drawn with Leaflet. `
    + `${calendar.words(0)} to ${calendar.words(campaign.lastDay)}.`;
  byId('signs').replaceChildren(...signsOfTheMap());
}

function largestFirst(campaign) {
  const last = areasOverTime(campaign).map((areas) => areas[0]);
  return last.map((_, actor) => actor).sort((a, b) => last[b] - last[a]);
}

function offerChoices(campaign, state, colours) {
  const names = byId('names');
  names.replaceChildren(...scriptsOf(campaign.places).map(({ id, label }) => element('option', { value: id }, label)));
  names.addEventListener('change', () => state.set({ names: names.value }));
  byId('names-choice').hidden = names.children.length < 2;
  byId('palette').addEventListener('change', (event) => {
    const palette = event.target.checked ? 'safe' : 'own';
    colours.choose(palette, largestFirst(campaign));
    state.set({ palette });
  });
  byId('arrows').addEventListener('change', (event) => state.set({ arrows: event.target.checked }));
  byId('chart-kind').addEventListener('click', () => (
    state.set({ chart: state.get('chart') === 'change' ? 'area' : 'change' })));
  state.watch(['names', 'arrows', 'chart'], () => {
    names.value = state.get('names');
    byId('arrows').checked = state.get('arrows');
    byId('chart-kind').textContent = state.get('chart') === 'change' ? 'change since the first day' : 'area';
  });
}

function keepLink(state, calendar) {
  const values = () => Object.fromEntries(['day', 'against', 'at', 'place', 'names'].map((name) => [name, state.get(name)]));
  let timer;
  state.watch(['day', 'against', 'at', 'place', 'names'], () => {
    clearTimeout(timer);
    timer = setTimeout(() => window.history.replaceState(null, '', writeLink(values(), calendar)), MS_UNTIL_LINK);
  });
}

function followLink(state, campaign, calendar, map) {
  window.addEventListener('hashchange', () => {
    const { at, ...linked } = readLink(window.location.hash, calendar, campaign.lastDay);
    state.set({ day: linked.day ?? state.get('day'), against: linked.against ?? null, place: linked.place ?? null });
    if (at) map.leaflet.setView([at.lat, at.lon], at.zoom);
  });
}

function start() {
  const campaign = readCampaign(byId('data').textContent);
  const calendar = new Calendar(campaign.first);
  const state = firstState(campaign, calendar);
  const patterns = drawn('defs');
  document.body.append(drawn('svg', { width: 0, height: 0, class: 'patterns', 'aria-hidden': 'true' }, patterns));
  const colours = new Colours(campaign, patterns);
  const atlas = new Atlas(campaign);
  writeWords(campaign, calendar);
  offerChoices(campaign, state, colours);
  const time = new TimeBar(campaign, state, calendar);
  new Legend(campaign, atlas, colours, state, calendar);
  const map = new MapView(byId('map'), campaign, atlas, colours, state);
  const comparing = new Comparing(campaign, atlas, colours, state, calendar);
  new Details(campaign, atlas, colours, state, calendar);
  new Chart(campaign, state, calendar, colours, (day) => time.goTo(day));
  const search = new SearchBox(campaign, state, (place) => map.showPlace(place));
  const help = () => byId('help').showModal();
  byId('show-help').addEventListener('click', help);
  listenToKeys({ time, map, search, comparing, state, help });
  keepLink(state, calendar);
  followLink(state, campaign, calendar, map);
  document.documentElement.dataset.ready = 'yes';
}

start();
