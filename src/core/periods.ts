let collator: Intl.Collator | undefined;

/**
 * Orders periods, oldest first: `2024` before `2024-03` and `week 9` before `week 10`. As `Array.sort` wants it.
 */
export function comparePeriods(a: string, b: string): number {
  // Years and dates of one length are in order as they are. Making a collator costs more than a map of a town.
  if (a.length === b.length && isPlain(a) && isPlain(b)) return a < b ? -1 : Number(a > b);
  return (collator ??= new Intl.Collator('en', { numeric: true })).compare(a, b);
}

function isPlain(period: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(period);
}
