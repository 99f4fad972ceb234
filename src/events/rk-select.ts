/** The area that a person or the page chose; both are `undefined` when the choice was undone. */
export interface RkSelectDetail {
  readonly area: string | undefined;
  readonly label: string | undefined;
}

/** Fired when another area is chosen. */
export class RkSelectEvent extends CustomEvent<RkSelectDetail> {
  /** What to listen for. */
  static readonly type = 'rk-select';
  constructor(detail: RkSelectDetail) {
    super(RkSelectEvent.type, { detail, bubbles: true, composed: true });
  }
}
