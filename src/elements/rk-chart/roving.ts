const stops = new WeakMap<Element, Element>();

const groupsIn = (root: ParentNode): readonly Element[] => [...root.querySelectorAll('.marks')];
const marksIn = (group: Element): readonly (HTMLElement | SVGElement)[] => [...group.querySelectorAll<HTMLElement | SVGElement>('.mark')];

/** Makes each group of marks one tab stop: the mark that had the focus last, else the first. */
export function keepOneStop(root: ParentNode): void {
  for (const group of groupsIn(root)) {
    const marks = marksIn(group);
    const stop = marks.find((mark) => mark === stops.get(group)) ?? marks[0];
    for (const mark of marks) mark.setAttribute('tabindex', mark === stop ? '0' : '-1');
  }
}

/** The mark that got the focus is the tab stop of its group. */
export function moveStop(event: FocusEvent): void {
  const mark = (event.target as Element).closest('.mark');
  const group = mark?.closest('.marks');
  if (!mark || !group) return;
  stops.set(group, mark);
  keepOneStop(group.parentNode!);
}

/**
 * Walks along the marks of a group with the arrow keys, Home and End; where they stand in lines (`data-columns`), up and
 * down go to the next line. Enter and space click a mark; with Shift, walking clicks on the way.
 */
export function walkMarks(event: KeyboardEvent): void {
  const mark = (event.target as Element).closest<HTMLElement | SVGElement>('.mark');
  const group = mark?.closest<HTMLElement | SVGElement>('.marks');
  if (!mark || !group || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    // A button does this by itself.
    if (!(mark instanceof HTMLButtonElement)) click(mark, event);
    return;
  }
  const marks = marksIn(group);
  const from = marks.indexOf(mark);
  const columns = Number(group.dataset['columns'] ?? 1);
  const to = { ArrowRight: from + 1, ArrowLeft: from - 1, ArrowDown: from + columns, ArrowUp: from - columns, Home: 0, End: marks.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = marks[to];
  next?.focus();
  if (next && event.shiftKey) click(next, event);
}

function click(mark: Element, event: KeyboardEvent): void {
  event.preventDefault();
  mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: event.shiftKey }));
}
