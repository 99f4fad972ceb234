import type { RkErrorCode } from '../core/errors.js';

/** What went wrong: a word for code, and a sentence in the language of the element. */
export interface RkErrorDetail {
  readonly code: RkErrorCode;
  readonly message: string;
}

/** Fired when a part of a map or question cannot be shown; the sentence also stands in its place. */
export class RkErrorEvent extends CustomEvent<RkErrorDetail> {
  /** What to listen for. */
  static readonly type = 'rk-error';
  constructor(detail: RkErrorDetail) {
    super(RkErrorEvent.type, { detail, bubbles: true, composed: true });
  }
}
