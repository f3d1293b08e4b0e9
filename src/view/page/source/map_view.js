// SPDX-License-Identifier: Apache-2.0
// The map: its panes from below, and what is drawn in each for what the reader looks at.

import * as L from 'leaflet';
import { arrowsOf } from './arrows.js';
import { changeFigures, figureMarks } from './change_figures.js';
import { regionAt } from './day_map.js';
import { ChangeLayer, LandLayer, barrierLayer } from './land_layer.js';
import { Overlay } from './overlay.js';
import { PlaceMarks } from './place_marks.js';
import { Swipe } from './swipe.js';

const PANES = ['land', 'lines', 'land-before', 'lines-before', 'barriers', 'changes', 'fronts', 'fronts-before', 'arrows', 'places',
  'figures'];
const DAYS_OF_MOVEMENT = 7;
const LEAST_PLACES = 6; // where fewer changed hands all of the land is shown
const NEAR_PIXELS = 12;
const WITH_TILES = 0.6;

function boundsOf(points, scale) {
  const bounds = L.latLngBounds([]);
  for (const [x, y] of points) bounds.extend([y / scale, x / scale]);
  return bounds;
}

function borderPoints(campaign, wanted) {
  return campaign.borders.filter(wanted).flatMap(({ points }) => (
    Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i], points[2 * i + 1]])));
}

/** What the map was made for; else where something happened, as wide as that is, with room around it; all of the land where nothing did. */
function firstBounds(campaign) {
  if (campaign.bounds) {
    const [west, south, east, north] = campaign.bounds;
    return L.latLngBounds([south, west], [north, east]);
  }
  const moved = (piece) => piece >= 0 && campaign.pieces[piece].days.length > 1;
  const places = campaign.places.filter(({ piece }) => moved(piece)).map(({ at }) => at);
  const points = places.length >= LEAST_PLACES ? withoutFarthest(places) : borderPoints(campaign, () => true);
  return boundsOf(points, campaign.units_per_degree).pad(places.length >= LEAST_PLACES ? 0.25 : 0.05);
}

/** Most of the places: a few far off must not make the map a dot. */
function withoutFarthest(points) {
  const middle = [0, 1].map((axis) => points.map((p) => p[axis]).sort((a, b) => a - b)[points.length >> 1]);
  const far = ([x, y]) => Math.hypot(x - middle[0], y - middle[1]);
  return [...points].sort((a, b) => far(a) - far(b)).slice(0, Math.ceil(points.length * 0.9));
}

export class MapView {
  #campaign;
  #atlas;
  #colours;
  #state;
  #map;
  #now;
  #before;
  #changes;
  #swipe;
  #marks;
  #overlays;

