/** Fired once by a map when everything it was first asked for is loaded and painted. */
export class RkReadyEvent extends CustomEvent<undefined> {
  /** What to listen for. */
  static readonly type = 'rk-ready';
  constructor() {
    super(RkReadyEvent.type, { bubbles: true, composed: true });
  }
}
