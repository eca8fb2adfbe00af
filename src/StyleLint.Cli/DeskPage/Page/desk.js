// The page: the draft on the left, what is said of it on the right, and what can be done with it above.

import { Draft, difference } from './draft.js';
import { Notes, make } from './notes.js';
import { toMarkdown, TooMuch } from './paste.js';
import { ask, askForPage, importFile, Unanswered } from './server.js';
import { dayOf, showReading, sourceOf } from './understood.js';

const byId = id => document.getElementById(id);
// So long nothing is asked after a keystroke, and a sentence counts as being written.
const rest = 60;
const courtesy = 1000;
const longest = 500_000;

const draft = new Draft(byId('draft'), byId('page'), byId('gutter'));
const notes = new Notes(byId('list'), draft);
let found = [];
let showsSuggestions = false;
let typed = { when: 0, caret: 0 };
let isSaved = true;
let announced = new Set();

const asked = () => ({ text: draft.text, name: byId('name').value.trim() || 'draft.md', date: byId('date').value });

// --- checking

let timer = 0;
let isAsking = false;
let isStale = false;

function later() {
  clearTimeout(timer);
  timer = setTimeout(check, rest);
}

async function check() {
  if (isAsking) {
    isStale = true;
    return;
  }
  isAsking = true;
  const slow = setTimeout(() => say(byId('counts'), 'Checking …'), 400);
  try {
    do {
      isStale = false;
      const question = asked();
      const answer = await ask('check', question);
      if (question.text !== draft.text) {
        isStale = true;
        continue;
      }
      clearTimeout(slow);
      take(answer);
      document.documentElement.dataset.checked = String(Number(document.documentElement.dataset.checked ?? 0) + 1);
    } while (isStale);
    if (!byId('understood').hidden)
      await read();
  } catch (problem) {
    tell(problem);
  } finally {
    clearTimeout(slow);
    isAsking = false;
  }
}

async function read() {
  const question = asked();
  if (question.text.trim() === '') {
    byId('understood').replaceChildren(make('p', { class: 'none' }, 'What was understood of the draft will stand here.'));
    return;
  }
  const reading = await ask('read', question);
  if (question.text !== draft.text)
    return;
  const starts = [0];
  for (let at = question.text.indexOf('\n'); at >= 0; at = question.text.indexOf('\n', at + 1))
    starts.push(at + 1);
  showReading(byId('understood'), reading, at => draft.select(starts[at.line - 1] + at.column - 1, starts[at.endLine - 1] + at.endColumn - 1));
}

function take(answer) {
  found = answer.found;
  const isEmpty = draft.text.trim() === '';
  byId('welcome').hidden = !isEmpty;
  const counts = ['error', 'warning', 'suggestion'].map(level => [level, found.filter(each => each.level === level).length]);
  const silenced = [[answer.suppressed, 'suppressed'], [answer.known, 'in the baseline']].filter(([count]) => count > 0).map(each => each.join(' '));
  say(byId('counts'), isEmpty ? ''
    : `${counts.slice(0, 2).filter(([, count]) => count > 0).map(([level, count]) => plural(count, level)).join(', ') || 'Nothing to mend'}${silenced.map(each => `, ${each}`).join('')}.`
      + (answer.day ? ` Days count from ${dayOf(answer.day)} (${sourceOf(answer.dayFrom)}).` : ''));
  const suggestions = counts[2][1];
  byId('suggestions').hidden = suggestions === 0;
  byId('suggestions').textContent = `${showsSuggestions ? 'Hide' : 'Show'} ${plural(suggestions, 'suggestion')}`;
  const safe = found.filter(each => each.fixes.some(fix => fix.isSafe)).length;
  byId('mend').hidden = safe === 0;
  byId('mend').textContent = `Apply ${plural(safe, 'safe fix', 'safe fixes')}`;
  byId('jump').textContent = `${byId('counts').textContent.split('.')[0]} ↓`;
  byId('jump').hidden = isEmpty || found.length === 0;
  notice('problems', answer.problems);
  show();
}

