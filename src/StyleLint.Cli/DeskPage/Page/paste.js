// Pasted HTML as Markdown. It is parsed into a document of its own that neither runs nor loads anything, and only its words come out:
// no element of it ever enters this page.

const blocks = new Set(('address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer header '
  + 'hgroup hr li main menu nav ol p pre search section summary ul table tbody tfoot thead tr td th h1 h2 h3 h4 h5 h6').split(' '));
const inline = new Set(('a abbr acronym b bdi bdo big br cite code data dfn em font i ins kbd label mark nobr q ruby samp small span strike '
  + 'strong sub sup s time tt u var wbr google-sheets-html-origin').split(' '));
const mostHtml = 16_000_000;
const mostNodes = 50_000;
const policy = globalThis.trustedTypes?.createPolicy('pasted', { createHTML: html => html });

export class TooMuch extends Error {}

// The draft that some HTML comes to, and what was left out of it.
export function toMarkdown(html) {
  if (html.length > mostHtml)
    throw new TooMuch();
  const inert = disarm(html);
  const parsed = new DOMParser().parseFromString(policy ? policy.createHTML(inert) : inert, 'text/html');
  const reader = new Reader();
  reader.children(parsed.body, { bold: false, italic: false, href: null });
  return { text: reader.markdown(), leftOut: reader.leftOut, isSet: reader.isSet };
}

