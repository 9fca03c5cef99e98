/** Builds an element. Children are nodes or text, never markup: what somebody typed stays text. */
export function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

export const button = (label, onclick, look = 'btn-default') =>
  element('button', {type: 'button', class: `btn ${look}`, onclick}, label);

export const note = (look, ...children) => element('div', {class: `alert alert-${look}`}, ...children);

/** Words that must not be passed over: a limit that is passed, a result out of range. */
export const over = words => element('strong', {class: 'vein-over'}, words);

/** A part that opens on demand. */
export const fold = (title, ...children) => element('details', {}, element('summary', {}, title), ...children);

/** @param quiet for a table right beneath its title: the caption is then only read out */
export function table(caption, columns, rows, {quiet = false} = {}) {
  return element('div', {class: 'vein-scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    element('table', {class: 'table table-condensed'},
      element('caption', {class: quiet && 'sr-only'}, caption),
      element('thead', {}, element('tr', {}, columns.map(column => element('th', {scope: 'col'}, column)))),
      element('tbody', {}, rows.map(row => element('tr', {}, row.map(cell => element('td', {}, cell ?? '–')))))));
}

/** A link to one of our own documents, to be saved: the Tasklist's sandbox shows no PDF. Other addresses stay text. */
export function download(title, url) {
  return /^\/(?!\/)/.test(url || '') ? element('a', {href: url, download: ''}, title) : element('span', {}, title);
}
