import { isArray, isObject, propertiesOf } from '../geometry-input.js';
import { featuresOfGml } from './gml.js';
import { serviceException } from './service-exception.js';
import { descendantsOf, parseXml, type XmlElement } from './xml.js';

/** What a service says of one thing at a place: names and values as it writes them. */
export type ServiceFacts = readonly (readonly [name: string, value: string])[];

/** Things, and facts of each, that are told of one place. */
const MOST_THINGS = 10;
const MOST_FACTS = 60;
const MOST_TEXT = 500;

/**
 * Reads an answer to GetFeatureInfo: GeoJSON, GML, the XML of MapServer and Esri, or lines of text with `name = value`.
 * Nothing where the answer has nothing; never anything of a web page. What the answer says is text, whatever signs are in it.
 * @throws RkError `invalid` for XML or JSON that is broken.
 */
export function readFeatureInfo(text: string): ServiceFacts[] {
  const all = /^\ufeff?\s*[[{]/.test(text) ? ofJson(text) : /^\ufeff?\s*</.test(text) ? ofXml(text) : ofLines(text);
  return all.map((facts) => facts.filter(([, value]) => value !== '').slice(0, MOST_FACTS)).filter(({ length }) => length > 0).slice(0, MOST_THINGS);
}

function ofJson(text: string): ServiceFacts[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  const features: readonly unknown[] = isObject(parsed) && isArray(parsed['features']) ? parsed['features'] : isArray(parsed) ? parsed : [parsed];
  return features.filter(isObject).map((feature) => Object.entries(propertiesOf(feature)).map(([name, value]) => [name, shortened(value)] as const));
}

function ofXml(text: string): ServiceFacts[] {
  if (/^\ufeff?\s*<(!doctype\s+html|html)\b/i.test(text)) return [];
  const root = parseXml(text);
  if (serviceException(root)) return [];
  // Esri writes each thing as attributes of <FIELDS>.
  const fields = descendantsOf(root, 'FIELDS');
  if (fields.length > 0) return fields.map(({ attributes }) => Object.entries(attributes).map(([name, value]) => [name, shortened(value)] as const));
  return featuresOfGml(withoutPlaces(root)).map(({ properties }) => Object.entries(properties ?? {}).map(([name, value]) => [name, shortened(value)] as const));
}

/** Where a thing is does not matter here, and its coordinate system may be one that cannot be read. */
function withoutPlaces(element: XmlElement): XmlElement {
  const children = element.children.filter(({ name }) => !/^(boundedBy|Point|LineString|Polygon|Curve|Surface|Multi\w+)$/.test(name)).map(withoutPlaces);
  const isEmptied = children.length === 0 && element.children.length > 0;
  return { ...element, children, text: isEmptied ? '' : element.text };
}

/** Lines of MapServer (`  NAAM = 'x'`) and GeoServer (`naam = x`); a line with no sign of equality begins another thing. */
function ofLines(text: string): ServiceFacts[] {
  const things: [string, string][][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    const fact = /^\s*([^=]{1,80}?)\s*=\s*(.*?)\s*$/.exec(line);
    if (!fact) things.push([]);
    else things.at(-1)!.push([fact[1]!, shortened(fact[2]!.replace(/^'(.*)'$/, '$1'))]);
  }
  return things;
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : `${value as number | boolean}`;
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}
