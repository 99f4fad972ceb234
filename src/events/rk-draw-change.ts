import type { Drawn } from '../core/drawing/drawing.js';

/** What an `rk-draw-change` event tells: shapes, no figures. */
export interface RkDrawChangeDetail {
  readonly drawn: Drawn;
}

/** Fired on `rk-draw` when something else is drawn, so that a page can keep it. Bubbles. */
export class RkDrawChangeEvent extends CustomEvent<RkDrawChangeDetail> {
  /** What to listen for. */
  static readonly type = 'rk-draw-change';
  constructor(detail: RkDrawChangeDetail) {
    super(RkDrawChangeEvent.type, { detail, bubbles: true, composed: true });
  }
}
