/** Registers every tag; the one file that a page needs. */
import './rk-question.js';

export * from '../index.js';
