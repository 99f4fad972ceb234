/** The version of this copy of the library. */
export const version = '0.1.0';

const versionKey = Symbol.for('ruimtelijke-kijk/version');
type Versioned = CustomElementConstructor & { [versionKey]?: string };
const warned = new Set<string>();

/**
 * Registers a tag, if it is free. A second copy of the library on a page (two blocks of a CMS) leaves the tags to the
 * first, and says so in the console when the versions differ.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag) as Versioned | undefined;
  if (!existing) {
    (element as Versioned)[versionKey] = version;
    customElements.define(tag, element);
    return;
  }
  const other = existing[versionKey] ?? 'unknown';
  if (other === version || warned.has(other)) return;
  warned.add(other);
  console.warn(`ruimtelijke-kijk ${version}: <${tag}> is already defined by version ${other}, which stays in use.`);
}
