import { higherThreshold } from '../core/higher-threshold.js';
import { addressesOf } from '../core/question-addresses.js';
import type { Question } from '../core/question.js';
import { refusal } from './whole-address.js';

/** Where a question from elsewhere is opened. */
export interface QuestionHome {
  /** Address of the page. */
  readonly page: string;
  /** Questions that the author of the page chose, with whole addresses. */
  readonly own: readonly Question[];
}

/** Whether an address is on the website of the page. What a page made itself (`blob:`, `data:`) is on no website. */
export function isOnSite(address: string, page: string): boolean {
  if (!URL.canParse(address, page)) return false;
  const { protocol, origin } = new URL(address, page);
  return /^https?:$/.test(protocol) && origin === new URL(page).origin;
}

/**
 * Refuses a question with a file that the page made itself: nobody else can open it, and an address that is the file
 * (`data:`) would take its figures along.
 * @throws RkError `address-refused`.
 */
export function requireFiles(question: Question): Question {
  const made = addressesOf(question).find(({ address }) => /^(blob|data):/i.test(address));
  if (made) throw refusal(made.path, made.address);
  return question;
}

/**
 * A question from a link, a file or storage, as this page may show it: it fetches from the website of the page, and else
 * only what a question of the author's own names in so many words. No threshold becomes lower than the author chose.
 * @throws RkError `address-refused`, with the place and the address.
 */
export function atHome(question: Question, { page, own }: QuestionHome): Question {
  const named = new Set(own.flatMap((each) => addressesOf(each).map(({ address }) => address)));
  for (const { path, address } of addressesOf(question)) {
    if (!isOnSite(address, page) && !named.has(address)) throw refusal(path, address);
  }
  const { basemap } = question;
  // A base map by name is of another host as well.
  const plain = !basemap || basemap === 'none' || (basemap.includes('{z}') && isOnSite(basemap, page));
  if (!plain && !own.some((each) => each.basemap === basemap)) throw refusal('basemap', basemap);
  const threshold = own.reduce((highest, each) => higherThreshold(highest, each.threshold), question.threshold);
  return threshold === undefined ? question : { ...question, threshold };
}
