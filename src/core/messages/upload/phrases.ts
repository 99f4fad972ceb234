/** Phrases of the readers of files, with `$1` for what comes from the file itself. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^at most (.+) rows$/, 'ten hoogste $1 rijen'], [/^at most (.+) positions$/, 'ten hoogste $1 punten in de vormen'], [/^at most (.+) times as much$/, 'ten hoogste $1 keer zo veel'],
  [/^at most (.+)$/, 'ten hoogste $1'], [/^(.+) once unpacked$/, '$1 na uitpakken'], [/^(.+) packed in (.+)$/, '$1, ingepakt in $2'],
  [/^(\d+) rows$/, '$1 rijen'], [/^(\d+) positions$/, '$1 punten in de vormen'], [/^(\d+) bytes$/, '$1 bytes'], [/^(\d+) cells$/, '$1 cellen'],
  [/^(\d+) cells, as in (.+)$/, '$1 cellen, zoals in $2'], [/^(\d+) categories$/, '$1 soorten'], [/^(\d+) rows of (\d+) bytes$/, '$1 rijen van $2 bytes'],
  [/^no more than fit in (\d+) bytes$/, 'niet meer dan er in $1 bytes past'], [/^(\d+), as many as there are shapes$/, '$1, zoveel als er vormen zijn'],
  [/^no file (\d+) in its list$/, 'geen bestand $1 in de lijst'], [/^packed by method (\d+)$/, 'ingepakt op manier $1'], [/^shape type (\d+)$/, 'soort vorm $1'],
  [/^no column (.+)$/, 'geen kolom $1'], [/^(.+) parts or positions$/, '$1 delen of punten'],
];

const fixed: Readonly<Record<string, string>> = {
  'shapes or a table': 'vormen of een tabel', 'points, lines or areas': 'punten, lijnen of gebieden', 'no shapes': 'geen vormen', 'no coordinates': 'geen coördinaten',
  'points, lines or polygons': 'punten, lijnen of vlakken', 'points, lines, areas or a table': 'punten, lijnen, gebieden of een tabel', 'a whole zip file': 'een heel zip-bestand',
  'no list of files at its end': 'geen lijst van bestanden aan het eind', 'no such place in the zip': 'een plek die niet in de zip is', 'more than it says': 'meer dan het zegt', 'less than it says': 'minder dan het zegt',
  'another size than it says': 'een andere grootte dan het zegt', 'a zip with a password': 'een zip met een wachtwoord', 'a zip without': 'een zip zonder wachtwoord',
  'a zip without a .shp': 'een zip zonder .shp', 'a zipped shapefile': 'een shapefile in een zip', 'a shapefile': 'een shapefile', 'another beginning': 'een ander begin',
  'a table': 'een tabel', 'a table (dBASE)': 'een tabel (dBASE)', 'a whole shape': 'een hele vorm', 'no more than fit in the record': 'niet meer dan er in de vorm past',
  'a position that is no number': 'een plek die geen getal is', 'parts out of order': 'delen in de verkeerde volgorde', 'parts one after the other': 'delen na elkaar',
  'RD (EPSG:28992) or degrees (WGS84)': 'RD (EPSG:28992) of graden (WGS84)', 'RD in metres': 'RD in meters', 'a whole GeoPackage': 'een heel GeoPackage', 'a GeoPackage': 'een GeoPackage',
  'no layer of shapes and no table': 'geen laag met vormen en geen tabel', 'a table of the file': 'een tabel van het bestand', 'a shape': 'een vorm', 'a shape of a GeoPackage': 'een vorm van een GeoPackage',
  'a header of another kind': 'een andere kop', 'collections deep in each other': 'verzamelingen diep in elkaar', 'a shape as well-known text (WKT)': 'een vorm als tekst (WKT)',
  'an Excel file (.xlsx)': 'een Excelbestand (.xlsx)', 'an empty sheet': 'een leeg blad', 'a row with column names': 'een rij met kolomnamen', 'a row below the column names': 'een rij onder de kolomnamen',
  'a line with column names': 'een regel met kolomnamen', 'a Parquet file': 'een Parquetbestand', 'CSV or Excel (.xlsx)': 'CSV of Excel (.xlsx)', 'a loose .shp': 'een losse .shp',
  'a zip with the .shp, .dbf and .prj': 'een zip met de .shp, .dbf en .prj', 'an old Excel file (.xls) or one with a password': 'een oud Excelbestand (.xls) of een met een wachtwoord',
  'a file saved as .xlsx, without a password': 'een bestand dat is opgeslagen als .xlsx, zonder wachtwoord', data: 'gegevens', 'XML or GML': 'XML of GML', 'a file that is no text': 'een bestand dat geen tekst is',
  'GeoJSON, a zipped shapefile, GeoPackage, CSV or Excel (.xlsx)': 'GeoJSON, een shapefile in een zip, GeoPackage, CSV of Excel (.xlsx)', 'a file that can be read': 'een bestand dat te lezen is',
  'no rows': 'geen rijen', 'a list of objects, or objects by area code': 'een lijst van objecten, of objecten per gebiedscode', 'a geometry of GeoJSON': 'een vorm van GeoJSON', geometry: 'een vorm',
  'shapes that cannot be put together': 'vormen die niet in elkaar passen', 'arcs of the file': 'lijnen van het bestand', 'the whole file': 'het hele bestand',
};

/** What a reader of files found, expected or where, in Dutch; as it is where it has no such words. */
export function phraseInDutch(text: string): string {
  if (Object.hasOwn(fixed, text)) return fixed[text]!;
  const found = phrases.find(([pattern]) => pattern.test(text));
  const said = found ? text.replace(...found) : text;
  return said.replace(/\bline (\d+)/, 'regel $1').replace(/\brow (\d+)/, 'rij $1').replace(/\brecord (\d+)/, 'vorm $1').replace(/\bcolumn (?=")/, 'kolom ').replace(/\bcolumns (?=")/, 'kolommen ').replace(/" and "/, '" en "');
}
