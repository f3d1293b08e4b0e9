// SPDX-License-Identifier: Apache-2.0
// Making elements. Text from data only ever becomes text nodes and attribute values here, never markup.

const SVG = 'http://www.w3.org/2000/svg';

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'style') for (const [key, of] of Object.entries(value)) node.style.setProperty(key, of);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function drawn(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

export const byId = (id) => document.getElementById(id);

/** A link that opens elsewhere; plain text where the address is none of the web's. */
export function link(address, text) {
  let url;
  try { url = new URL(address); } catch { return element('span', {}, text); }
  if (!['http:', 'https:'].includes(url.protocol)) return element('span', {}, text);
  return element('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, text);
}
