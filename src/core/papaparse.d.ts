/** The part of papaparse that is used. Its published types bring Node and the DOM along, which the core must not see. */
declare module 'papaparse' {
  export interface ParseResult {
    data: string[][];
    errors: { type: string; code: string; message: string; row?: number }[];
    /** Signs that were read, what ends lines, and whether `preview` rows were read and there may be more. */
    meta: { cursor: number; linebreak: string; truncated: boolean };
  }
  export interface StreamConfig {
    delimiter: string;
    chunk: (result: ParseResult, parser: { pause(): void; resume(): void }) => void;
    complete: () => void;
    error: (error: Error) => void;
  }
  const papaparse: {
    parse(text: string, config: { delimiter: string; preview?: number; newline?: string | undefined; fastMode?: boolean; worker: false }): ParseResult;
    /** `stream` is a readable stream of Node, of text. */
    parse(stream: object, config: StreamConfig): void;
  };
  export default papaparse;
}