const plural = (count, one, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

// A region that is told the same again is read out again.
function say(where, text) {
  if (where.textContent !== text)
    where.textContent = text;
}

const keyOf = each => `${each.rule} ${each.message}`;

// What is said of a sentence waits until it is written: half a date is no wrong date.
function show() {
  const now = Date.now();
  const left = typed.when + courtesy - now;
  let shown = found.filter(each => showsSuggestions || each.level !== 'suggestion');
  if (left > 0) {
    const before = draft.text.slice(0, typed.caret);
    const start = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]["”’)]?\s+\S[^.!?]*$/));
    const waiting = shown.filter(each => each.start > start && each.start <= typed.caret && !announced.has(keyOf(each)));
    if (waiting.length > 0) {
      shown = shown.filter(each => !waiting.includes(each));
      clearTimeout(show.timer);
      show.timer = setTimeout(show, left + 10);
    }
  }
  announced = new Set(shown.map(keyOf));
  shown.forEach((each, at) => { each.number = at + 1; });
  const kept = notes.current && shown.find(each => keyOf(each) === keyOf(notes.current) && each.start === notes.current.start);
  notes.current = kept ?? null;
  draft.show(shown, notes.current);
  const hadFocus = notes.show(shown);
  // Who works through the notes goes on with the next one.
  if (hadFocus)
    (notes.noteOf(shown.find(each => each.start >= (draft.mended?.start ?? 0)) ?? shown.at(-1)) ?? byId('notes')).focus({ preventScroll: true });
}

draft.addEventListener('change', event => {
  const here = difference(change.text, draft.text);
  const isTyped = event.detail.how === 'typed';
  if (isTyped)
    typed = { when: Date.now(), caret: draft.caret };
  else
    typed = { when: 0, caret: 0 };
  // Until the answer comes, marks move with their words, and those on changed words go.
  found = found.filter(each => each.end < here.start || each.start > here.end || (isTyped && each.end <= here.start))
    .map(each => (each.start > here.end || (each.start >= here.end && here.end > here.start) ? moved(each, here.by) : each));
  if (isTyped)
    draft.mended = null;
  change.text = draft.text;
  isSaved = false;
  byId('undo').disabled = !draft.canUndo;
  byId('redo').disabled = !draft.canRedo;
  show();
  later();
});
const change = { text: '' };

const moved = (each, by) => ({
  ...each,
  start: each.start + by,
  end: each.end + by,
  fixes: each.fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by })) })),
});

// --- what is done with a note

notes.addEventListener('way', event => {
  // While the answer is on its way, places may be those of the text before.
  if (isAsking || change.text !== draft.text) {
    setTimeout(() => notes.dispatchEvent(new CustomEvent('way', { detail: event.detail })), rest);
    return;
  }
  const { finding, fix } = event.detail;
  const now = found.find(each => each === finding || (keyOf(each) === keyOf(finding) && each.start === finding.start));
  const edits = now?.fixes.find(each => each.title === fix.title)?.edits;
  if (!edits)
    return;
  const first = Math.min(...edits.map(edit => edit.start));
  const by = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  draft.mended = { start: first, end: Math.max(first, Math.max(...edits.map(edit => edit.end)) + by) };
  draft.apply(edits);
  draft.reveal(first);
  offerUndo(`Done: ${fix.title}.`);
});
notes.addEventListener('words', event => draft.select(event.detail.start, event.detail.end));
notes.addEventListener('turn', () => draft.show(draft.marks, notes.current));

byId('draft').addEventListener('selectionchange', turnToCaret);
byId('draft').addEventListener('keyup', turnToCaret);
byId('draft').addEventListener('click', turnToCaret);

function turnToCaret() {
  if (document.activeElement !== byId('draft') || Date.now() - typed.when < courtesy)
    return;
  const on = draft.marks.filter(mark => mark.start <= draft.caret && mark.end >= draft.caret);
  if (on.length > 0 && !on.includes(notes.current))
    notes.turnTo(on[0]);
}

byId('mend').addEventListener('click', () => work(async () => {
  const answer = await ask('fix', asked());
  if (answer.applied === 0)
    return;
  const here = difference(draft.text, answer.text);
  draft.mended = null;
  draft.apply([{ start: here.start, end: here.end, text: answer.text.slice(here.start, here.end + here.by) }]);
  offerUndo(`${plural(answer.applied, 'fix', 'fixes')} applied.`);
}));

