import { RkSources } from '../elements/rk-sources/rk-sources.js';
import { define } from './define.js';

define('rk-sources', RkSources);

declare global {
  interface HTMLElementTagNameMap {
    'rk-sources': RkSources;
  }
}
