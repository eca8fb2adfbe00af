// What was understood of the draft, as "style-lint read --format json" says it, so that a wrong note can be traced to a wrong reading.

import { make } from './notes.js';

const sources = {
  'dateline': 'the dateline', 'header': 'the header', 'page-date': 'the date line', 'given': 'the day of publication above',
  'file-name': 'the file’s name', 'foot': 'the foot of the page', 'updated': 'the line that says when it was updated',
};
const evidence = {
  'sentence': 'in its sentence', 'paragraph': 'in its paragraph', 'colon-lead-in': 'in its lead-in',
  'continued': 'goes on from the paragraph before', 'carried': 'named before',
};
const fewestWords = 3;

export const dayOf = day => new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US',
  { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

const short = day => new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US',
  { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

export const sourceOf = source => sources[source] ?? source;

export function showReading(panel, reading, select) {
  // Words that lead to where they stand.
  const words = at => {
    const button = make('button', { type: 'button', class: 'words-of' }, at.text.length > 160 ? `${at.text.slice(0, 160)}…` : at.text);
    button.addEventListener('click', () => select(at));
    return button;
  };
  const part = (title, list, none) => list.length === 0 && !none ? []
    : [make('section', {}, make('h3', {}, title), list.length === 0 ? make('p', { class: 'none' }, none) : make('dl', {}, ...list.flat()))];
  const row = (name, ...what) => [make('dt', {}, name), make('dd', {}, ...what.flatMap(each => [each, ' ']))];
  const meaning = text => text ? make('span', { class: 'meaning' }, text) : '';

  const roles = { headline: 'headline', deck: 'deck', byline: 'byline', 'date-line': 'date line', signoff: 'sign-off' };
  const parts = reading.passages.filter(each => roles[each.role] ?? roles[each.kind]).map(each => row(roles[each.role] ?? roles[each.kind], words(each.words)));
  const quotes = reading.quotations.filter(quote => quote.wordCount >= fewestWords).map(quote => row(
    quote.speaker ? quote.speaker.text : make('span', { class: 'none' }, 'nobody named'), words(quote.words), meaning(evidence[quote.evidence])));
  const dates = reading.dates.map(date => row(words(date.words),
    date.from === null ? make('span', { class: 'none' }, 'no day known')
      : date.from === date.to || date.to === null ? short(date.from) : `${short(date.from)} to ${short(date.to)}`));
  const people = reading.people.map(person => row(words({ ...person.mentions[0], text: person.name }),
    ...person.titles.slice(0, 2).map(words), meaning(person.offices.length > 0 ? `facts: ${person.offices.join('; ')}` : ''),
    meaning(person.mentions.length > 1 ? `${person.mentions.length} times` : '')));

  panel.replaceChildren(
    ...reading.isReporting ? [] : [make('p', { class: 'days' }, 'Not a news story: it needs no byline, credit or speakers.')],
    ...part('Parts', parts),
    ...part('Who speaks', quotes, 'No quotation of three words or more.'),
    ...part('Days', dates, 'No dates.'),
    ...part('Names and offices', people, 'No people.'));
}
