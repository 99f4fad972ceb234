/** Registers every tag; the one file that a page needs. */
import './rk-chart.js';
import './rk-compare.js';
import './rk-question.js';
import './rk-swipe.js';
import './rk-upload.js';

export * from '../index.js';
