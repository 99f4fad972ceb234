import { RkError } from '../core/errors.js';
import type { Question } from '../core/question.js';
import { requireVersion, type SharedFragment } from '../core/share-fragment.js';
import { linkContent, parseLinkContent, questionOfLink } from '../core/share-link.js';
import type { FetchOptions } from './fetch-bytes.js';
import { packText, unpackText } from './link-code.js';
import { loadQuestion } from './load-question.js';
import { parseJson } from './parse-json.js';
import { atHome, isOnSite, requireFiles } from './question-home.js';
import { refusal, wholeAddress, wholeAddresses } from './whole-address.js';

/** The question that the author of a page put there, as far as there is one. */
export interface OwnQuestion {
  /** Address of its file as the author wrote it; empty when the page handed it over. */
  readonly src: string;
  /** With whole addresses. */
  readonly question: Question;
}

/**
 * The code of a link to a question: what differs from the page's own file when it has one, else the whole.
 * @throws RkError `address-refused` for a question that others cannot open: with a file from this computer, or of a host
 *   that the page did not choose.
 */
export async function shareQuestion(question: Question, own: OwnQuestion | undefined, page: string): Promise<string> {
  atHome(requireFiles(question), { page, own: own ? [own.question] : [] });
  return packText(JSON.stringify(linkContent(question, own?.src ? own : undefined)));
}

/**
 * The question of a link, as this page may show it. A file that the link names is the page's own, or on the same website.
 * @throws RkError `broken-link`, `unsupported` for another version, `address-refused`, and what loading the file throws.
 */
export async function openShared(shared: SharedFragment, own: OwnQuestion | undefined, { page, ...options }: FetchOptions & { page: string }): Promise<Question> {
  requireVersion(shared);
  const content = parseLinkContent(parsed(await unpackText(shared.code)));
  const base = 'src' in content ? await baseOf(content.src, own, { page, ...options }) : undefined;
  return atHome(wholeAddresses(questionOfLink(content, base), page), { page, own: [own?.question, base].filter((each) => each !== undefined) });
}

async function baseOf(src: string, own: OwnQuestion | undefined, { page, ...options }: FetchOptions & { page: string }): Promise<Question> {
  const address = wholeAddress(src, page);
  if (own?.src && wholeAddress(own.src, page) === address) return own.question;
  if (!isOnSite(address, page)) throw refusal('src', address);
  const { question, base = page } = await loadQuestion(address, options);
  // The website may have sent the request on to another.
  if (!isOnSite(base, page)) throw refusal('src', base);
  return wholeAddresses(question, base);
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new RkError('broken-link', {}, { cause: error });
  }
}
