// SPDX-License-Identifier: Apache-2.0
// node take_pictures.mjs FOLDER: what the pages of the shipped theatres look like.

import { join } from 'node:path';
import { Browser, root } from './browser.mjs';

const PICTURES = [
  ['page-idlib.png', 'idlib-2020', '#on=2020-03-02&at=9.5/35.72/36.62&place=169617', {}],
  ['page-idlib-compared.png', 'idlib-2020', '#on=2020-03-05&against=2019-12-19&at=9/35.77/36.95', {}],
  ['page-idlib-arabic.png', 'idlib-2020', '#on=2020-02-29&at=10.5/35.7/36.6&names=arabic', {}],
  ['page-libya.png', 'western-libya-2019', '#on=2019-04-10&at=9.5/32.55/13.2', {}],
  ['page-phone.png', 'western-libya-2019', '#on=2020-06-04&at=8.5/32.45/13.2', { width: 390, height: 844 }],
];

const [folder] = process.argv.slice(2);
const browser = await Browser.start();
const pages = new Map();
for (const [name, theatre, hash, size] of PICTURES) {
  if (!pages.has(theatre)) pages.set(theatre, browser.write(`${theatre}.html`, `${root}/data/theatres/${theatre}`));
  const page = await browser.open(pages.get(theatre), { hash, width: 1360, height: 850, ...size });
  await page.screenshot({ path: join(folder, name) });
}
await browser.stop();
