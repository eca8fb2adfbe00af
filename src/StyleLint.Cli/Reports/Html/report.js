'use strict';
(() => {
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const byId = id => document.getElementById(id);
  // Looking through hundreds of drafts takes longer than opening the page should: they are looked through when a filter is first used.
  let gathered = null;
  const stories = () => gathered ??= all('.story').map((story, at) => ({
    story,
    path: story.dataset.path.toLowerCase(),
    entry: entries[at],
    notes: all('.note[data-level]', story),
    folds: all('.folded', story),
    marks: all('mark', story),
    numbers: all('.copy .number', story),
    pairs: all('.wire tr[data-on]', story),
  }));
  const entries = all('.files li');
  const total = all('.note[data-level]').length;
  const form = document.querySelector('.filters');
  const steps = document.querySelector('.steps');
  const find = byId('find');
  const chosen = name => new Set(all(`input[name=${name}]:checked`, form).map(input => input.value));

  function filter() {
    const levels = chosen('level');
    const families = chosen('family');
    const words = find ? find.value.trim().toLowerCase() : '';
    const everything = all('input[type=checkbox]', form).every(input => input.checked);
    let shown = 0;
    let files = 0;
    for (const each of stories()) {
      const visible = new Set();
      for (const note of each.notes) {
        note.hidden = !levels.has(note.dataset.level) || !families.has(note.dataset.family);
        if (!note.hidden)
          visible.add(note.id);
      }
      for (const fold of each.folds)
        fold.hidden = all('.note', fold).every(note => note.hidden);
      for (const mark of each.marks)
        mark.classList.toggle('off', !mark.dataset.on.split(' ').some(id => visible.has(id)));
      for (const number of each.numbers)
        number.hidden = !visible.has(number.getAttribute('href').slice(1));
      for (const pair of each.pairs)
        pair.hidden = !visible.has(pair.dataset.on);
      const isShown = each.path.includes(words) && (everything || visible.size > 0);
      each.story.hidden = !isShown;
      if (each.entry)
        each.entry.hidden = !isShown;
      if (isShown) {
        shown += visible.size;
        files++;
      }
    }
    document.querySelector('.nothing').hidden = files > 0;
    byId('of').textContent = '';
    all('.draft.beside').filter(draft => draft.checkVisibility({ contentVisibilityAuto: true })).forEach(lay);
    byId('shown').textContent = everything && words === '' ? '' : `${shown} of ${total} findings, ${files} of ${stories().length} files`;
  }

  // What is folded away opens when something leads into it.
  function reveal(target) {
    for (let fold = target && target.closest('details'); fold; fold = fold.parentElement.closest('details'))
      fold.open = true;
  }

  // --- the notes beside their words

  const gap = 14;
  let current = null;

  // What is laid out once is laid out again when its size changes, as when a draft is opened or comes near the screen.
  const sizes = new ResizeObserver(changed => changed.forEach(each => lay(each.target)));

  function lay(draft) {
    const area = draft.getBoundingClientRect();
    const notes = all('.notes > *', draft).filter(each => each.checkVisibility());
    const words = new Map();
    for (const mark of all('mark', draft)) {
      for (const id of mark.dataset.on.split(' ')) {
        if (!words.has(id))
          words.set(id, mark);
      }
    }
    const boxes = notes.map(each => each.getBoundingClientRect());
    const wanted = notes.map((each, at) => {
      const inside = each.contains(current);
      const note = inside ? current : each.querySelector('.note:not([hidden])') ?? each;
      const stands = [words.get((each.matches('.note') ? each : note).id), each.closest('.row').querySelector('.copy')].find(where => where?.getClientRects().length > 0);
      const lead = inside ? current.getBoundingClientRect().top - boxes[at].top : 0;
      return stands ? Math.max(0, stands.getClientRects()[0].top - area.top - lead) : 0;
    });
    const heights = boxes.map(box => box.height + gap);
    const tops = beside(wanted, heights, notes.findIndex(each => each.contains(current)));
    notes.forEach((each, at) => place(each, tops[at]));
    draft.style.setProperty('--height', tops.length > 0 ? `${Math.ceil(tops.at(-1) + heights.at(-1))}px` : 'auto');
  }

  function turnTo(note) {
    if (note === current)
      return;
    const before = current;
    current = note;
    for (const [each, isCurrent] of [[before, false], [note, true]]) {
      if (!each)
        continue;
      each.classList.toggle('current', isCurrent);
      all(`mark[data-on~="${each.id}"]`, each.closest('.story')).forEach(mark => mark.classList.toggle('current', isCurrent));
    }
    new Set([before, note].map(each => each?.closest('.draft'))).forEach(draft => draft && lay(draft));
  }

  // Drafts on the way that were never drawn turn out higher or lower than was thought, and move what was scrolled to.
  function scrollTo(target, frames = 5) {
    target.scrollIntoView({ block: 'center' });
    if (frames > 0)
      requestAnimationFrame(() => target === current && scrollTo(target, frames - 1));
  }

  // A link to a finding, from its words or from elsewhere, or from the finding to its words.
  function follow(name) {
    reveal(byId(name));
    const note = byId(name.replace(/^w/, 'f'))?.closest('.note');
    if (note)
      turnTo(note);
  }

  // From the finding that is on the screen, else from where the reader is; after the last comes the first.
  // The focus stays on the button, and what is come to is read out.
  function step(direction) {
    const notes = all('.story:not([hidden]) .note[data-level]:not([hidden])').filter(note => !note.closest('details.folded:not([open]), .story > details:not([open])'));
    if (notes.length === 0)
      return;
    const [upper, lower] = [steps.getBoundingClientRect().bottom, innerHeight];
    const reaches = (element, from, to) => element.getBoundingClientRect().bottom > from && element.getBoundingClientRect().top < to;
    // Most drafts are far away, and asking where their notes are would draw them.
    const isOn = (note, from, to) => reaches(note.closest('.story'), from, to) && reaches(note, from, to);
    const at = notes.indexOf(current);
    let next = at >= 0 && isOn(current, upper, lower) ? at + direction
      : direction > 0 ? notes.findIndex(note => isOn(note, upper, Infinity))
      : notes.findLastIndex(note => isOn(note, -Infinity, lower / 2));
    if (next >= notes.length || (next < 0 && direction > 0))
      next = 0;
    turnTo(notes.at(next));
    scrollTo(current);
    byId('of').textContent = `${notes.indexOf(current) + 1} of ${notes.length}`;
    byId('at').textContent = `${current.closest('.story').dataset.path}: ${current.querySelector('.what').textContent}`;
  }

  form.hidden = false;
  steps.hidden = total < 2;
  if (find)
    find.parentElement.hidden = false;
  form.addEventListener('change', filter);
  form.addEventListener('submit', event => event.preventDefault());
  find?.addEventListener('input', filter);
  const unfold = byId('unfold');
  unfold.hidden = document.querySelector('.folded') === null;
  unfold.addEventListener('click', () => {
    const open = unfold.getAttribute('aria-pressed') !== 'true';
    unfold.setAttribute('aria-pressed', String(open));
    all('.folded').forEach(fold => { fold.open = open; });
  });
  byId('previous').addEventListener('click', () => step(-1));
  byId('next').addEventListener('click', () => step(1));
  addEventListener('hashchange', () => follow(location.hash.slice(1)));
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link)
      follow(link.getAttribute('href').slice(1));
  });
  // A note that the keyboard comes to moves to its words; one that is pressed stays under the hand.
  let isPressed = false;
  addEventListener('pointerdown', () => { isPressed = true; }, true);
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => { isPressed = false; }, true);
  document.addEventListener('focusin', event => {
    const note = event.target.closest('.draft .note');
    if (!note || isPressed)
      return;
    turnTo(note);
    event.target.scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('toggle', event => {
    const draft = event.target.closest?.('.draft');
    if (draft)
      lay(draft);
  }, true);
  for (const draft of all('.draft')) {
    draft.classList.add('beside');
    sizes.observe(draft);
  }
  follow(location.hash.slice(1));
  // The list of files stands at the side where there is room for it.
  if (matchMedia('(min-width: 88rem)').matches)
    document.querySelector('.files')?.setAttribute('open', '');
})();
