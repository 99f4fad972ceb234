import { RkLegend } from '../elements/rk-legend/rk-legend.js';
import { define } from './define.js';

define('rk-legend', RkLegend);

declare global {
  interface HTMLElementTagNameMap {
    'rk-legend': RkLegend;
  }
}
