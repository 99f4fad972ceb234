import { RkExport } from '../elements/rk-export/rk-export.js';
import { define } from './define.js';

define('rk-export', RkExport);

declare global {
  interface HTMLElementTagNameMap {
    'rk-export': RkExport;
  }
}
