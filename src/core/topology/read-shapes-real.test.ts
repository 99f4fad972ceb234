import { expect } from '@esm-bundle/chai';
import { needSharedData } from '../../../test/fixtures/shared-data.js';
import { RkError } from '../errors.js';
import { expectSameAreas, outcome, read, readAsObjects } from './fixtures.test.js';

const FILES: [file: string, ...objects: string[]][] = [
  ['buurt_2014_grof.topojson', 'layer'],
  ...['almelo', 'almere', 'dordrecht', 'haarlem', 'lansingerland', 'maashorst', 'oisterwijk', 'vlaardingen', 'zwijndrecht']
    .map((place): [string, ...string[]] => [`buurt_2024_${place}.topojson`, 'buurt', 'wijk', 'gemeente']),
  ['buurt_2024_vijf_provincies.topojson', 'buurt'],
  ['buurt_2024_weesp.topojson', 'buurt', 'wijk', 'gebied'],
  ['gemeente_2015.topojson', 'layer'],
  ['gemeente_2015_kerncijfers_grof.topojson', 'layer'],
  ['gemeente_veiligheidsregio_2023.topojson', 'vr_features', 'nl_features', 'gm_features'],
  ['pc4_2020.topojson', 'pc4'],
  ['wijk_2014.topojson', 'layer'],
  ['almere_gemeente_3d.geojson', ''], ['breda_buurten.geojson', ''], ['denhaag_buurten_rd.geojson', ''],
  ['gemeente_2014_kerncijfers_rd.geojson', ''], ['zaanstad_buurten_2017.geojson', ''], ['zaanstad_wijken_2017.geojson', ''],
];

interface Feature { id?: unknown; properties?: Record<string, unknown> | null }

/** The first features of an object, or of GeoJSON, to choose properties from. */
function featuresOf(file: Record<string, unknown>, object: string): Feature[] {
  if (file['type'] === 'Feature') return [file];
  const found = object ? (file['objects'] as Record<string, { geometries?: Feature[] } & Feature>)[object]! : file as { features: Feature[] };
  if ('features' in found) return found.features;
  return found.geometries ?? [found];
}

describe('readShapes of real files, as the reader of objects does it', function () {
  this.timeout(60000);
  before(async function () { await needSharedData(this); });

  for (const [file, ...objects] of FILES) {
    it(`${file}: every object, by every property that can be a code`, async () => {
      const bytes = new Uint8Array(await (await fetch(`/shared/data/boundaries/${file}`)).arrayBuffer());
      const value = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
      for (const object of objects) {
        const properties = Object.entries(featuresOf(value, object)[0]?.properties ?? {}).filter(([, each]) => typeof each === 'string').map(([name]) => name);
        for (const key of [undefined, ...properties.slice(0, 2)]) {
          const options = { object: object || undefined, key, label: properties[1], outline: objects.length > 1 ? objects.at(-1) : undefined };
          const expected = outcome(() => readAsObjects(value, options));
          const found = outcome(() => read(bytes, options));
          if (expected instanceof RkError) expect(found).to.be.instanceOf(RkError).and.to.deep.include({ code: expected.code });
          else if (found instanceof RkError) throw found;
          else expectSameAreas(found, expected);
        }
      }
    });
  }
});
