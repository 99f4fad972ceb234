import { childOf, descendantsOf, type XmlElement } from './xml.js';

/** Why a service refused, in its own words. */
export interface ServiceException {
  /** Code of the standard, as in `LayerNotDefined`; empty when it gives none. */
  readonly code: string;
  readonly text: string;
}

/** Characters of a refusal that are told: some services send a whole stack trace. */
const MOST_TEXT = 300;

/**
 * The refusal that an answer is, of WMS and WFS 1.0.0 (`ServiceExceptionReport`), of OWS (`ExceptionReport`) or of a server
 * without a standard (`Exception`); nothing when it is another answer.
 */
export function serviceException(root: XmlElement): ServiceException | undefined {
  if (!/^(Service|OWS)?Exception(Report)?$|^WMTException$/.test(root.name)) return undefined;
  const exception = childOf(root, 'ServiceException') ?? childOf(root, 'Exception') ?? root;
  const told = [exception.text, ...descendantsOf(exception, 'ExceptionText').map(({ text }) => text)].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const { code, exceptionCode } = exception.attributes;
  return { code: code ?? exceptionCode ?? '', text: told.length > MOST_TEXT ? `${told.slice(0, MOST_TEXT - 1)}…` : told };
}
