import { RkError } from './errors.js';

/** The part of a fragment that is ours: `#anything&rk=QUESTION:1.CODE`, with the id of the `rk-question` that it is for. */
const mine = /(^|&)rk=([^&:]*):([^&]*)/;

/** The version of the code in a link that is written. */
const VERSION = '1';

/** The fragment of an address with a shared question in it, and what the page had there itself. Both begin with `#`. */
export function fragmentWith(fragment: string, target: string, code: string): string {
  const rest = fragmentWithout(fragment).slice(1);
  return `#${rest && `${rest}&`}rk=${encodeURIComponent(target)}:${VERSION}.${code}`;
}

/** The fragment without the shared question; empty when nothing is left. */
export function fragmentWithout(fragment: string): string {
  const rest = fragment.replace(/^#/, '').replace(mine, '');
  return rest && `#${rest}`;
}

/** The shared question in a fragment, if there is one. */
export interface SharedFragment {
  /** Id of the `rk-question` that it is for. */
  readonly target: string;
  /** Of the way in which the code was written. */
  readonly version: string;
  readonly code: string;
}

/** Reads a fragment; `undefined` when no question is in it. */
export function sharedIn(fragment: string): SharedFragment | undefined {
  const found = mine.exec(fragment.replace(/^#/, ''));
  if (!found) return undefined;
  const [version = '', ...rest] = found[3]!.split('.');
  return { target: decoded(found[2]!), version, code: rest.join('.') };
}

/** @throws RkError `unsupported` for a link of a version that is not known here. */
export function requireVersion({ version }: SharedFragment): void {
  if (version !== VERSION) throw new RkError('unsupported', { path: 'link', got: `version ${version.slice(0, 8)}`, expected: `version ${VERSION}` });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
