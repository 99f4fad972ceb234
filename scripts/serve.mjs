// Serves the demo: this folder, and the open data beside it when that is there, under a strict content security policy.
// Usage: node scripts/serve.mjs [port]
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '../shared');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.topojson': 'application/json', '.geojson': 'application/geo+json', '.csv': 'text/csv', '.map': 'application/json', '.png': 'image/png',
};

/** The file that an address means; `undefined` when it is outside the folders that are served, or not there. */
async function find(address) {
  const path = normalize(decodeURIComponent(address));
  const [base, rest] = path.startsWith(`${sep}shared${sep}`) ? [shared, path.slice('/shared'.length)] : [root, path];
  const file = join(base, rest);
  if (!file.startsWith(base) || rest.includes(`${sep}.`)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

/** Starts the server; port 0 takes a free one. The address is returned. */
export async function serve(port = 0) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/') return response.writeHead(302, { location: '/demo/' }).end();
    const file = await find(pathname.endsWith('/') ? `${pathname}index.html` : pathname).catch(() => undefined);
    if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': "default-src 'self'", 'cache-control': 'no-cache' });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { address: `http://localhost:${server.address().port}`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = Number(process.argv[2] ?? process.env.PORT ?? 8080);
  const { address } = await serve(wanted).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${wanted} is in use; a free one is taken.`);
    return serve(0);
  });
  console.log(`The demo is at ${address}/demo/`);
}