  constructor(container, campaign, atlas, colours, state) {
    Object.assign(this, { campaign });
    this.#campaign = campaign;
    this.#atlas = atlas;
    this.#colours = colours;
    this.#state = state;
    this.#map = this.#makeMap(container);
    this.#makeLayers();
    this.#goToStart();
    this.#map.on('click', (event) => this.#choose(event));
    this.#map.on('moveend', () => this.#keepView());
    this.#keepView();
    state.watch(['day', 'against', 'palette'], () => this.#showLand());
    state.watch(['day', 'against', 'palette', 'arrows', 'names', 'place'], () => this.#redrawMarks());
    this.showPlace(state.get('place'));
  }

  get leaflet() { return this.#map; }

  #makeMap(container) {
    const map = L.map(container, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      zoomSnap: 0.25,
      zoomDelta: 0.5,
      wheelPxPerZoomLevel: 90,
      minZoom: 4,
      maxZoom: 15,
      fadeAnimation: false,
      zoomAnimation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    PANES.forEach((pane, i) => { map.createPane(pane).style.zIndex = 300 + 10 * i; });
    L.control.zoom({ position: 'topright' }).addTo(map);
    L.control.scale({ position: 'bottomright', imperial: false, maxWidth: 140 }).addTo(map);
    this.#addTiles(map);
    return map;
  }

  /** Leaflet's own words before the attribution carry a flag; ours is plain. */
  #addTiles(map) {
    const { tiles, tiles_by: by } = this.#campaign;
    if (!tiles) return;
    const attribution = document.createElement('span');
    attribution.textContent = by;
    L.control.attribution({ prefix: 'Leaflet' }).addTo(map);
    L.tileLayer(tiles, { attribution: attribution.innerHTML, maxZoom: 19 }).addTo(map);
  }

  #makeLayers() {
    this.#now = new LandLayer(this.#map, this.#campaign, this.#colours, ['land', 'lines', 'fronts']);
    this.#before = new LandLayer(this.#map, this.#campaign, this.#colours,
      ['land-before', 'lines-before', 'fronts-before']);
    if (this.#campaign.tiles) this.#now.opacity = this.#before.opacity = WITH_TILES;
    this.#changes = new ChangeLayer(this.#map, this.#campaign, this.#colours, 'changes');
    this.#swipe = new Swipe(this.#map);
    this.#marks = new PlaceMarks(this.#colours, (place) => this.#state.set({ place: place.id, spot: null }));
    this.#overlays = {
      arrows: new Overlay(this.#campaign, 'arrows', (canvas) => this.#drawArrows(canvas)),
      figures: new Overlay(this.#campaign, 'figures', (canvas) => this.#drawFigures(canvas)),
      places: new Overlay(this.#campaign, 'places', (canvas) => this.#drawPlaces(canvas)),
    };
  }

  #goToStart() {
    const at = this.#state.get('at');
    if (at) this.#map.setView([at.lat, at.lon], at.zoom);
    else this.#map.fitBounds(firstBounds(this.#campaign));
    barrierLayer(this.#campaign, 'barriers').addTo(this.#map);
    for (const overlay of Object.values(this.#overlays)) overlay.addTo(this.#map);
  }

  #showLand() {
    const against = this.#state.get('against');
    const palette = this.#state.get('palette');
    if (palette !== this.paletteShown) {
      for (const layer of [this.#now, this.#before]) layer.clear();
      this.#changes.show([]);
      this.paletteShown = palette;
    }
    this.#now.show(this.#atlas.on(this.#state.get('day')));
    this.#swipe.show(against !== null);
    if (against === null) this.#before.clear();
    else this.#before.show(this.#atlas.on(against));
    this.#changes.show(against === null ? [] : this.#changesShown());
  }

  /** Between the days that are compared; else of the last week. */
  #changesShown() {
    const day = this.#state.get('day');
    const against = this.#state.get('against');
    if (against !== null) return this.#atlas.changes(Math.min(day, against), Math.max(day, against));
    return this.#atlas.changes(Math.max(0, day - DAYS_OF_MOVEMENT), day);
  }

  /** A single day has arrows; the days that are compared have figures. */
  #drawArrows(canvas) {
    const isOn = this.#state.get('against') === null && this.#state.get('arrows');
    canvas.keep('arrows', isOn ? arrowsOf(this.#changesShown(), canvas, this.#colours) : new Map());
  }

  #drawFigures(canvas) {
    const figures = this.#state.get('against') === null ? [] : changeFigures(this.#changesShown(), canvas.at);
    canvas.keep('figures', figureMarks(figures, this.#colours));
  }

  #drawPlaces(canvas) {
    this.#marks.draw(canvas, {
      campaign: this.#campaign,
      day: this.#state.get('day'),
      script: this.#state.get('names'),
      chosen: this.#state.get('place'),
      reserved: this.#state.get('against') === null ? [] : changeFigures(this.#changesShown(), canvas.at).map(({ box }) => box),
    });
  }

  #redrawMarks() {
    for (const overlay of Object.values(this.#overlays)) overlay.redraw();
  }

  #keepView() {
    const { lat, lng } = this.#map.getCenter();
    this.#state.set({ at: { zoom: this.#map.getZoom(), lat, lon: lng } });
  }

  /** The place that is nearest to the pointer, if one is near; else the land there. */
  #choose({ latlng, layerPoint }) {
    const scale = this.#campaign.units_per_degree;
    const distance = (place) => (
      this.#map.latLngToLayerPoint([place.at[1] / scale, place.at[0] / scale]).distanceTo(layerPoint));
    const nearest = this.#campaign.places.reduce((best, place) => (
      best && distance(best) <= distance(place) ? best : place), null);
    if (nearest && distance(nearest) <= NEAR_PIXELS && this.#isShown(nearest)) {
      this.#state.set({ place: nearest.id, spot: null });
      return;
    }
    const spot = [latlng.lng * scale, latlng.lat * scale];
    const isLand = regionAt(this.#atlas.on(this.#state.get('day')), spot) !== null;
    this.#state.set({ place: null, spot: isLand ? spot : null });
  }

  #isShown({ id }) {
    return [...document.querySelectorAll('.dot')].some((dot) => dot.getAttribute('data-place') === id);
  }

  /** Brings a place into sight. */
  showPlace(id) {
    const place = this.#campaign.places.find((one) => one.id === id);
    if (!place || this.#state.get('at')?.isFromLink) return;
    const scale = this.#campaign.units_per_degree;
    const position = [place.at[1] / scale, place.at[0] / scale];
    if (!this.#map.getBounds().pad(-0.1).contains(position) || this.#map.getZoom() < 9) {
      this.#map.setView(position, Math.max(this.#map.getZoom(), 10));
    }
  }

  showAll() { this.#map.fitBounds(boundsOf(borderPoints(this.#campaign, ({ right }) => right < 0), this.#campaign.units_per_degree)); }

  showStart() { this.#map.fitBounds(firstBounds(this.#campaign)); }
}
