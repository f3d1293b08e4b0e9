// SPDX-License-Identifier: Apache-2.0
// Names of places: in the reader's script, and found in whatever spelling.

const SCRIPTS = {
  arabic: { label: 'العربية', letters: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ur', 'ku', 'ps'] },
  cyrillic: { label: 'Кириллица', letters: /\p{Script=Cyrillic}/u, languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk'] },
  hebrew: { label: 'עברית', letters: /\p{Script=Hebrew}/u, languages: ['he', 'yi'] },
};
const LATIN = { label: 'Latin', letters: /\p{Script=Latin}/u, languages: [] };

/** The scripts that some of the places have a name in. */
export function scriptsOf(places) {
  const found = Object.entries(SCRIPTS).filter(([, { letters }]) => (
    places.some((place) => place.names.some((name) => letters.test(name)))));
  return [['latin', LATIN], ...found].map(([id, { label }]) => ({ id, label }));
}

export function scriptOfReader(languages) {
  for (const language of languages) {
    const short = language.toLowerCase().split('-')[0];
    for (const [id, script] of Object.entries(SCRIPTS)) if (script.languages.includes(short)) return id;
    if (short === 'en') return 'latin';
  }
  return 'latin';
}

export function nameIn(place, script) {
  const { letters } = SCRIPTS[script] ?? LATIN;
  if (letters.test(place.name)) return place.name;
  return place.names.find((name) => letters.test(name)) ?? place.name;
}

const ARABIC_FORMS = [[/[أإآٱ]/g, 'ا'], [/ى/g, 'ي'], [/ة/g, 'ه'], [/ؤ/g, 'و'], [/ئ/g, 'ي'], [/ـ|[\u064b-\u0652]/g, ''],
  [/(^| )ال(?=\p{L}{2})/gu, '$1']];

/** What stays of a name when case, accents, hyphens, articles and forms of Arabic letters are taken away. */
export function nameKey(name) {
  let key = name.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '');
  key = key.replace(/[’'ʿʾ`´ʻʼ‘-]/g, (mark) => (mark === '-' ? ' ' : '')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  for (const [form, plain] of ARABIC_FORMS) key = key.replace(form, plain);
  return key.replace(/(^| )(al|el|an|ar|as|ash|at|ad|az|ed|er|es|esh|et) (?=\p{L})/g, '$1').trim();
}

const SOUNDS = [[/kh/g, 'x'], [/gh|gu(?=[ei])/g, 'g'], [/sch|sh|ch(?=[aeiou])|ş/g, 's'], [/th/g, 't'], [/dh/g, 'd'],
  [/ph/g, 'f'], [/q|c(?![eih])|ck/g, 'k'], [/z|ç/g, 's'], [/v/g, 'f'], [/ou|w/g, 'u'], [/[aeiouyh]/g, '']];

/** The consonants of a name as they sound, each once: `Kafranbel` and `Kafr Nabl` are both `kfrnbl`. */
export function skeletonOf(key) {
  let skeleton = key.replace(/ /g, '');
  for (const [sound, letter] of SOUNDS) skeleton = skeleton.replace(sound, letter);
  return skeleton.replace(/(.)\1+/g, '$1');
}

/** How many letters must be changed, put in or left out; at most `most` + 1. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

/** How well a question fits a name, 0 to 1; 0: not at all. */
function likeness(asked, name) {
  if (name.key === asked.key) return 1;
  if (name.close === asked.close) return 0.97;
  if (name.key.startsWith(asked.key)) return 0.9;
  if (name.key.includes(` ${asked.key}`)) return 0.85;
  if (asked.skeleton.length >= 3 && name.skeleton === asked.skeleton) return 0.8;
  if (asked.key.length >= 3 && name.key.includes(asked.key)) return 0.6;
  const most = asked.close.length >= 8 ? 2 : 1;
  if (asked.close.length >= 4 && distance(asked.close, name.close, most) <= most) return 0.5;
  return 0;
}

const keysOf = (name) => {
  const key = nameKey(name);
  return { name, key, close: key.replace(/ /g, ''), skeleton: skeletonOf(key) };
};

export class NameIndex {
  #entries;

  constructor(places) {
    this.#entries = places.map((place) => ({ place, names: [place.name, ...place.names].map(keysOf) }));
  }

  /** The places that could be meant, best first: [{place, name}] with the spelling that fits. */
  find(text, most = 8) {
    const asked = keysOf(text);
    if (asked.key === '') return [];
    return this.#entries
      .map(({ place, names }) => {
        const scored = names.map((name) => ({ place, name: name.name, score: likeness(asked, name) }));
        return scored.reduce((best, one) => (one.score > best.score ? one : best));
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.place.weight - a.place.weight)
      .slice(0, most);
  }
}
