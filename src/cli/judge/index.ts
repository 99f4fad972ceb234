export * from './judge.js';
export * from './statement.js';
export * from './table-problem.js';
export * from './from-problem.js';
