/** The part of shpjs that tests compare with. */
declare module 'shpjs' {
  /** Geometries of a `.shp` file, in its own coordinates unless told otherwise. */
  export function parseShp(shp: Uint8Array): object[];
  /** Properties of a `.dbf` file; `cpg` is the content of the file that names its encoding. */
  export function parseDbf(dbf: Uint8Array, cpg?: Uint8Array | string): Record<string, unknown>[];
}
