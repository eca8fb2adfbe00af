// The draft: a text area with a page beneath it that shows the marks, and every version of the text, to go back to.

const mostKept = 30_000_000;
const pause = 700;

// What two texts have in common before and after where they differ.
export function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start))
    start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  return { start, end: before.length - end, by: after.length - before.length };
}

export class Draft extends EventTarget {
  #area;
  #page;
  #gutter;
  #versions = [{ text: '', start: 0, end: 0 }];
  #at = 0;
  #typed = { when: 0, kind: '' };
  #lines = [];
  marks = [];
  mended = null;

  constructor(area, page, gutter) {
    super();
    this.#area = area;
    this.#page = page;
    this.#gutter = gutter;
    area.addEventListener('input', event => this.#type(event));
    area.addEventListener('beforeinput', event => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
        event.preventDefault();
        event.inputType === 'historyUndo' ? this.undo() : this.redo();
      }
    });
    area.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      const key = event.key.toLowerCase();
      if (key === 'z' || key === 'y') {
        event.preventDefault();
        key === 'z' && !event.shiftKey ? this.undo() : this.redo();
      }
    });
  }

  get text() { return this.#area.value; }
  get caret() { return this.#area.selectionStart; }
  get isAllSelected() { return this.#area.selectionStart === 0 && this.#area.selectionEnd >= this.text.trimEnd().length; }
  get canUndo() { return this.#at > 0; }
  get canRedo() { return this.#at < this.#versions.length - 1; }

  #type(event) {
    const now = Date.now();
    const kind = event.inputType ?? '';
    // A run of typing is one version, as everywhere else.
    if (now - this.#typed.when > pause || kind !== this.#typed.kind || !/^(insertText|deleteContent)/.test(kind))
      this.#keep();
    else
      this.#versions[this.#at] = this.#now();
    this.#typed = { when: now, kind };
    this.#changed('typed');
  }

  #now() { return { text: this.text, start: this.#area.selectionStart, end: this.#area.selectionEnd }; }

  #keep() {
    this.#versions.length = this.#at + 1;
    this.#versions.push(this.#now());
    let kept = this.#versions.reduce((sum, version) => sum + version.text.length, 0);
    while (kept > mostKept && this.#versions.length > 2)
      kept -= this.#versions.shift().text.length;
    this.#at = this.#versions.length - 1;
  }

  #changed(how) {
    this.dispatchEvent(new CustomEvent('change', { detail: { how } }));
  }

  // Edits that don't overlap; afterwards the new words are selected.
  apply(edits) {
    let text = this.text;
    let moved = 0;
    const first = edits[0].start;
    for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
      text = text.slice(0, edit.start + moved) + edit.text + text.slice(edit.end + moved);
      moved += edit.text.length - (edit.end - edit.start);
    }
    this.#put(text, first, Math.max(first, edits.at(-1).end + moved));
  }

  insert(words) {
    const { selectionStart: start, selectionEnd: end } = this.#area;
    this.#put(this.text.slice(0, start) + words + this.text.slice(end), start + words.length, start + words.length);
  }

  replaceAll(text) { this.#put(text, 0, 0); }

  #put(text, start, end) {
    this.#area.value = text;
    this.#area.setSelectionRange(start, end);
    this.#typed = { when: 0, kind: '' };
    this.#keep();
    this.#changed('put');
  }

  undo() { this.#goTo(this.#at - 1); }
  redo() { this.#goTo(this.#at + 1); }

  #goTo(version) {
    if (version < 0 || version >= this.#versions.length)
      return;
    const here = difference(this.text, this.#versions[version].text);
    this.#at = version;
    this.#area.value = this.#versions[version].text;
    const at = Math.min(here.end + here.by, this.text.length);
    this.#area.setSelectionRange(at, at);
    this.#typed = { when: 0, kind: '' };
    this.#changed('put');
  }

  select(start, end) {
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
    this.reveal(start);
  }

  focus() { this.#area.focus({ preventScroll: true }); }

  reveal(offset) {
    const y = this.topOf(offset) + this.#page.getBoundingClientRect().top;
    if (y < 120 || y > innerHeight - 160)
      scrollBy({ top: y - innerHeight / 3, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  }

  // --- the page beneath

  // Lays the marks out; only lines that are others than before are made anew.
  show(marks, current) {
    this.marks = marks;
    const lines = this.#cut(marks, current);
    const old = this.#lines;
    let first = 0;
    while (first < Math.min(lines.length, old.length) && lines[first].key === old[first].key) {
      lines[first].node = old[first].node;
      first++;
    }
    let last = 0;
    while (last < Math.min(lines.length, old.length) - first && lines.at(-1 - last).key === old.at(-1 - last).key) {
      lines.at(-1 - last).node = old.at(-1 - last).node;
      last++;
    }
    old.slice(first, old.length - last).forEach(line => line.node.remove());
    const fresh = lines.slice(first, lines.length - last);
    for (const line of fresh)
      line.node = this.#draw(line);
    const after = last > 0 ? lines[lines.length - last].node : null;
    this.#page.insertBefore(fragment(fresh), after);
    this.#lines = lines;
    this.#number(marks);
  }

  #cut(marks, current) {
    let at = 0;
    let next = 0;
    const open = [];
    return this.text.split('\n').map(text => {
      const [start, end] = [at, at + text.length];
      at = end + 1;
      while (next < marks.length && marks[next].start <= end)
        open.push(marks[next++]);
      const mine = open.filter(mark => mark.end >= start).map(mark => ({
        from: Math.max(0, mark.start - start),
        to: Math.min(text.length, mark.end - start),
        level: mark.level + (mark === current ? ' current' : ''),
      }));
      if (this.mended && this.mended.start <= end && this.mended.end >= start)
        mine.push({ from: Math.max(0, this.mended.start - start), to: Math.min(text.length, this.mended.end - start), level: 'mended' });
      if (open.length > 0 && open.every(mark => mark.end < end))
        open.length = 0;
      return { text, start, mine, key: `${text}\n${mine.map(each => `${each.from} ${each.to} ${each.level}`)}` };
    });
  }

  #draw({ text, mine }) {
    const line = document.createElement('div');
    const cuts = [...new Set([0, text.length, ...mine.flatMap(each => [each.from, each.to])])].sort((one, other) => one - other);
    for (let at = 0; at + 1 < cuts.length; at++) {
      const words = text.slice(cuts[at], cuts[at + 1]);
      const on = mine.filter(each => each.from <= cuts[at] && each.to >= cuts[at + 1]);
      if (on.length === 0) {
        line.append(words);
        continue;
      }
      const mark = document.createElement('mark');
      mark.className = [...new Set(on.flatMap(each => each.level.split(' ')))].join(' ');
      mark.textContent = words;
      line.append(mark);
    }
    if (text.length === 0)
      line.append(document.createElement('br'));
    return line;
  }

  #number(marks) {
    const rows = new Map();
    for (const mark of marks) {
      const top = Math.round(this.topOf(mark.start));
      rows.set(top, [...rows.get(top) ?? [], mark]);
    }
    this.#gutter.replaceChildren(...[...rows].map(([top, on]) => {
      const row = document.createElement('p');
      row.style.top = `${top}px`;
      for (const mark of on.slice(0, 2)) {
        const number = document.createElement('span');
        number.className = `number ${mark.level}`;
        number.textContent = mark.number;
        row.append(number);
      }
      if (on.length > 2)
        row.append('…');
      return row;
    }));
  }

  // How far below the top of the page a place stands, in pixels.
  topOf(offset) {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle].start <= offset)
        low = middle;
      else
        high = middle - 1;
    }
    const line = this.#lines[low];
    if (!line)
      return 0;
    let left = offset - line.start;
    for (const part of line.node.childNodes) {
      const length = part.textContent.length;
      if (left < length || (left === length && part === line.node.lastChild && length > 0)) {
        const range = document.createRange();
        const text = part.firstChild ?? part;
        range.setStart(text, Math.min(left, length - 1));
        range.setEnd(text, Math.min(left, length - 1) + 1);
        return range.getBoundingClientRect().top - this.#page.getBoundingClientRect().top;
      }
      left -= length;
    }
    return line.node.offsetTop - this.#page.offsetTop;
  }
}

function fragment(lines) {
  const all = document.createDocumentFragment();
  for (const line of lines)
    all.append(line.node);
  return all;
}
