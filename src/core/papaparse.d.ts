/** The part of papaparse that is used. Its published types bring Node and the DOM along, which the core must not see. */
declare module 'papaparse' {
  export interface ParseResult {
    data: string[][];
    errors: { type: string; code: string; message: string; row?: number }[];
  }
  const papaparse: { parse(text: string, config: { delimiter: string; preview?: number; worker: false }): ParseResult };
  export default papaparse;
}
