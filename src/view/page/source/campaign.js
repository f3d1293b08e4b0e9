// SPDX-License-Identifier: Apache-2.0
// What the page knows, unpacked from its data: see ../README.md for the format.

const UNKNOWN = { status: 'unknown', actor: null, rival: null };

/** Points of a border as flat [x, y, x, y, …] in units of the data; each is stored as a step from the one before. */
function pointsOf(row, start) {
  const points = new Float64Array(row.length - start);
  let x = 0;
  let y = 0;
  for (let i = start; i < row.length; i += 2) {
    points[i - start] = x += row[i];
    points[i - start + 1] = y += row[i + 1];
  }
  return points;
}

/** Numbers for the ends of borders: equal points, equal numbers. */
class Nodes {
  #numbers = new Map();

  of(x, y) {
    const key = `${x},${y}`;
    if (!this.#numbers.has(key)) this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.get(key);
  }
}

function bordersOf(rows) {
  const nodes = new Nodes();
  return rows.map((row) => {
    const points = pointsOf(row, 2);
    const last = points.length - 2;
    return {
      left: row[0],
      right: row[1],
      points,
      from: nodes.of(points[0], points[1]),
      to: nodes.of(points[last], points[last + 1]),
    };
  });
}

function piecesOf(rows) {
  return rows.map(([area, ...painted]) => ({
    area,
    days: painted.filter((_, i) => i % 2 === 0),
    controls: painted.filter((_, i) => i % 2 === 1),
  }));
}

function claimsOf(data) {
  const statement = ([id, recorded, source, url, code, title, note]) => ({
    id, recorded, code, title, note,
    source: source === null ? null : data.sources[source],
    url: url === null ? '' : data.urls[url],
  });
  return data.claims.map(([first, last, kind, spelt, actor, from, said]) => (
    { first, last, kind, spelt, actor, from, said: said.map(statement) }));
}

function placesOf(data) {
  return data.places.map((place) => ({
    ...place,
    spans: place.spans.map(([from, control, claims, overruled, doubting, toldBack]) => (
      { from: from ?? -Infinity, control, claims, against: [...overruled, ...doubting], toldBack })),
  }));
}

/** {one, other} -> [[day, actor, actor], …] by a key of the two controls. */
function frontRules(rows) {
  return new Map(rows.map(([one, other, ...spans]) => [frontKey(one, other), spans]));
}

export function frontKey(one, other) {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The index of the last of some days, in order, that is not after `day`; -1 where there is none. */
export function lastUpTo(days, day) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function readCampaign(text) {
  const data = JSON.parse(text);
  return {
    ...data,
    lastDay: data.days - 1,
    controls: data.controls.map(([status, actor, rival]) => (status === 'unknown' ? UNKNOWN : { status, actor, rival })),
    pieces: piecesOf(data.pieces),
    borders: bordersOf(data.borders),
    barriers: data.barriers.map((row) => pointsOf(row, 0)),
    fronts: frontRules(data.fronts),
    actors: data.actors.map(([id, name, colour]) => ({ id, name, colour })),
    places: placesOf(data),
    claims: claimsOf(data),
  };
}

/** The control of each piece on a day, by number. */
export function controlsOn(campaign, day) {
  return campaign.pieces.map((piece) => piece.controls[Math.max(0, lastUpTo(piece.days, day))]);
}

/** Since when a piece is what it is; null: since before the first day of the page. */
export function paintedSince(piece, day) {
  const at = lastUpTo(piece.days, day);
  return at <= 0 ? null : piece.days[at];
}

/** What a place was on a day; null where nothing was told of it. */
export function spanOn(place, day) {
  const at = lastUpTo(place.spans.map((span) => span.from), day);
  return at < 0 ? null : place.spans[at];
}

/** The two actors between whom land of two controls has a front on a day; null: it has none. */
export function frontBetween(campaign, one, other, day) {
  const spans = campaign.fronts.get(frontKey(one, other));
  if (!spans) return null;
  const at = lastUpTo(spans.map(([from]) => from), day);
  if (at < 0 || spans[at][1] === null) return null;
  return [spans[at][1], spans[at][2]];
}

/** Square kilometres in each actor's hands for every day: contested land is in those of its last undisputed holder. */
export function areasOverTime(campaign) {
  const areas = campaign.actors.map(() => new Float64Array(campaign.days));
  for (const piece of campaign.pieces) {
    piece.days.forEach((from, i) => {
      const { actor } = campaign.controls[piece.controls[i]];
      if (actor === null) return;
      const until = piece.days[i + 1] ?? campaign.days;
      for (let day = from; day < until; day += 1) areas[actor][day] += piece.area / 1e6;
    });
  }
  return areas;
}

/** The days on which any land changed hands, in order. */
export function daysOfChange(campaign) {
  return [...new Set(campaign.pieces.flatMap((piece) => piece.days.slice(1)))].sort((a, b) => a - b);
}
