import { strToU8, zipSync } from 'fflate';
import initSqlite from 'sql.js/dist/sql-asm.js';

/** A square as a ring, from its south-west corner, in the direction in which a shapefile has outlines. */
export const square = (x: number, y: number, side: number): [number, number][] => [[x, y], [x, y + side], [x + side, y + side], [x + side, y], [x, y]];

/** A `.shp` byte by byte after the white paper: points, or polygons of one ring each. `null` is a shape that is not there. */
export function shp(shapes: readonly ([number, number] | [number, number][] | null)[]): Uint8Array {
  const sizeOf = (shape: (typeof shapes)[number]): number => (shape === null ? 4 : typeof shape[0] === 'number' ? 20 : 48 + 16 * shape.length);
  const view = new DataView(new ArrayBuffer(shapes.reduce((sum, shape) => sum + 8 + sizeOf(shape), 100)));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  let at = 100;
  shapes.forEach((shape, index) => {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, sizeOf(shape) / 2);
    at += 8;
    if (shape === null) view.setInt32(at, 0, true);
    else if (typeof shape[0] === 'number') [1, ...shape].forEach((value, i) => (i === 0 ? view.setInt32(at, 1, true) : view.setFloat64(at + 8 * i - 4, value as number, true)));
    else {
      view.setInt32(at, 5, true);
      view.setInt32(at + 36, 1, true);
      view.setInt32(at + 40, shape.length, true);
      (shape as [number, number][]).flat().forEach((value, i) => view.setFloat64(at + 48 + 8 * i, value, true));
    }
    at += sizeOf(shape);
  });
  return new Uint8Array(view.buffer);
}

/** A `.dbf` of texts (dBASE III), its texts already bytes; `language` is its language byte, `deleted` the rows that are crossed out. */
export function dbf(columns: readonly { readonly name: string; readonly type: string; readonly size: number }[], rows: readonly (readonly Uint8Array[])[], { language = 0, deleted = [] as readonly number[] } = {}): Uint8Array {
  const header = 33 + 32 * columns.length;
  const size = 1 + columns.reduce((sum, column) => sum + column.size, 0);
  const bytes = new Uint8Array(header + rows.length * size + 1).fill(0x20, header);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, size, true);
  view.setUint8(29, language);
  columns.forEach(({ name, type, size: own }, index) => {
    bytes.set(strToU8(name), 32 + 32 * index);
    view.setUint8(32 + 32 * index + 11, type.charCodeAt(0));
    view.setUint8(32 + 32 * index + 16, own);
  });
  view.setUint8(header - 1, 0x0d);
  rows.forEach((row, index) => {
    let at = header + index * size;
    view.setUint8(at++, deleted.includes(index) ? 0x2a : 0x20);
    row.forEach((cell, column) => {
      bytes.set(cell.subarray(0, columns[column]!.size), at);
      at += columns[column]!.size;
    });
  });
  return bytes;
}

/** A zip of files. */
export const zip = (files: Readonly<Record<string, Uint8Array | string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));

/** A zipped shapefile of two squares in RD near Almelo, with codes. */
export const zippedShapefile = (): Uint8Array => zip({
  'buurten.shp': shp([square(240_000, 485_000, 500), square(240_500, 485_000, 500)]),
  'buurten.dbf': dbf([{ name: 'BU_CODE', type: 'C', size: 10 }, { name: 'INWONERS', type: 'N', size: 6 }], [[strToU8('BU01410000'), strToU8('   120')], [strToU8('BU01410001'), strToU8('-99997')]]),
  'buurten.cpg': 'UTF-8',
});

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Excel file of one sheet, with inline texts and numbers. */
export function excel(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number, at: string): string => (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
  return zip({
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${'ABCDEF'[c]}${r + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`,
  });
}

/** A point in a cell of a GeoPackage: a header without an envelope, then well-known binary. */
export function geoPackagePoint(x: number, y: number, srs = 28992): Uint8Array {
  const view = new DataView(new ArrayBuffer(29));
  view.setUint16(0, 0x4750);
  view.setUint8(3, 1);
  view.setInt32(4, srs, true);
  view.setUint8(8, 1);
  view.setUint32(9, 1, true);
  view.setFloat64(13, x, true);
  view.setFloat64(21, y, true);
  return new Uint8Array(view.buffer);
}

/** The tables that every GeoPackage has, with two coordinate systems. */
export const geoPackageTables = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
  INSERT INTO gpkg_spatial_ref_sys VALUES ('RD', 28992, 'EPSG', 28992, '-'), ('WGS', 4326, 'EPSG', 4326, '-');
  CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);`;

/** A database of SQLite, from statements and rows for `INSERT`. */
export async function sqlite(statements: string, rows: readonly (readonly [string, readonly (string | number | Uint8Array | null)[]])[] = []): Promise<Uint8Array> {
  const { Database } = await initSqlite();
  const database = new Database();
  database.run(statements);
  for (const [statement, values] of rows) database.run(statement, [...values]);
  const bytes = database.export();
  database.close();
  return bytes;
}

/** A GeoPackage with a layer of points in RD, and a table without shapes. */
export function geoPackage(points: readonly (readonly [x: number, y: number])[]): Promise<Uint8Array> {
  return sqlite(`${geoPackageTables}
    INSERT INTO gpkg_contents VALUES ('haltes', 'features'), ('soorten', 'attributes'), ('tegels', 'tiles');
    INSERT INTO gpkg_geometry_columns VALUES ('haltes', 'geom', 28992);
    CREATE TABLE haltes (fid INTEGER PRIMARY KEY, geom BLOB, naam TEXT, lengte REAL);
    CREATE TABLE soorten (id TEXT, soort TEXT);
    INSERT INTO soorten VALUES ('1', 'bus');`,
  [...points.map(([x, y], index) => ['INSERT INTO haltes (geom, naam, lengte) VALUES (?, ?, ?)', [geoPackagePoint(x, y), `Halte ${index + 1}`, 1.234]] as const),
    ['INSERT INTO haltes (geom, naam) VALUES (?, ?)', [null, 'Zonder plek']]]);
}
