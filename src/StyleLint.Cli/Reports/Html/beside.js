// Where the notes beside a text stand, in the order of their words: each beside its words, or below the note before it where that
// reaches further. The one that is looked at stands exactly there, and those before it give way upwards, beyond the top if they must.
export function beside(wanted, heights, current) {
  const tops = [...wanted];
  const giveWayDown = from => {
    for (let at = from; at < tops.length; at++)
      tops[at] = Math.max(wanted[at], tops[at - 1] + heights[at - 1]);
  };
  giveWayDown(1);
  if (current > 0 && tops[current] > wanted[current]) {
    tops[current] = wanted[current];
    for (let at = current - 1; at >= 0; at--)
      tops[at] = Math.min(tops[at], tops[at + 1] - heights[at]);
    giveWayDown(current + 1);
  }
  return tops;
}

// Puts a note there. One that finds no room is out of sight until it is looked at; the keyboard and screen readers still come to it.
export function place(note, top) {
  note.classList.toggle('beyond', top < 0);
  note.style.setProperty('--top', `${Math.max(0, Math.round(top))}px`);
}
