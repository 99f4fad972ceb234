export * from './protect-linked.js';
