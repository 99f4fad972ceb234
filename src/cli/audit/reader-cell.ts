/** What a reader can compute of one cell of published files. */
export interface ReaderCell {
  readonly indicator: string;
  readonly level: string;
  readonly area: string;
  readonly period: string;
  readonly lo: number;
  readonly hi: number;
  readonly exact: boolean;
  readonly ok: boolean;
  /** How the reader gets there; only for cells that are not `ok`. */
  readonly how?: string | undefined;
}
