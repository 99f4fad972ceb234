import { RkTable } from '../elements/rk-table/rk-table.js';
import { define } from './define.js';

define('rk-table', RkTable);

declare global {
  interface HTMLElementTagNameMap {
    'rk-table': RkTable;
  }
}
