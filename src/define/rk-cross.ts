import { RkCross } from '../elements/rk-cross/rk-cross.js';
import { define } from './define.js';

define('rk-cross', RkCross);

declare global {
  interface HTMLElementTagNameMap {
    'rk-cross': RkCross;
  }
}
