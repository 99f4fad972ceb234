/** Whether each code comes after the one before it, as most files have them: then none is there twice. */
export function areAscending(codes: readonly string[]): boolean {
  for (let index = 1; index < codes.length; index++) if (codes[index - 1]! >= codes[index]!) return false;
  return true;
}
