import { RkError } from '../errors.js';

/** A service of PDOK, the Dutch government's map service, that an author may name instead of writing its address. */
export interface Preset {
  readonly type: 'tiles' | 'wms';
  readonly src: string;
  /** Names of layers of a WMS. */
  readonly layers?: string | undefined;
  readonly title: string;
  readonly attribution: string;
}

/** Zooms at which the tiles of PDOK exist. */
export const PDOK_ZOOM = 19;

const host = 'https://service.pdok.nl';
const brt = (style: string, title: string): Preset =>
  ({ type: 'tiles', src: `${host}/brt/achtergrondkaart/wmts/v2_0/${style}/EPSG:3857/{z}/{x}/{y}.png`, title, attribution: 'Kaart: Kadaster (CC BY 4.0)' });
const photo = (layer: string, title: string): Preset =>
  ({ type: 'tiles', src: `${host}/hwh/luchtfotorgb/wmts/v1_0/${layer}/EPSG:3857/{z}/{x}/{y}.jpeg`, title, attribution: 'Luchtfoto: Beeldmateriaal.nl (CC BY 4.0)' });
const boundaries = (layers: string, title: string): Preset =>
  ({ type: 'wms', src: `${host}/kadaster/bestuurlijkegebieden/wms/v1_0`, layers, title, attribution: 'Grenzen: Kadaster' });

const presets: Readonly<Record<string, Preset>> = {
  brt: brt('standaard', 'Topografische kaart'),
  'brt-grijs': brt('grijs', 'Topografische kaart, grijs'),
  'brt-pastel': brt('pastel', 'Topografische kaart, pastel'),
  luchtfoto: photo('Actueel_orthoHR', 'Luchtfoto'),
  panden: { type: 'wms', src: `${host}/lv/bag/wms/v2_0`, layers: 'pand', title: 'Panden (BAG)', attribution: 'Panden: Kadaster, BAG' },
  percelen: { type: 'wms', src: `${host}/kadaster/kadastralekaart/wms/v5_0`, layers: 'Perceel', title: 'Percelen', attribution: 'Percelen: Kadaster (CC BY 4.0)' },
  gemeenten: boundaries('Gemeentegebied', 'Gemeentegrenzen'),
  provincies: boundaries('Provinciegebied', 'Provinciegrenzen'),
};

/** First year with a photo of the whole country at 25 cm, and the first at 8 cm. */
const [FIRST_PHOTO, FIRST_SHARP] = [2016, 2021];

/**
 * The preset that an address like `pdok:luchtfoto` or `pdok:luchtfoto-2023` names; nothing for another address.
 * @throws RkError `unsupported` for a name that is none, with those that are.
 */
export function presetOf(src: string): Preset | undefined {
  const name = /^pdok:(.*)$/.exec(src)?.[1];
  if (name === undefined) return undefined;
  if (Object.hasOwn(presets, name)) return presets[name];
  const year = Number(/^luchtfoto-(\d{4})$/.exec(name)?.[1]);
  if (year >= FIRST_PHOTO) return photo(`${year}_ortho${year >= FIRST_SHARP ? 'HR' : '25'}`, `Luchtfoto ${year}`);
  throw new RkError('unsupported', { path: 'src', got: `"${src}"`, expected: [...Object.keys(presets).map((each) => `pdok:${each}`), `pdok:luchtfoto-${FIRST_PHOTO}…`].join(' | ') });
}
