import type { Messages } from '../../core/messages/index.js';

/** On the page, so that two copies of the library say it once. */
const said = Symbol.for('ruimtelijke-kijk/exposed-said');

/** Says in the console, once a page, that a file with figures about people is readable for whoever fetches it. */
export function sayExposed({ map }: Messages): void {
  const page = globalThis as { [said]?: boolean };
  if (page[said]) return;
  page[said] = true;
  console.info(`ruimtelijke-kijk: ${map.exposed}`);
}
