import { RkAnswer } from '../elements/rk-answer/rk-answer.js';
import { define } from './define.js';

define('rk-answer', RkAnswer);

declare global {
  interface HTMLElementTagNameMap {
    'rk-answer': RkAnswer;
  }
}
