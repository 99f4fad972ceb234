/**
 * Makes the fictional municipality of the demo: node demo/generate/main.mjs [folder]
 * Every run gives the same files.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { areas } from './areas.mjs';
import { figures } from './figures.mjs';
import { gallery } from './gallery.mjs';
import { people } from './people.mjs';
import { pilotQuestions } from './pilots.mjs';
import { amenities, byLayer, csv, spots, stops } from './places.mjs';
import { pointLayers, questions } from './questions.mjs';
import { lonLat, topojson } from './topology.mjs';

/**
 * All files of the demo data.
 * @param {boolean} withPilots whether the open data of the pilot municipalities lies beside the project
 * @returns {Map<string, string>} path → text; shapes are [lon, lat] in degrees
 */
export function generate(withPilots = false) {
  const town = areas();
  const residents = people(town.pc6, town.buurten);
  const places = amenities(town.pc6, town.buurten, residents.counts);
  const layers = byLayer(places, happenings(town, residents));
  const files = new Map([
    ['gemeente.topojson', gemeenteShapes(town)],
    ['pc6.topojson', pc6Shapes(town)],
    ['voorzieningen.csv', csv(places, lonLat, true)],
    ['haltes.csv', csv(layers.haltes, lonLat, false)],
    ...pointLayers.map((id) => [`punten/${id}.csv`, csv(layers[id], lonLat, false)]),
  ]);
  for (const [name, content] of Object.entries(figures(town, residents, layers))) files.set(name, JSON.stringify(content));
  const asked = Object.entries(questions()).map(([name, content]) => [`vragen/${name}`, content]);
  if (withPilots) asked.push(...Object.entries(pilotQuestions()));
  for (const [path, content] of asked) files.set(path, JSON.stringify(content));
  files.set('gallery.json', JSON.stringify(gallery(asked)));
  return files;
}

/** Stops, and places in the street that people know of: accidents on busy streets, and where few feel safe. */
function happenings({ pc6, buurten }, { profiles }) {
  const haltes = stops(pc6, buurten);
  const busy = ({ point: [x, y] }) => (haltes.some(({ point }) => Math.hypot(point[0] - x, point[1] - y) < 160) ? 0.9 : 0.15);
  const unsafe = ({ buurt }) => Math.max(0.02, Math.min(1, (7.2 - profiles[buurt].safe) / 1.6));
  return {
    haltes,
    ongevallen: spots(pc6, buurten, { kind: 'ongeval', name: 'Ongeval', number: 84, chance: busy }),
    'onveilige-plekken': spots(pc6, buurten, { kind: 'onveilig', name: 'Melding', number: 46, chance: unsafe }),
  };
}

function gemeenteShapes({ gemeente, wijken, buurten, water }) {
  const whole = { gemeentecode: gemeente.code, gemeentenaam: gemeente.name };
  const wijk = wijken.map(({ code, name, geometry }) => ({ geometry, properties: { wijkcode: code, wijknaam: name, ...whole } }));
  return topojson({
    gemeente: [{ geometry: gemeente.geometry, properties: whole }],
    wijk,
    buurt: buurten.map((b) => ({ geometry: b.geometry, properties: { buurtcode: b.code, buurtnaam: b.name, ...wijk[b.wijk].properties } })),
    water: water.map(({ name, geometry }) => ({ geometry, properties: { water: name } })),
  });
}

function pc6Shapes({ pc6, buurten }) {
  const properties = buurten.map(({ code, name }) => ({ buurtcode: code, buurtnaam: name }));
  return topojson({
    pc6: pc6.map(({ code, ring, buurt }) => ({ geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] }, properties: { pc6: code, ...properties[buurt] } })),
    buurt: buurten.map(({ geometry }, i) => ({ geometry, properties: properties[i] })),
  });
}

function main(folder) {
  const files = generate(existsSync(fileURLToPath(new URL('../../../shared/data', import.meta.url))));
  const sizes = [...files].map(([path, text]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return `${path} ${Math.round(Buffer.byteLength(text) / 1000)} kB (${Math.round(gzipSync(text).length / 1000)} kB gzip)`;
  });
  console.log(`demo data: ${sizes.join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2] ?? fileURLToPath(new URL('../data', import.meta.url)));