byId('suggestions').addEventListener('click', event => {
  showsSuggestions = !showsSuggestions;
  event.currentTarget.setAttribute('aria-pressed', String(showsSuggestions));
  event.currentTarget.textContent = event.currentTarget.textContent.replace(/^\w+/, showsSuggestions ? 'Hide' : 'Show');
  show();
});

// --- what comes in

byId('draft').addEventListener('paste', event => {
  const html = event.clipboardData.getData('text/html');
  const plain = event.clipboardData.getData('text/plain');
  if (event.clipboardData.files.length > 0 && html === '' && plain === '') {
    event.preventDefault();
    openFile(event.clipboardData.files[0]);
    return;
  }
  const isSource = event.clipboardData.types.includes('vscode-editor-data') || byId('name').value.endsWith('.txt');
  event.preventDefault();
  bring(isSource ? '' : html, plain, draft.isAllSelected);
});

function bring(html, plain, isWhole) {
  let text = plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const said = [];
  if (html !== '') {
    try {
      const read = toMarkdown(html);
      if (read.isSet && read.text !== '')
        text = read.text;
      for (const [what, count] of read.leftOut) {
        if (['picture', 'deletion', 'comment'].includes(what))
          said.push(`${plural(count, what)} left out.`);
      }
    } catch (problem) {
      if (!(problem instanceof TooMuch))
        throw problem;
      said.push('What was pasted was too long to keep its headings and links.');
    }
  }
  if (text.length + draft.text.length > longest) {
    tell(new Unanswered(`That is ${text.length.toLocaleString('en-US')} characters; the page takes up to ${longest.toLocaleString('en-US')}. Check it with style-lint check. Nothing was pasted.`));
    return;
  }
  if (isWhole)
    draft.replaceAll(text.trim() === '' ? '' : `${text.trim()}\n`);
  else
    draft.insert(text);
  notice('brought', said);
}

const openFile = file => work(async () => {
  const read = await importFile(file);
  const hadText = draft.text.trim() !== '';
  byId('name').value = read.name;
  draft.mended = null;
  draft.replaceAll(read.text);
  notice('brought', read.notes);
  scrollTo({ top: 0 });
  hadText ? offerUndo(`${file.name} took the place of the draft.`) : tellShortly(`${file.name} was opened.`);
});

byId('open').addEventListener('click', () => byId('file').click());
byId('file').addEventListener('change', event => {
  if (event.target.files.length > 0)
    openFile(event.target.files[0]);
  event.target.value = '';
});

let over = 0;
addEventListener('dragenter', event => {
  event.preventDefault();
  over++;
  byId('drop').hidden = false;
});
addEventListener('dragleave', () => {
  over = Math.max(0, over - 1);
  byId('drop').hidden = over === 0;
});
addEventListener('dragover', event => event.preventDefault());
addEventListener('drop', event => {
  event.preventDefault();
  over = 0;
  byId('drop').hidden = true;
  const data = event.dataTransfer;
  if (data.files.length > 0)
    openFile(data.files[0]);
  else if (data.types.includes('text/plain') || data.types.includes('text/html'))
    bring(data.getData('text/html'), data.getData('text/plain'), draft.text.trim() === '');
});

byId('name').addEventListener('change', later);
byId('date').addEventListener('change', later);

// --- what goes out

async function copy(parts, said) {
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    isSaved = true;
    tellShortly(said);
  } catch {
    tell(new Unanswered('The browser did not let the page copy. Select the draft and press Ctrl+C.'));
  }
  byId('more').open = false;
}

const blob = (text, type) => new Blob([text], { type });
const plain = 'text/plain';
byId('copy-markdown').addEventListener('click', () => copy({ [plain]: blob(draft.text, plain) }, 'Copied as Markdown.'));
byId('copy-text').addEventListener('click', () => {
  const copied = ask('copy', asked());
  copy({ [plain]: copied.then(each => blob(each.text, plain)) }, 'Copied as plain text.');
});
byId('copy-rich').addEventListener('click', () => {
  const copied = ask('copy', asked());
  copy({ [plain]: copied.then(each => blob(each.text, plain)), 'text/html': copied.then(each => blob(each.html, 'text/html')) }, 'Copied with headings, links and italics.');
});

