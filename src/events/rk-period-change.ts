/** The period that the map shows now. */
export interface RkPeriodChangeDetail {
  readonly period: string;
}

/** Fired when the map shows another period. */
export class RkPeriodChangeEvent extends CustomEvent<RkPeriodChangeDetail> {
  /** What to listen for. */
  static readonly type = 'rk-period-change';
  constructor(detail: RkPeriodChangeDetail) {
    super(RkPeriodChangeEvent.type, { detail, bubbles: true, composed: true });
  }
}
