// SPDX-License-Identifier: Apache-2.0
// The page by keyboard, on a phone, on paper, by ear, and from a link.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser, goTo, root } from './browser.mjs';

let browser;
let file;
before(async () => {
  browser = await Browser.start();
  file = browser.write('idlib.html', `${root}/data/theatres/idlib-2020`, '--on', '2020-02-15');
});
after(() => browser.stop());

const day = (page) => page.getAttribute('#date', 'datetime');

test('it opens on the day that was asked for', async () => {
  const page = await browser.open(file);
  assert.equal(await day(page), '2020-02-15');
  assert.equal(await page.textContent('#date'), '15 February 2020');
});

test('keys move through time', async () => {
  const page = await browser.open(file);
  for (const [key, iso] of [['ArrowRight', '2020-02-16'], ['ArrowLeft', '2020-02-15'], ['Shift+ArrowRight', '2020-02-22'],
    ['PageDown', '2020-02-15'], ['Home', '2019-12-01'], ['ArrowLeft', '2019-12-01'], ['End', '2020-03-06']]) {
    await page.keyboard.press(key);
    assert.equal(await day(page), iso, key);
  }
});

test('buttons and the chart move through time, and it can be played', async () => {
  const page = await browser.open(file);
  await page.getByRole('button', { name: 'A week back' }).click();
  assert.equal(await day(page), '2020-02-08');
  const chart = await page.locator('#chart').boundingBox();
  await page.mouse.click(chart.x + 1, chart.y + 20);
  assert.equal(await day(page), '2019-12-01');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => document.getElementById('date').dateTime > '2019-12-03');
  await page.getByRole('button', { name: 'Pause' }).click();
});

test('a link keeps date, view, comparison and place', async () => {
  const page = await browser.open(file);
  await goTo(page, '2020-03-02');
  await page.fill('#search', 'Saraqib');
  await page.keyboard.press('Enter');
  await page.click('#compare');
  await page.waitForFunction(() => /against=2019-12-01/.test(window.location.hash));
  const hash = await page.evaluate(() => window.location.hash);
  assert.match(hash, /^#on=2020-03-02&at=[\d.]+\/35\.\d+\/36\.\d+&against=2019-12-01&place=\w+$/);
  const other = await browser.open(file, { hash });
  assert.equal(await day(other), '2020-03-02');
  assert.equal(await other.textContent('#details h2'), 'Saraqib');
  assert.equal(await other.isVisible('#swipe'), true);
  await other.waitForTimeout(400);
  assert.equal(await other.evaluate(() => window.location.hash), hash);
});

test('a damaged link does no harm', async () => {
  for (const hash of ['#on=2020-13-77&at=x/y/z', '#at=5/900/900', '#on=1900-01-01', '#place=nobody&names=klingon', '#%%%']) {
    const page = await browser.open(file, { hash });
    assert.match(await page.textContent('#date'), /\d{4}$/, hash);
    assert.deepEqual(browser.seen.errors, [], hash);
  }
});

test('on a phone nothing is wider than the screen', async () => {
  const page = await browser.open(file, { width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${wide}`);
  await page.click('#compare');
  assert.ok(await page.isVisible('#comparison'));
});

test('on paper there are the map, the date and the legend, and no buttons', async () => {
  const page = await browser.open(file);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.isVisible('#time'), false);
  assert.equal(await page.isVisible('#find'), false);
  for (const id of ['#map', '#date', '#legend', '#attribution']) assert.equal(await page.isVisible(id), true, id);
});

test('a screen reader hears the date and the areas, and everything that can be pressed has a name', async () => {
  const page = await browser.open(file);
  await goTo(page, '2020-03-02');
  assert.match(await page.textContent('#spoken'), /^2 March 2020\. Syrian Arab Army: .*km²\..*Not known/);
  assert.equal(await page.getAttribute('#slider', 'aria-valuetext'), '2 March 2020');
  const nameless = await page.locator('button, input, select, a').evaluateAll((all) => all
    .filter((one) => !one.closest('[hidden]') && one.offsetParent !== null)
    .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length))
    .map((one) => one.outerHTML));
  assert.deepEqual(nameless, []);
});

test('the line between two days is moved by keys', async () => {
  const page = await browser.open(file, { hash: '#on=2020-03-05&against=2019-12-19' });
  await page.focus('#swipe');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.getAttribute('#swipe', 'aria-valuenow'), '48');
  assert.equal(await day(page), '2020-03-05');
});

test('the safe palette gives each actor another colour', async () => {
  const page = await browser.open(file);
  await page.check('#palette');
  const fills = await page.locator('#legend .swatch rect').evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
  assert.equal(new Set(fills).size, fills.length);
});
