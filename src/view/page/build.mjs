// SPDX-License-Identifier: Apache-2.0
// Builds the page out of source/ and Leaflet: node build.mjs MODULES OUT.html, where MODULES is the node_modules folder
// that `npm ci` made of package-lock.json. The same sources give the same bytes.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [modules, output] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const { buildSync } = createRequire(join(resolve(modules), 'x.js'))('esbuild');

function bundled(file) {
  const { outputFiles } = buildSync({
    absWorkingDir: here,
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.png': 'empty' },
    nodePaths: [resolve(modules)],
    outdir: 'out',
  });
  return outputFiles.find(({ path }) => path.endsWith(file.endsWith('.css') ? '.css' : '.js')).text.trim();
}

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const licence = readFileSync(join(resolve(modules), 'leaflet/LICENSE'), 'utf8').trim();
const script = `${bundled('source/main.js').replaceAll('</script', '<\\/script')}\n`;
const style = `${bundled('source/style.css')}\n`;
const parts = { 'script-hash': hash(script), 'style-hash': hash(style), script, style };
let page = readFileSync(join(here, 'source/page.html'), 'utf8');
for (const [name, text] of Object.entries(parts)) page = page.replace(`@${name}@`, () => text);
page = page.replace('<html', () => `<!--\nThe code is under the Apache License 2.0. It contains Leaflet 1.9.4:\n\n${licence}\n-->\n<html`);
writeFileSync(output, page);
