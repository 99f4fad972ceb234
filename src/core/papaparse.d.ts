/** The part of papaparse that is used. Its published types bring Node and the DOM along, which the core must not see. */
declare module 'papaparse' {
  export interface ParseResult {
    data: string[][];
    errors: { type: string; code: string; message: string; row?: number }[];
  }
  export interface StreamConfig {
    delimiter: string;
    chunk: (result: ParseResult, parser: { pause(): void; resume(): void }) => void;
    complete: () => void;
    error: (error: Error) => void;
  }
  const papaparse: {
    parse(text: string, config: { delimiter: string; preview?: number; worker: false }): ParseResult;
    /** `stream` is a readable stream of Node, of text. */
    parse(stream: object, config: StreamConfig): void;
  };
  export default papaparse;
}
