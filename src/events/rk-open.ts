/** The question that was opened, and where it came from. */
export interface RkOpenDetail {
  readonly id: string;
  readonly title: string;
  readonly from: 'link' | 'saved' | 'file' | 'page';
}

/** Fired when another question is opened in an `rk-question`: a shared, saved or read one, or the page's own again. */
export class RkOpenEvent extends CustomEvent<RkOpenDetail> {
  /** What to listen for. */
  static readonly type = 'rk-open';
  constructor(detail: RkOpenDetail) {
    super(RkOpenEvent.type, { detail, bubbles: true, composed: true });
  }
}
