import type { ObjectFacts } from '../object-facts.js';
import type { ServiceFacts } from './feature-info.js';

/** What a layer says of what may be told. */
export interface ToldFacts {
  readonly title?: string | undefined;
  /** The fact that is the name of an object. */
  readonly label?: string | undefined;
  /** Names of the facts to be told, separated by commas; all when absent. */
  readonly columns?: string | undefined;
}

/** What is told of an object of a service. Without a label, its name is the first fact that is called a name. */
export function objectOfFacts(facts: ServiceFacts, { title = '', label, columns }: ToldFacts): ObjectFacts {
  const named = label === undefined ? facts.find(([name]) => /na+me?$|^title?l?$/i.test(name)) : facts.find(([name]) => name === label);
  const wanted = columns?.split(',').map((name) => name.trim());
  const told = wanted ? wanted.flatMap((name) => facts.filter((fact) => fact[0] === name)) : facts.filter((fact) => fact !== named);
  return { title: named?.[1] ?? title, layer: title, facts: told.map(([name, value]) => ({ label: name, value })) };
}
