import { isAddress } from '../indicators.js';
import { invalid, type Finding } from './report.js';

/** Where findings go, and the folder of the web site when it is known. */
export interface Follow {
  readonly findings: Finding[];
  readonly root: string | undefined;
}

/** Does something with a file that another points at; what goes wrong becomes a finding. */
export async function follow<Result>(src: string, { findings, root }: Follow, step: (src: string) => Promise<Result>): Promise<Result | undefined> {
  if (isAddress(src)) {
    findings.push({ kind: 'warning', file: src, message: 'not checked: it is on another computer' });
    return undefined;
  }
  if (src.startsWith('/') && root === undefined) {
    findings.push({ kind: 'warning', file: src, message: 'not checked: it begins at the root of a web site; say with --root which folder that is' });
    return undefined;
  }
  try {
    return await step(src);
  } catch (error) {
    findings.push(invalid(src, error));
    return undefined;
  }
}
