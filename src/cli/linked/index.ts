export * from './completed-table.js';
export * from './protect-linked.js';
