import type { CatalogueSource } from './source.js';
import { care } from './sources/care.js';
import { income } from './sources/income.js';
import { people } from './sources/people.js';
import { place } from './sources/place.js';
import { safety } from './sources/safety.js';

const described = { ...people, ...income, ...care, ...safety, ...place };

type Described = (typeof described)[keyof typeof described];
type IdsIn<Source, Part extends 'indicators' | 'layers'> = Source extends { readonly [Key in Part]: infer Entries } ? keyof Entries & string : never;

/** Id of a source of data. */
export type SourceId = keyof typeof described;
/** Id of an indicator of the catalogue: the key by which municipalities match questions that they share. */
export type IndicatorId = IdsIn<Described, 'indicators'>;
/** Id of a layer of points of the catalogue. */
export type LayerId = IdsIn<Described, 'layers'>;

/** Every source of data that the policy questions use, by id. */
export const sources: Readonly<Record<SourceId, CatalogueSource>> = described;
