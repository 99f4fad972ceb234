import { RkMap } from '../elements/rk-map/rk-map.js';
import { define } from './define.js';

define('rk-map', RkMap);

declare global {
  interface HTMLElementTagNameMap {
    'rk-map': RkMap;
  }
}
