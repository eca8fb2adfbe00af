// The notes beside the words: what is wrong, the ways out, and why.

import { beside, place } from './beside.js';

const gap = 14;
const wide = matchMedia('(min-width: 60rem)');

export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null)
      element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
};

export class Notes extends EventTarget {
  #list;
  #draft;
  #notes = new Map();
  #isPressed = false;
  all = [];
  current = null;

  constructor(list, draft) {
    super();
    this.#list = list;
    this.#draft = draft;
    list.addEventListener('click', event => this.#press(event));
    list.addEventListener('pointerdown', () => { this.#isPressed = true; });
    for (const end of ['pointerup', 'pointercancel'])
      addEventListener(end, () => { this.#isPressed = false; }, true);
    list.addEventListener('focusin', event => this.#turnTo(event.target.closest('.note')));
    list.addEventListener('toggle', () => this.lay(), true);
    wide.addEventListener('change', () => this.lay());
    new ResizeObserver(() => this.lay()).observe(list);
  }

  // Notes that say the same as before stay the same elements, and keep the focus and what was unfolded.
  show(findings) {
    const before = this.#notes;
    const seen = new Map();
    this.#notes = new Map();
    this.all = findings;
    for (const finding of findings) {
      const says = JSON.stringify([finding.rule, finding.level, finding.message, finding.fixes.map(fix => fix.title), finding.related.map(each => each.message)]);
      const nth = seen.get(says) ?? 0;
      seen.set(says, nth + 1);
      const key = `${says} ${nth}`;
      const note = before.get(key) ?? draw(finding);
      before.delete(key);
      note.finding = finding;
      note.querySelector('.number').textContent = finding.number;
      note.querySelector('.number').setAttribute('aria-label', `Note ${finding.number}: show its words`);
      this.#notes.set(key, note);
    }
    const focused = [...before.values()].some(note => note.contains(document.activeElement));
    before.forEach(note => note.remove());
    let at = 0;
    for (const note of this.#notes.values()) {
      if (this.#list.children[at] !== note)
        this.#list.insertBefore(note, this.#list.children[at] ?? null);
      at++;
    }
    if (this.current && !findings.includes(this.current))
      this.current = null;
    this.#mark();
    this.lay();
    return focused;
  }

  noteOf(finding) { return [...this.#notes.values()].find(note => note.finding === finding); }

  turnTo(finding) {
    if (this.current === finding)
      return;
    this.current = finding;
    this.#mark();
    this.lay();
    this.dispatchEvent(new Event('turn'));
  }

  // The next note, or the one before it: from where the focus is, which may be in the draft.
  step(direction) {
    const all = this.all;
    const current = this.#list.contains(document.activeElement) ? this.current : null;
    if (all.length === 0)
      return;
    const caret = this.#draft.caret;
    const next = current ? all.indexOf(current) + direction
      : direction > 0 ? all.findIndex(finding => finding.start >= caret)
      : all.findLastIndex(finding => finding.start < caret);
    this.focusOn(all[(next + all.length) % all.length]);
  }

  focusOn(finding) {
    this.turnTo(finding);
    const note = this.noteOf(finding);
    note?.focus({ preventScroll: true });
    this.#draft.reveal(finding.start);
    if (!wide.matches)
      note?.scrollIntoView({ block: 'center' });
  }

  #mark() {
    for (const note of this.#notes.values())
      note.classList.toggle('current', note.finding === this.current);
  }

  // A note that the keyboard comes to moves to its words; one that is pressed stays under the hand until it is let go.
  #turnTo(note) {
    if (!note || this.#isPressed || note.finding === this.current)
      return;
    this.turnTo(note.finding);
    if (wide.matches)
      this.#draft.reveal(note.finding.start);
  }

  #press(event) {
    const note = event.target.closest('.note');
    if (!note)
      return;
    const way = event.target.closest('.ways button');
    if (way)
      this.dispatchEvent(new CustomEvent('way', { detail: { finding: note.finding, fix: note.finding.fixes[Number(way.dataset.way)] } }));
    else if (event.target.closest('.number'))
      this.dispatchEvent(new CustomEvent('words', { detail: note.finding }));
    else if (event.target.closest('.place'))
      this.dispatchEvent(new CustomEvent('words', { detail: note.finding.related[Number(event.target.closest('.place').dataset.at)] }));
    else if (!event.target.closest('a, button, summary'))
      this.#turnTo(note);
  }

  // Each note stands beside its words, or as near as the others let it; the one that is looked at stands exactly there.
  lay() {
    const notes = [...this.#notes.values()];
    this.#list.classList.toggle('beside', wide.matches);
    if (!wide.matches) {
      notes.forEach(note => place(note, 0));
      this.#list.style.minHeight = '';
      return;
    }
    const offset = this.#list.getBoundingClientRect().top - document.getElementById('page').getBoundingClientRect().top;
    const wanted = notes.map(note => Math.max(0, this.#draft.topOf(note.finding.start) - offset));
    const heights = notes.map(note => note.offsetHeight + gap);
    const tops = beside(wanted, heights, notes.findIndex(note => note.finding === this.current));
    notes.forEach((note, each) => place(note, tops[each]));
    this.#list.style.minHeight = tops.length > 0 ? `${tops.at(-1) + heights.at(-1)}px` : '';
  }
}

function draw(finding) {
  const note = make('li', { class: `note ${finding.level}`, tabindex: '-1' });
  note.append(make('p', { class: 'what' },
    make('button', { type: 'button', class: 'number' }),
    make('span', { class: 'level' }, finding.level), ' ', finding.message));
  if (finding.fixes.length > 0)
    note.append(make('ul', { class: 'ways', 'aria-label': 'Ways out' },
      ...finding.fixes.map((fix, at) => make('li', {}, make('button', { type: 'button', 'data-way': at }, fix.title)))));
  if (finding.related.length > 0)
    note.append(make('ul', { class: 'related' }, ...finding.related.map((related, at) => make('li', {}, related.message, ' ',
      related.path === undefined ? make('button', { type: 'button', class: 'place', 'data-at': at }, 'show')
        : make('span', { class: 'place' }, related.path),
      ...related.words ? [make('q', {}, related.words)] : []))));
  const why = make('details', { class: 'why' }, make('summary', {}, make('span', { class: 'rule' }, finding.rule)));
  for (const paragraph of finding.help.split(/\n\n+/))
    why.append(make('p', {}, paragraph.replaceAll('\n', ' ')));
  note.append(why);
  return note;
}
