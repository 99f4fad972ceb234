import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from '../browser.js';

/** MapServer, the engine that PDOK uses, as Debian installs it. */
const program = '/usr/lib/cgi-bin/mapserv';
const data = join(root, '../shared/data/shapefiles');

/** What is missing to run these tests; nothing when all is there. */
export function missing(): string | undefined {
  if (!existsSync(program)) return `MapServer is not on this machine (${program}): apt-get install cgi-mapserver`;
  if (!existsSync(data)) return 'the open data (../shared/data) is not there';
  return existsSync(join(root, 'dist/ruimtelijke-kijk.js')) ? undefined : 'dist is not built: npm run build';
}

/** What the server does with a request, besides answering it. */
export type Mood = 'well' | 'slow' | 'cut' | 'exception' | 'html' | 'closed';

/** How long a slow server takes, in milliseconds. */
export const SLOW = 20_000;

/** A running MapServer behind a small web server, on another host (port) than the page. */
export interface MapServer {
  readonly address: string;
  /** Queries that came in, decoded. */
  readonly asked: URLSearchParams[];
  mood: Mood;
  /** Which requests the mood is about; all when absent. */
  only: RegExp | undefined;
  /** Ends it at once, and everything it runs. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Ends it, and takes its files away. */
  stop(): Promise<void>;
}

/** Each map has the same layers in other coordinate systems: `web` in three, `rd` in RD only, `belgium` in none that fit. */
const maps: Readonly<Record<string, string>> = { web: 'EPSG:28992 EPSG:3857 EPSG:4326', rd: 'EPSG:28992', belgium: 'EPSG:31370' };

function mapFile(folder: string, name: string): string {
  const layer = (id: string, type: string, file: string, look: string) => `
    LAYER
      NAME "${id}" TYPE ${type} STATUS ON DATA "${join(folder, file)}" TEMPLATE "x" ENCODING "UTF-8"
      PROJECTION "init=epsg:28992" END
      METADATA "ows_title" "${id} van de proef" "ows_srs" "${maps[name]}" "gml_include_items" "all" "ows_include_items" "all" "wfs_getfeature_formatlist" "geojson" END
      CLASS NAME "${id}" STYLE ${look} END END
    END`;
  return `MAP
    NAME "${name}" EXTENT 50000 400000 150000 500000 SIZE 400 400 IMAGETYPE PNG
    CONFIG "MS_ERRORFILE" "stderr"
    PROJECTION "init=epsg:28992" END
    OUTPUTFORMAT NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json; subtype=geojson" FORMATOPTION "STORAGE=stream" FORMATOPTION "FORM=SIMPLE" END
    SYMBOL NAME "dot" TYPE ELLIPSE POINTS 1 1 END FILLED TRUE END
    WEB METADATA
      "ows_title" "Proef" "ows_enable_request" "*" "ows_srs" "${maps[name]}" "ows_onlineresource" "http://alleen-intern.example/kaart?"
      "ows_contactperson" "x" "ows_contactorganization" "Gemeente Proef" "ows_accessconstraints" "https://creativecommons.org/licenses/by/4.0/"
    END END
    ${layer('buurten', 'POLYGON', 'Buurten_vlakken', 'COLOR 200 30 30')}
    ${layer('straten', 'LINE', 'weesp_straatsegmenten', 'COLOR 30 120 30 WIDTH 3')}
    ${layer('haltes', 'POINT', 'haltes_drechtsteden', 'COLOR 30 30 200 SIZE 8 SYMBOL "dot"')}
  END`;
}

