/** Registers every tag; the one file that a page needs. */
import './rk-chart.js';
import './rk-question.js';
import './rk-upload.js';

export * from '../index.js';