function download(content, name) {
  const link = make('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  byId('more').open = false;
}

const bare = () => asked().name.replace(/\.\w+$/, '');
byId('download-report').addEventListener('click', () => work(async () => download(await askForPage('report', asked()), `${bare()}.html`)));
byId('download-draft').addEventListener('click', () => {
  download(blob(draft.text, plain), asked().name);
  isSaved = true;
});
addEventListener('beforeunload', event => {
  if (!isSaved && draft.text.trim() !== '')
    event.preventDefault();
});

// --- what is told

async function work(what) {
  try {
    await what();
  } catch (problem) {
    tell(problem);
  }
}

let closing = 0;
function tellShortly(text, canUndo = false) {
  clearTimeout(closing);
  byId('toast').hidden = false;
  byId('toast').classList.remove('bad');
  byId('toast-undo').hidden = !canUndo;
  byId('said').textContent = text;
  closing = setTimeout(() => { byId('toast').hidden = true; }, canUndo ? 12_000 : 4000);
}

const offerUndo = text => tellShortly(text, true);

function tell(problem) {
  if (!(problem instanceof Unanswered))
    throw problem;
  tellShortly(problem.message);
  clearTimeout(closing);
  byId('toast').classList.add('bad');
  closing = setTimeout(() => { byId('toast').hidden = true; }, 20_000);
}

const notices = new Map();
function notice(kind, texts) {
  notices.set(kind, texts);
  const all = [...notices.values()].flat();
  const list = byId('notices');
  if (all.join('\n') !== [...list.children].map(each => each.textContent).join('\n'))
    list.replaceChildren(...all.map(text => make('li', {}, text)));
  list.hidden = all.length === 0;
}

function undo() {
  draft.mended = null;
  draft.undo();
  tellShortly('Undone.');
}
byId('undo').addEventListener('click', undo);
byId('toast-undo').addEventListener('click', undo);
byId('redo').addEventListener('click', () => { draft.mended = null; draft.redo(); });

// --- keys and tabs

addEventListener('keydown', event => {
  if (event.key === 'F8') {
    event.preventDefault();
    choose('notes');
    notes.step(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Escape') {
    byId('more').open = false;
    const note = document.activeElement?.closest('.note');
    if (note)
      draft.select(note.finding.start, note.finding.end);
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && document.activeElement?.closest('.margin')) {
    event.preventDefault();
    event.shiftKey ? draft.redo() : undo();
  }
});

const tabs = ['notes', 'understood'];
function choose(tab) {
  for (const each of tabs) {
    byId(each).hidden = each !== tab;
    byId(`tab-${each}`).setAttribute('aria-selected', String(each === tab));
    byId(`tab-${each}`).tabIndex = each === tab ? 0 : -1;
  }
  byId('suggestions').classList.toggle('away', tab !== 'notes');
  tab === 'understood' ? work(read) : notes.lay();
}
for (const tab of tabs) {
  byId(`tab-${tab}`).addEventListener('click', () => choose(tab));
  byId(`tab-${tab}`).addEventListener('keydown', event => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')
      return;
    const other = tabs.find(each => each !== tab);
    choose(other);
    byId(`tab-${other}`).focus();
  });
}
document.addEventListener('click', event => {
  if (!event.target.closest('#more'))
    byId('more').open = false;
});
addEventListener('resize', () => { draft.show(draft.marks, notes.current); notes.lay(); });

byId('sample').addEventListener('click', () => {
  draft.replaceAll(`# Port bridge shut for a month

By the Dispatch Transport Desk

DELLMARK, March 11, 2025 — The swing bridge over the old port will be closed to lorries from Friday, March 22, 2025, the port authority said on Monday.

Analysts say the delay has cost the port about 4 million euros in lost tolls.

"The bearings are worn through, and no one should be driving over them."

The town has invited former French President Emmanuel Macron to the opening on Feb. 30.
`);
  byId('date').value = '2025-03-11';
  draft.focus();
});

const today = new Date();
byId('date').value = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
document.fonts.ready.then(() => { draft.show(draft.marks, notes.current); notes.lay(); });
later();
