// SPDX-License-Identifier: Apache-2.0
// What a reader finds on the page of Syria, December 2019 to March 2020.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser, frontline, goTo, legendColour, middleOfMap, pixel, root } from './browser.mjs';

const theatre = `${root}/data/theatres/idlib-2020`;
const SARAQIB = '#at=13/35.8640/36.8060';
const HAZARIN = 'at=13/35.6000/36.5262';

let browser;
let file;
before(async () => {
  browser = await Browser.start();
  file = browser.write('idlib.html', theatre);
});
after(() => browser.stop());

test('Saraqib is the opposition\'s on 1 March 2020 and the army\'s on the 2nd and 3rd', async () => {
  const page = await browser.open(file, { hash: SARAQIB });
  await page.uncheck('#arrows');
  const [x, y] = await middleOfMap(page);
  for (const [day, holder] of [['2020-03-01', 'Syrian opposition'], ['2020-03-02', 'Syrian Arab Army'],
    ['2020-03-03', 'Syrian Arab Army']]) {
    await goTo(page, day);
    assert.equal(await pixel(page, x - 22, y + 22), await legendColour(page, holder), day);
  }
});

test('a click on Hazarin shows the claims that contradict each other, with their sources', async () => {
  const page = await browser.open(file, { hash: `#on=2020-03-02&${HAZARIN}` });
  assert.equal(await page.isVisible('#details'), false);
  await page.mouse.click(...await middleOfMap(page));
  assert.equal(await page.textContent('#details h2'), 'Hazzarin');
  assert.match(await page.textContent('#details .control'), /Syrian Arab Army, since 2 March 2020/);
  assert.match(await page.textContent('#details .for'), /captured by Syrian Arab Army from Syrian opposition/);
  assert.match(await page.textContent('#details .against'), /captured by Syrian opposition from Syrian Arab Army/);
  assert.match(await page.locator('#details .against a').first().getAttribute('href'), /^https:\/\/www\.dailysabah\.com\//);
});

test('19 December compared with 5 March says the km² that frontline diff says', async () => {
  const page = await browser.open(file, { hash: '#on=2020-03-05' });
  await page.click('#compare');
  await page.fill('#from-day', '2019-12-19');
  await page.locator('#from-day').dispatchEvent('change');
  const said = await page.locator('#gains tr').evaluateAll((rows) => rows.map((row) => (
    [...row.children].map((cell) => cell.textContent.replace(/[\u202f\u00a0]/g, ' ')))));
  const { gains } = JSON.parse(frontline('diff', theatre, '2019-12-19', '2020-03-05', '--json', '-q'));
  assert.equal(said.length, gains.length);
  assert.deepEqual(said[0].slice(0, 2), ['Syrian Arab Army', 'Syrian opposition']);
  assert.equal(said[0][2].replace(/ (?=\d)/g, ''), `${gains[0].area_km2.toFixed(1)} km²`);
  assert.equal(said[0][3], String(gains[0].places));
  assert.equal(await page.textContent('#side-before'), '19 December 2019');
});

test('the legend says the areas that frontline map says, on three days', async () => {
  const page = await browser.open(file);
  for (const day of ['2019-12-25', '2020-02-01', '2020-03-02']) {
    await goTo(page, day);
    const { land } = JSON.parse(frontline('map', theatre, '--on', day, '--json', '-q'));
    const rows = (await page.locator('#legend .number').allTextContents()).map((text) => text.replace('\u202f', ''));
    const large = land.filter(({ actor, area_km2: area }) => actor !== null && area > 1000);
    assert.ok(large.length >= 3);
    for (const { actor, area_km2: area } of large) {
      const said = `${Math.round(area)}\u00a0km²`;
      assert.ok(rows.some((text) => text.startsWith(said)), `${day} ${actor} ${said}: ${rows}`);
    }
  }
});

test('Kafranbel is found, whatever its spelling', async () => {
  const page = await browser.open(file);
  for (const spelling of ['Kafranbel', 'kafr nabl', 'Kfar Nobol', 'كفرنبل', 'Kafer Nabel']) {
    await page.fill('#search', spelling);
    assert.equal(await page.locator('#found [role=option] bdi').first().textContent(), 'Kafr Nabl', spelling);
  }
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#details h2'), 'Kafr Nabl');
  assert.equal(await page.locator('.chosen').count(), 1);
  await page.fill('#search', 'Xyzzyplugh');
  assert.equal(await page.textContent('#found'), 'No place of this map has such a name.');
});

test('Arabic names are joined and run from right to left', async () => {
  const page = await browser.open(file, { hash: `${SARAQIB}&names=arabic` });
  const label = page.locator('.place-name', { hasText: 'سراقب' });
  assert.equal(await label.count(), 1);
  const drawn = await label.evaluate((text) => {
    const [first, last] = [0, text.getNumberOfChars() - 1].map((i) => text.getStartPositionOfChar(i).x);
    const joined = text.getComputedTextLength();
    text.textContent = [...text.textContent].join('\u200c');
    return { joined, apart: text.getComputedTextLength(), first, last };
  });
  assert.ok(drawn.joined < 0.95 * drawn.apart, JSON.stringify(drawn));
  assert.ok(drawn.first > drawn.last, JSON.stringify(drawn));
});

test('a reader whose language is Arabic gets Arabic names, others Latin ones', async () => {
  for (const [language, script] of [['ar-SY', 'arabic'], ['fr-FR', 'latin'], ['ru-RU', 'latin']]) {
    const page = await browser.open(file, { language });
    assert.equal(await page.inputValue('#names'), script, language);
  }
});

test('a click on land says whose it is and since when', async () => {
  const page = await browser.open(file, { hash: `#on=2020-03-02&${SARAQIB.slice(1)}` });
  const [x, y] = await middleOfMap(page);
  await page.mouse.click(x - 30, y + 30);
  assert.equal(await page.textContent('#details h2'), 'Syrian Arab Army');
  assert.match(await page.textContent('#details .control'), /since 2 March 2020/);
  assert.equal(await page.locator('#details .near button').first().textContent(), 'Saraqib');
});