// What would never be run or applied is refused all the same: the refusals fill the console, and a policy among them is obeyed.
const disarm = html => html
  .replaceAll(/<(?:meta|base|link)(?=[\s/>])[^<>]*>/gi, '')
  .replaceAll(/<(\/?)style(?=[\s/>])/gi, '<$1script')
  .replaceAll(/<[a-z][^<>]*>/gi, tag => tag.replaceAll(/(?<=[\s/"'])(style|on\w+)(?=\s*=)/gi, 'data-$1'));

const styleOf = element => element.dataset?.style ?? '';

class Reader {
  leftOut = new Map();
  isSet = false;
  #nodes = 0;
  #blocks = [];
  #words = [];
  #heading = 0;
  #lists = [];
  #item = null;
  #quotes = 0;

  children(parent, set) {
    for (let child = parent.firstChild; child; child = child.nextSibling)
      this.node(child, set);
  }

  node(node, set) {
    if (++this.#nodes > mostNodes)
      throw new TooMuch();
    if (node.nodeType === Node.TEXT_NODE)
      this.#words.push({ ...set, text: node.data.replaceAll('\0', '').replace(/[ \t\r\n\f]+/g, ' ') });
    else if (node.nodeType === Node.ELEMENT_NODE)
      this.#element(node, node.localName, set);
  }

  #element(element, name, set) {
    const style = styleOf(element);
    const kind = element.getAttribute('class') ?? '';
    if (/display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-list\s*:\s*ignore/i.test(style) || element.hasAttribute('hidden'))
      return;
    if (name === 'del' || /MsoComment|msocomanchor/i.test(kind)) {
      this.#leave(name === 'del' ? 'deletion' : 'comment');
      return;
    }
    if (blocks.has(name))
      this.#block(element, name, style, kind, set);
    else if (name === 'br')
      this.#words.push({ ...set, text: '\n' });
    // Word and others have elements of their own, with nothing but words in them.
    else if (inline.has(name) || /^(o|w|st1):/.test(name))
      this.children(element, this.#setAs(element, name, style, set));
    else
      this.#leave(name === 'img' || name === 'picture' ? 'picture' : name);
  }

  #leave(what) { this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1); }

  #setAs(element, name, style, set) {
    const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
    const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1];
    const bold = weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : set.bold || name === 'b' || name === 'strong';
    const italic = slant ? /^(italic|oblique)$/i.test(slant) : set.italic || ['i', 'em', 'cite', 'dfn', 'var'].includes(name);
    const href = name === 'a' ? webAddress(element.getAttribute('href')) : set.href;
    this.isSet ||= bold || italic || href !== null;
    return { bold, italic, href };
  }

  #block(element, name, style, kind, set) {
    const inner = this.#setAs(element, name, style, set);
    if (name === 'table') {
      this.#table(element, inner);
      return;
    }
    this.#flush();
    const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : /\bMsoTitle\b/.test(kind) ? 1 : 0;
    const word = /mso-list\s*:\s*\S+\s+level(\d)/i.exec(style);
    const before = { heading: this.#heading, item: this.#item, quotes: this.#quotes };
    if (name === 'ul' || name === 'ol')
      this.#lists.push({ isCounted: name === 'ol', at: Math.max(1, Number.parseInt(element.getAttribute('start'), 10) || 1) - 1 });
    else if (name === 'li')
      this.#item = this.#begin(element);
    else if (word)
      this.#item = { depth: Number(word[1]) - 1, mark: /^\W*(\d+|[a-z])[.)]/i.test(element.textContent.trim()) ? '1.' : '-', isNew: true };
    else if (name === 'blockquote' && this.#quotes < 4)
      this.#quotes++;
    if (heading > 0)
      this.#heading = heading;
    this.isSet ||= heading > 0 || name === 'li' || name === 'p' || word !== null;
    this.children(element, heading > 0 ? { ...inner, bold: false, italic: false } : inner);
    this.#flush();
    if (name === 'ul' || name === 'ol')
      this.#lists.pop();
    this.#heading = before.heading;
    this.#item = before.item;
    this.#quotes = before.quotes;
  }

  #begin(element) {
    const list = this.#lists.at(-1) ?? { isCounted: false, at: 0 };
    list.at = Number.parseInt(element.getAttribute('value'), 10) || list.at + 1;
    // Google Docs says how deep an item is, and nests no list.
    const depth = Number.parseInt(element.getAttribute('aria-level'), 10) || this.#lists.length || 1;
    return { depth: depth - 1, mark: list.isCounted ? `${list.at}.` : '-', isNew: true };
  }

  // A table is a table where it has rows of several cells and no other inside; what only lays out a page is read like the page.
  #table(table, set) {
    this.#flush();
    const rows = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table);
    const isGrid = rows.length > 1 && !table.querySelector('table') && rows.every(row => row.cells.length > 1) && this.#item === null;
    if (!isGrid) {
      this.children(table, set);
      this.#flush();
      return;
    }
    const columns = Math.max(...rows.map(row => row.cells.length));
    const cells = rows.map(row => {
      const all = [...row.cells].map(cell => this.#cell(cell, set));
      return [...all, ...Array(columns - all.length).fill('')];
    });
    const line = row => `| ${row.join(' | ')} |`;
    this.isSet = true;
    this.#blocks.push({ text: [line(cells[0]), `|${' --- |'.repeat(columns)}`, ...cells.slice(1).map(line)].join('\n') });
  }

  #cell(cell, set) {
    const [words, all] = [this.#words, this.#blocks];
    [this.#words, this.#blocks] = [[], []];
    this.children(cell, set);
    this.#flush();
    const text = this.#blocks.map(block => block.text).join(' ').replaceAll('\\\n', ' ').replaceAll('\n', ' ');
    [this.#words, this.#blocks] = [words, all];
    return text;
  }

  #flush() {
    const words = this.#words;
    this.#words = [];
    const prose = proseOf(words);
    if (prose.length === 0)
      return;
    if (this.#heading > 0) {
      this.#blocks.push({ text: `${'#'.repeat(this.#heading)} ${prose.replaceAll('\n', ' ')}` });
      return;
    }
    for (const paragraph of prose.split(/\n\n+/)) {
      const text = paragraph.replaceAll('\n', '\\\n');
      if (this.#item) {
        this.#blocks.push({ item: this.#item, isNew: this.#item.isNew, text: text.replaceAll('\\\n', ' ') });
        this.#item.isNew = false;
      } else {
        this.#blocks.push({ text: `${'> '.repeat(this.#quotes)}${text.replaceAll('\n', `\n${'> '.repeat(this.#quotes)}`)}` });
      }
    }
  }

  markdown() {
    this.#flush();
    let depth = -1;
    let out = '';
    let wasItem = false;
    for (const block of this.#blocks) {
      let { text } = block;
      if (block.item) {
        // An item two levels below the one before it would be code.
        depth = block.isNew ? Math.min(block.item.depth, depth + 1) : depth;
        text = block.isNew ? `${' '.repeat(4 * depth)}${block.item.mark} ${text}` : `${' '.repeat(4 * Math.max(0, depth) + 4)}${text}`;
      } else {
        depth = -1;
      }
      out += out === '' ? text : (wasItem && block.item && block.isNew ? '\n' : '\n\n') + text;
      wasItem = block.item !== undefined;
    }
    return out;
  }
}

function webAddress(href) {
  if (!href || href.length > 2000 || !URL.canParse(href))
    return null;
  const address = new URL(href);
  // Google Docs sends its readers' clicks over its own server.
  if (/^(www\.)?google\.com$/.test(address.hostname) && address.pathname === '/url' && address.searchParams.has('q'))
    return webAddress(address.searchParams.get('q'));
  return ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href.replaceAll(/[()<>\s]/g, encodeURIComponent) : null;
}

// --- prose

function proseOf(words) {
  const joined = [];
  for (const each of words) {
    const last = joined.at(-1);
    // Whether a blank is bold is nobody's meaning.
    if (last && last.href === each.href && (each.text.trim() === '' || (last.bold === each.bold && last.italic === each.italic)))
      last.parts.push(each.text);
    else if (each.text !== '')
      joined.push({ ...each, parts: [each.text] });
  }
  const all = joined.map(each => ({ ...each, text: each.parts.join('').replaceAll(/ +/g, ' ').replaceAll(/ ?\n ?/g, '\n') }));
  const out = all.map((each, at) => marked(each, all[at - 1]?.text.at(-1) ?? ' ', all[at + 1]?.text[0] ?? ' '));
  return out.join('').replaceAll(/ {2,}/g, ' ').trim().split('\n').map(line => atLineStart(line.trim())).join('\n');
}

const isLetter = character => /[\p{L}\p{N}]/u.test(character);
const isStuck = (outside, inside) => isLetter(outside) && !isLetter(inside);

function marked(words, before, after) {
  const inner = words.text.trim();
  if (inner === '')
    return words.text;
  const start = words.text.length - words.text.trimStart().length;
  const rest = words.text.slice(start + inner.length);
  // Beside a letter, a mark next to punctuation would be an asterisk; and no mark reaches over the end of a paragraph.
  const isBroken = (start === 0 && isStuck(before, inner[0])) || (rest === '' && isStuck(after, inner.at(-1))) || inner.includes('\n\n');
  const mark = isBroken ? '' : (words.bold ? '**' : '') + (words.italic ? '*' : '');
  const text = `${mark}${escape(inner)}${mark}`;
  return words.text.slice(0, start) + (words.href && !inner.includes('\n\n') ? `[${text}](${words.href})` : text) + rest;
}

function escape(text) {
  return text.replaceAll(/[*`[\]|]|\\(?=[!-/:-@[-`{-~])|<(?=[a-z/!?])|&(?=[a-z#])|~(?=~)|(?<=~)~/gi, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

function atLineStart(line) {
  return line.replace(/^(\d{1,9})(?=[.)](\s|$))/, '$1\\').replace(/^(?=[#>=]|[-+](\s|-|$)|~~~)/, '\\');
}
