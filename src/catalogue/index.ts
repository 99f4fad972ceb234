export * from './files.js';
export * from './question.js';
export * from './questions.js';
export * from './source.js';
export * from './sources.js';
