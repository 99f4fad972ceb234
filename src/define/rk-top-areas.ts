import { RkTopAreas } from '../elements/rk-top-areas/rk-top-areas.js';
import { define } from './define.js';

define('rk-top-areas', RkTopAreas);

declare global {
  interface HTMLElementTagNameMap {
    'rk-top-areas': RkTopAreas;
  }
}