/** Starts a MapServer with the shapefiles of the open data. */
export async function startMapServer(): Promise<MapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rk-mapserver-'));
  for (const zip of readdirSync(data).filter((file) => file.endsWith('.zip'))) {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(data, zip))))) writeFileSync(join(folder, basename(name)), bytes);
  }
  for (const name of Object.keys(maps)) writeFileSync(join(folder, `${name}.map`), mapFile(folder, name));
  const config = join(folder, 'mapserver.conf');
  writeFileSync(config, `CONFIG\n  MAPS\n${Object.keys(maps).map((name) => `    ${name} "${join(folder, `${name}.map`)}"`).join('\n')}\n  END\nEND\n`);

  const running = new Set<ChildProcess>();
  const run = (query: string): Promise<Buffer> => new Promise((resolve, reject) => {
    const child = spawn(program, [], { env: { ...process.env, MAPSERVER_CONFIG_FILE: config, REQUEST_METHOD: 'GET', QUERY_STRING: query, SERVER_NAME: 'localhost', SERVER_PORT: '80', SCRIPT_NAME: '/mapserv' } });
    running.add(child);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => { running.delete(child); resolve(Buffer.concat(chunks)); });
  });

  let server: Server | undefined;
  let port = 0;
  const listen = async (): Promise<void> => {
    server = createServer((request, response) => void answer(self, run, request, response));
    await new Promise<void>((resolve) => server!.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const kill = async (): Promise<void> => {
    for (const child of running) child.kill('SIGKILL');
    server?.closeAllConnections();
    await new Promise<void>((resolve) => { if (server?.listening) server.close(() => resolve()); else resolve(); });
  };
  const clean = (): void => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  // Whatever ends the tests.
  process.once('exit', clean);
  const self: MapServer = {
    get address() { return `http://localhost:${port}/mapserv`; },
    asked: [], mood: 'well', only: undefined, kill, start: listen,
    async stop() { await kill(); clean(); },
  };
  await listen();
  return self;
}

async function answer(state: MapServer, run: (query: string) => Promise<Buffer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { search, searchParams } = new URL(request.url!, 'http://localhost');
  state.asked.push(searchParams);
  const mood = !state.only || state.only.test(search) ? state.mood : 'well';
  // A server that does not want to be read by other websites says nothing of them.
  if (mood !== 'closed') response.setHeader('access-control-allow-origin', '*');
  if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW));
  if (mood === 'exception') {
    response.writeHead(200, { 'content-type': 'text/xml' });
    return void response.end('<?xml version="1.0"?><ServiceExceptionReport version="1.3.0"><ServiceException code="NoApplicableCode">De databank is <![CDATA[<b>vol</b>]]></ServiceException></ServiceExceptionReport>');
  }
  if (mood === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' });
    return void response.end('<!DOCTYPE html><html><head><title>Inloggen</title></head><body onload="alert(1)">Inloggen</body></html>');
  }
  const output = await run(search.slice(1));
  const end = output.indexOf('\n\n') < 0 ? output.indexOf('\r\n\r\n') + 4 : Math.min(...[output.indexOf('\n\n') + 2, output.indexOf('\r\n\r\n') + 4].filter((at) => at > 4));
  const type = /content-type:\s*([^\r\n]+)/i.exec(output.subarray(0, end).toString())?.[1] ?? 'text/plain';
  const body = output.subarray(end);
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  if (mood !== 'cut') return void response.end(body);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => setTimeout(() => response.destroy(), 50));
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.map': 'application/json' };

/** Size of the map on the page, in CSS pixels. */
export const size = { width: 700, height: 500 } as const;
const style = `body { margin: 0 } rk-map { display: block; width: ${size.width}px; --rk-map-height: ${size.height}px }`;

/** A website with a page that shows the markup in its address, which may use one other host, under a strict policy. */
export async function startSite(other: () => string): Promise<{ address: string; stop(): void }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const host = new URL(other()).origin;
    if (url.pathname.startsWith('/dist/')) {
      const file = join(root, 'dist', basename(url.pathname));
      if (!existsSync(file)) return void response.writeHead(404).end();
      return void response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
    }
    if (url.pathname === '/page.css') return void response.writeHead(200, { 'content-type': 'text/css' }).end(style);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `default-src 'self'; img-src 'self' ${host}; connect-src 'self' ${host}` });
    return void response.end(`<!doctype html><html lang="nl"><head><title>Proef</title><link rel="stylesheet" href="/page.css"><script type="module" src="/dist/ruimtelijke-kijk.js"></script></head><body>${url.searchParams.get('html') ?? ''}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}
