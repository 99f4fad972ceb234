import { RkDraw } from '../elements/rk-draw/rk-draw.js';
import { define } from './define.js';

define('rk-draw', RkDraw);

declare global {
  interface HTMLElementTagNameMap {
    'rk-draw': RkDraw;
  }
}
