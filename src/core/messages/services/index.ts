import { RkError, type RkErrorCode, type RkErrorDetails } from '../../errors.js';
import type { Language } from '../../language.js';
import { enServices } from './en.js';
import { nlServices, type ServiceMessages } from './nl.js';

const all: Readonly<Record<Language, ServiceMessages>> = { nl: nlServices, en: enServices };

/** An error of a service, with a sentence of its own in every language. */
export function serviceError(code: RkErrorCode, details: RkErrorDetails, say: (messages: ServiceMessages) => string, cause?: unknown): RkError {
  return new RkError(code, { ...details, words: { nl: say(all.nl), en: say(all.en) } }, { cause });
}

export type { ServiceMessages };
