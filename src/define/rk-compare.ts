import { RkCompare } from '../elements/rk-compare/rk-compare.js';
import { define } from './define.js';

define('rk-compare', RkCompare);

declare global {
  interface HTMLElementTagNameMap {
    'rk-compare': RkCompare;
  }
}
