import { RkLevel } from '../elements/rk-level/rk-level.js';
import { define } from './define.js';

define('rk-level', RkLevel);

declare global {
  interface HTMLElementTagNameMap {
    'rk-level': RkLevel;
  }
}
