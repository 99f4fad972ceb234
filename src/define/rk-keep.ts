import { RkKeep } from '../elements/rk-keep/rk-keep.js';
import { define } from './define.js';

define('rk-keep', RkKeep);

declare global {
  interface HTMLElementTagNameMap {
    'rk-keep': RkKeep;
  }
}
