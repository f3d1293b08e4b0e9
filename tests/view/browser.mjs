// SPDX-License-Identifier: Apache-2.0
// A real browser with a page that frontline wrote, opened from disk.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const { FRONTLINE_BINARY, PAGE_MODULES, CHROMIUM } = process.env;
const { chromium } = createRequire(join(PAGE_MODULES, 'x.js'))('playwright-core');

export function frontline(...words) {
  return execFileSync(FRONTLINE_BINARY, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A browser, a folder for pages, and what was seen of them: requests, errors, dialogs. */
export class Browser {
  folder = mkdtempSync(join(tmpdir(), 'frontline-page-'));

  seen = { requests: [], errors: [], dialogs: [] };

  static async start() {
    const one = new Browser();
    one.browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer'] });
    return one;
  }

  async stop() {
    await this.browser.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Writes a page of a theatre. */
  write(name, theatre, ...options) {
    const file = join(this.folder, name);
    frontline('view', theatre, '-o', file, ...options);
    return file;
  }

  /** One page at a time: the one before is closed. */
  async open(file, { hash = '', width = 1280, height = 800, tiles = null, language = 'en-GB' } = {}) {
    await this.context?.close();
    this.context = await this.browser.newContext(
      { viewport: { width, height }, locale: language, reducedMotion: 'reduce' });
    const page = await this.context.newPage();
    this.seen = { requests: [], errors: [], dialogs: [] };
    page.on('request', (request) => this.seen.requests.push(request.url()));
    page.on('console', (message) => { if (message.type() === 'error') this.seen.errors.push(message.text()); });
    page.on('pageerror', (error) => this.seen.errors.push(error.message));
    page.on('dialog', (dialog) => { this.seen.dialogs.push(dialog.message()); dialog.dismiss(); });
    if (tiles) await page.route((url) => url.protocol !== 'file:', tiles);
    await page.goto(pathToFileURL(file).href + hash);
    await page.waitForSelector('html[data-ready]');
    return page;
  }
}

/** Moves the slider as a user does: the browser tells the page of it. */
export async function goTo(page, iso) {
  await page.evaluate((day) => {
    const slider = document.getElementById('slider');
    const date = document.getElementById('date');
    const here = Date.parse(date.dateTime);
    slider.value = Number(slider.value) + Math.round((Date.parse(day) - here) / 86400000);
    slider.dispatchEvent(new Event('input'));
  }, iso);
  assert.equal(await page.getAttribute('#date', 'datetime'), iso);
}

/** `#rrggbb` of one pixel of what is shown. The PNG of a single pixel has one row: a filter byte, then its channels. */
export async function pixel(page, x, y) {
  const png = await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } });
  const data = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [, red, green, blue] = inflateSync(Buffer.concat(data));
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour of an actor's land, as the legend has it. */
export async function legendColour(page, name) {
  const row = page.locator('#legend tr', { has: page.getByRole('rowheader', { name, exact: true }) });
  return row.locator('.swatch rect').getAttribute('fill');
}

export async function middleOfMap(page) {
  const box = await page.locator('#map').boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}
