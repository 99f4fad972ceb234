import { RkArea } from '../elements/rk-area/rk-area.js';
import { define } from './define.js';

define('rk-area', RkArea);

declare global {
  interface HTMLElementTagNameMap {
    'rk-area': RkArea;
  }
}
