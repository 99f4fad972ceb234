/** SQLite as plain script. */
declare module 'sql.js/dist/sql-asm.js' {
  export { default } from 'sql.js';
}
