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
    byId('shown').textContent = everything && words === '' ? '' : `${shown} of ${total} findings, ${files} of ${stories().length} files`;
  }

  // What is folded away opens when something leads into it.
  function reveal(target) {
    for (let fold = target && target.closest('details'); fold; fold = fold.parentElement.closest('details'))
      fold.open = true;
  }

  let current = null;

  // The focus stays on the button, and what is come to is read out.
  function step(direction) {
    const notes = all('.story:not([hidden]) .note[data-level]:not([hidden])').filter(note => !note.closest('details.folded:not([open]), .story > details:not([open])'));
    if (notes.length === 0)
      return;
    const middle = innerHeight / 2;
    const at = notes.indexOf(current);
    const next = at >= 0 ? at + direction
      : direction > 0 ? notes.findIndex(note => note.getBoundingClientRect().bottom > 0)
      : notes.findLastIndex(note => note.getBoundingClientRect().top < middle);
    current?.classList.remove('current');
    current = notes[(next + notes.length) % notes.length];
    current.classList.add('current');
    current.scrollIntoView({ block: 'center' });
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
  addEventListener('hashchange', () => reveal(byId(location.hash.slice(1))));
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link)
      reveal(byId(link.getAttribute('href').slice(1)));
  });
  reveal(byId(location.hash.slice(1)));
  if (matchMedia('(max-width: 40rem)').matches)
    document.querySelector('.files')?.removeAttribute('open');
})();
