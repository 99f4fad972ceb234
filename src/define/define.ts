/** The version of this copy of the library. */
export const version = '0.1.0';

const versionKey = Symbol.for('ruimtelijke-kijk/version');
const warned = new Set<string>();

/**
 * Registers a tag, if it is free. A second copy of the library on a page (two blocks of a CMS) leaves the tags to the
 * first, and says so in the console when the versions differ.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (!existing) {
    Object.assign(element, { [versionKey]: version });
    customElements.define(tag, element);
    return;
  }
  const other = (existing as CustomElementConstructor & Record<symbol, string | undefined>)[versionKey] ?? 'unknown';
  if (other === version || warned.has(other)) return;
  warned.add(other);
  console.warn(`ruimtelijke-kijk ${version}: <${tag}> is already defined by version ${other}, which stays in use.`);
}
