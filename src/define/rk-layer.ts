import { RkLayer } from '../elements/rk-layer/rk-layer.js';
import { define } from './define.js';

define('rk-layer', RkLayer);

declare global {
  interface HTMLElementTagNameMap {
    'rk-layer': RkLayer;
  }
}
