// SPDX-License-Identifier: Apache-2.0
// What a page must never do: run what stands in the data, or ask anybody for anything.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Browser, root } from './browser.mjs';

const EVIL = '<script>alert(1)</script>';
const BREAKOUT = '</script><img src=x onerror=alert(2)><!--<script>';
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

let browser;
before(async () => { browser = await Browser.start(); });
after(() => browser.stop());

/** A theatre all of whose words are attacks. */
function hostileTheatre() {
  const folder = join(browser.folder, 'hostile');
  mkdirSync(folder);
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('theatre.toml', `name = '''${BREAKOUT}'''\nattribution = '''${EVIL}'''\nland = "land.geojson"\n`
    + 'claims = ["claims.csv"]\nactors = "actors.csv"\nsources = "sources.csv"\ngazetteers = ["places.csv"]\n');
  write('actors.csv', `id,name,color\nRED,${quoted(`Red ${EVIL}`)},#d55e00\nBLUE,${quoted(`"onload=alert(3)>`)},#0072b2\n`);
  write('sources.csv', `id,name,url\ns1,${quoted(`Source ${BREAKOUT}`)},javascript:alert(4)\n`);
  write('places.csv', `id,name,names,lat,lon,kind\n${quoted('"><b>')},${quoted(EVIL)},${quoted(BREAKOUT)},35.5,36.5,${quoted('<i>')}\n`
    + '2,Plain,,35.2,36.2,town\n');
  write('claims.csv', 'date,place,place_id,kind,actor,from,source,url,note\n'
    + `2020-01-01,${quoted(EVIL)},${quoted('"><b>')},captured,RED,BLUE,s1,javascript:alert(5),${quoted(BREAKOUT)}\n`
    + `2020-01-02,Plain,2,captured,BLUE,RED,s1,https://example.org/?q=%3Cscript%3E,${quoted(EVIL)}\n`);
  write('land.geojson', JSON.stringify({ type: 'Polygon',
    coordinates: [[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]] }));
  return folder;
}

test('words of the data are shown as they are and do nothing', async () => {
  const file = browser.write('hostile.html', hostileTheatre(), '--title', BREAKOUT);
  const page = await browser.open(file);
  assert.equal(await page.title(), BREAKOUT);
  assert.equal(await page.textContent('#title'), BREAKOUT);
  assert.equal(await page.textContent('#attribution'), EVIL);
  assert.equal(await page.locator('.place-name', { hasText: EVIL }).count(), 1);
  await page.fill('#search', 'script');
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#details h2'), EVIL);
  assert.match(await page.textContent('#details .note'), /<img src=x onerror=alert\(2\)>/);
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  assert.equal(await page.locator('#map img, #panel img, #panel b b, #panel i i').count(), 0);
  await page.mouse.move(400, 300);
  assert.deepEqual(browser.seen.dialogs, []);
  assert.deepEqual(browser.seen.errors, []);
});

test('no request leaves the page, whatever is pressed', async () => {
  const file = browser.write('libya.html', `${root}/data/theatres/western-libya-2019`);
  const page = await browser.open(file);
  for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'c', 'a', '+', '-', '9', '0', 'Home', 'End', '?', 'Escape']) {
    await page.keyboard.press(key);
  }
  assert.deepEqual(browser.seen.requests.filter((url) => !url.startsWith('file:')), []);
  assert.equal(browser.seen.requests.length, 1);
  assert.deepEqual(browser.seen.errors, []);
});

test('the policy forbids scripts, styles, pictures and connections that are not of the page', async () => {
  const page = await browser.open(join(browser.folder, 'libya.html'));
  const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|\*/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const asked = await fetch('https://example.org/').then(() => true, () => false);
    return { intruder: window.intruder === true, asked };
  });
  assert.deepEqual(ran, { intruder: false, asked: false });
});

test('tiles come from the address that was given and from nowhere else', async () => {
  const file = browser.write('tiles.html', `${root}/data/theatres/western-libya-2019`, '--tiles',
    'https://tiles.example.org/{z}/{x}/{y}.png', '--tiles-by', EVIL);
  const page = await browser.open(file, { tiles: (route) => route.fulfill({ status: 404 }) });
  await page.waitForTimeout(300);
  const asked = browser.seen.requests.filter((url) => url.startsWith('http'));
  assert.ok(asked.length > 0);
  assert.ok(asked.every((url) => /^https:\/\/tiles\.example\.org\/\d+\/\d+\/\d+\.png$/.test(url)), asked.join(' '));
  assert.match(await page.textContent('.leaflet-control-attribution'), /Leaflet.*<script>alert\(1\)<\/script>/);
  assert.equal(await page.locator('.leaflet-control-attribution svg').count(), 0);
  assert.deepEqual(browser.seen.dialogs, []);
});

test('the licence of the map library is in the page', () => {
  const text = readFileSync(join(browser.folder, 'libya.html'), 'utf8');
  assert.match(text, /BSD 2-Clause License[\s\S]*Volodymyr Agafonkin/);
});
