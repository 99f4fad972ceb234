import { RkSwipe } from '../elements/rk-swipe/rk-swipe.js';
import { define } from './define.js';

define('rk-swipe', RkSwipe);

declare global {
  interface HTMLElementTagNameMap {
    'rk-swipe': RkSwipe;
  }
}
