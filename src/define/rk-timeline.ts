import { RkTimeline } from '../elements/rk-timeline/rk-timeline.js';
import { define } from './define.js';

define('rk-timeline', RkTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'rk-timeline': RkTimeline;
  }
}
