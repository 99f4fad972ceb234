import { RkQuery } from '../elements/rk-query/rk-query.js';
import { define } from './define.js';

define('rk-query', RkQuery);

declare global {
  interface HTMLElementTagNameMap {
    'rk-query': RkQuery;
  }
}
