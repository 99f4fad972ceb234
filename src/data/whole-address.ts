import { RkError } from '../core/errors.js';
import { withAddresses, type Question } from '../core/question.js';

/** The question with every address whole. @throws RkError `address-refused` for what is no address. */
export function wholeAddresses(question: Question, base: string): Question {
  return withAddresses(question, (address) => wholeAddress(address, base));
}

/** One address made whole. The places in a template of tiles (`{z}`) stay as they are. */
export function wholeAddress(address: string, base: string): string {
  if (!URL.canParse(address, base)) throw refusal(undefined, address);
  return new URL(address, base).href.replace(/%7B(\w+)%7D/g, '{$1}');
}

/** An address that is refused, told without what may be a whole file. */
export function refusal(path: string | undefined, address: string): RkError {
  return new RkError('address-refused', { path, got: address.replace(/^(blob|data):.*$/is, '$1:').slice(0, 80) });
}
