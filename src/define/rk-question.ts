import './rk-area.js';
import './rk-cross.js';
import './rk-draw.js';
import './rk-query.js';
import './rk-answer.js';
import './rk-export.js';
import './rk-keep.js';
import './rk-layer.js';
import './rk-legend.js';
import './rk-level.js';
import './rk-map.js';
import './rk-sources.js';
import './rk-table.js';
import './rk-timeline.js';
import './rk-top-areas.js';
import { RkQuestion } from '../elements/rk-question/rk-question.js';
import { define } from './define.js';

define('rk-question', RkQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'rk-question': RkQuestion;
  }
}
